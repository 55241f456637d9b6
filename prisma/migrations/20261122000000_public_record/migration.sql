-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "jurisdiction_level" AS ENUM ('city', 'district', 'subDistrict');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('primary', 'juniorMiddle', 'transfer');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('seed', 'official', 'press', 'compiled', 'analogy', 'reportedPractice');

-- CreateEnum
CREATE TYPE "source_label" AS ENUM ('SEED', 'FOUND-A', 'FOUND-B', 'FOUND-C', 'KNOWN');

-- CreateEnum
CREATE TYPE "version_status" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "announcement_form" AS ENUM ('written', 'spoken', 'notStated');

-- CreateEnum
CREATE TYPE "calendar_sort" AS ENUM ('announcement', 'signUp', 'cutoff', 'check', 'result', 'protest', 'law', 'context');

-- CreateEnum
CREATE TYPE "consequence_moment" AS ENUM ('afterFailing', 'afterGradeNine');

-- CreateTable
CREATE TABLE "jurisdictions" (
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "level" "jurisdiction_level" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "remark_zh" TEXT,
    "remark_en" TEXT,
    "position" INTEGER,

    CONSTRAINT "jurisdictions_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "publisher_zh" TEXT,
    "publisher_en" TEXT,
    "author" TEXT,
    "published_on" TEXT,
    "address" TEXT,
    "label" "source_label" NOT NULL,
    "remark_zh" TEXT,
    "remark_en" TEXT,
    "position" INTEGER,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_sets" (
    "id" UUID NOT NULL,
    "jurisdiction_code" TEXT NOT NULL,
    "entry_year" INTEGER NOT NULL,
    "stage" "stage" NOT NULL,
    "season_first_on" DATE,
    "season_last_on" DATE,
    "season_remark_zh" TEXT,
    "season_remark_en" TEXT,
    "remarks" JSONB NOT NULL,

    CONSTRAINT "rule_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_set_versions" (
    "id" UUID NOT NULL,
    "rule_set_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "status" "version_status" NOT NULL DEFAULT 'draft',
    "announced_on" DATE,
    "announced_earliest_on" DATE,
    "announced_latest_on" DATE,
    "announced_by_zh" TEXT,
    "announced_by_en" TEXT,
    "announcement_form" "announcement_form" NOT NULL,
    "recorded_on" DATE NOT NULL,
    "applies_from" DATE NOT NULL,
    "applies_until" DATE,
    "leaves_rules_to_districts" BOOLEAN NOT NULL,
    "remarks" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(6),
    "superseded_at" TIMESTAMPTZ(6),
    "withdrawn_at" TIMESTAMPTZ(6),

    CONSTRAINT "rule_set_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirements" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "subject" JSONB NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "paper" TEXT,
    "document_name" TEXT,
    "confidence" "confidence" NOT NULL,
    "replaces" TEXT[],
    "relaxation_not_stated" BOOLEAN NOT NULL,
    "announcement" JSONB,
    "remarks" JSONB NOT NULL,

    CONSTRAINT "requirements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement_sources" (
    "requirement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "requirement_sources_pkey" PRIMARY KEY ("requirement_id","position")
);

-- CreateTable
CREATE TABLE "calendar_entries" (
    "id" UUID NOT NULL,
    "rule_set_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "happens_on" DATE,
    "until_on" DATE,
    "as_stated" TEXT,
    "sort" "calendar_sort" NOT NULL,
    "requirements" TEXT[],
    "place" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "calendar_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_entry_sources" (
    "calendar_entry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "calendar_entry_sources_pkey" PRIMARY KEY ("calendar_entry_id","position")
);

-- CreateTable
CREATE TABLE "figures" (
    "id" UUID NOT NULL,
    "rule_set_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "item_zh" TEXT NOT NULL,
    "item_en" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "is_approximate" BOOLEAN NOT NULL,
    "warning_zh" TEXT,
    "warning_en" TEXT,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_sources" (
    "figure_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "figure_sources_pkey" PRIMARY KEY ("figure_id","position")
);

-- CreateTable
CREATE TABLE "consequences" (
    "id" UUID NOT NULL,
    "rule_set_id" UUID NOT NULL,
    "moment" "consequence_moment" NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "stated_on" TEXT,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "consequences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consequence_sources" (
    "consequence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "consequence_sources_pkey" PRIMARY KEY ("consequence_id","position")
);

-- CreateTable
CREATE TABLE "record_revision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" INTEGER NOT NULL DEFAULT 0,
    "content_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "record_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rule_sets_jurisdiction_code_entry_year_stage_key" ON "rule_sets"("jurisdiction_code", "entry_year", "stage");

-- CreateIndex
CREATE INDEX "rule_set_versions_hash_idx" ON "rule_set_versions"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "rule_set_versions_rule_set_id_version_revision_key" ON "rule_set_versions"("rule_set_id", "version", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "requirements_version_id_key_key" ON "requirements"("version_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "requirements_version_id_position_key" ON "requirements"("version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_entries_rule_set_id_key_key" ON "calendar_entries"("rule_set_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_entries_rule_set_id_position_key" ON "calendar_entries"("rule_set_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "figures_rule_set_id_key_key" ON "figures"("rule_set_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "figures_rule_set_id_position_key" ON "figures"("rule_set_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "consequences_rule_set_id_moment_key_key" ON "consequences"("rule_set_id", "moment", "key");

-- CreateIndex
CREATE UNIQUE INDEX "consequences_rule_set_id_moment_position_key" ON "consequences"("rule_set_id", "moment", "position");

-- AddForeignKey
ALTER TABLE "jurisdictions" ADD CONSTRAINT "jurisdictions_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "jurisdictions"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_sets" ADD CONSTRAINT "rule_sets_jurisdiction_code_fkey" FOREIGN KEY ("jurisdiction_code") REFERENCES "jurisdictions"("code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_set_versions" ADD CONSTRAINT "rule_set_versions_rule_set_id_fkey" FOREIGN KEY ("rule_set_id") REFERENCES "rule_sets"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "rule_set_versions"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "requirement_sources" ADD CONSTRAINT "requirement_sources_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirements"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "requirement_sources" ADD CONSTRAINT "requirement_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "calendar_entries" ADD CONSTRAINT "calendar_entries_rule_set_id_fkey" FOREIGN KEY ("rule_set_id") REFERENCES "rule_sets"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "calendar_entry_sources" ADD CONSTRAINT "calendar_entry_sources_calendar_entry_id_fkey" FOREIGN KEY ("calendar_entry_id") REFERENCES "calendar_entries"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "calendar_entry_sources" ADD CONSTRAINT "calendar_entry_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_rule_set_id_fkey" FOREIGN KEY ("rule_set_id") REFERENCES "rule_sets"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "figure_sources" ADD CONSTRAINT "figure_sources_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "figure_sources" ADD CONSTRAINT "figure_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consequences" ADD CONSTRAINT "consequences_rule_set_id_fkey" FOREIGN KEY ("rule_set_id") REFERENCES "rule_sets"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consequence_sources" ADD CONSTRAINT "consequence_sources_consequence_id_fkey" FOREIGN KEY ("consequence_id") REFERENCES "consequences"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consequence_sources" ADD CONSTRAINT "consequence_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------------------
-- Written by hand from here: what a Prisma schema cannot say.

-- Values that cannot be true.
ALTER TABLE "jurisdictions"
  ADD CONSTRAINT "jurisdictions_code_form" CHECK ("code" ~ '^[0-9]{6}(:[a-z][a-z0-9-]*)?$'),
  ADD CONSTRAINT "jurisdictions_city_has_no_parent" CHECK (("level" = 'city') = ("parent_code" IS NULL)),
  ADD CONSTRAINT "jurisdictions_remark_in_both_languages" CHECK (("remark_zh" IS NULL) = ("remark_en" IS NULL));

ALTER TABLE "sources"
  ADD CONSTRAINT "sources_publisher_in_both_languages" CHECK (("publisher_zh" IS NULL) = ("publisher_en" IS NULL)),
  ADD CONSTRAINT "sources_remark_in_both_languages" CHECK (("remark_zh" IS NULL) = ("remark_en" IS NULL));

ALTER TABLE "rule_sets"
  ADD CONSTRAINT "rule_sets_season_is_whole" CHECK (("season_first_on" IS NULL) = ("season_last_on" IS NULL) AND "season_first_on" <= "season_last_on"),
  ADD CONSTRAINT "rule_sets_season_remark_in_both_languages" CHECK (("season_remark_zh" IS NULL) = ("season_remark_en" IS NULL)),
  ADD CONSTRAINT "rule_sets_remarks_are_a_list" CHECK (jsonb_typeof("remarks") = 'array');

ALTER TABLE "rule_set_versions"
  ADD CONSTRAINT "rule_set_versions_counts_from_one" CHECK ("version" >= 1 AND "revision" >= 1),
  ADD CONSTRAINT "rule_set_versions_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "rule_set_versions_span" CHECK ("applies_until" >= "applies_from"),
  ADD CONSTRAINT "rule_set_versions_announced_between" CHECK (
    ("announced_earliest_on" IS NULL) = ("announced_latest_on" IS NULL) AND "announced_earliest_on" <= "announced_latest_on"),
  ADD CONSTRAINT "rule_set_versions_announcer_in_both_languages" CHECK (("announced_by_zh" IS NULL) = ("announced_by_en" IS NULL)),
  ADD CONSTRAINT "rule_set_versions_remarks_are_a_list" CHECK (jsonb_typeof("remarks") = 'array'),
  ADD CONSTRAINT "rule_set_versions_status_has_its_instants" CHECK (
    ("status" = 'draft') = ("published_at" IS NULL)
    AND ("status" = 'withdrawn') = ("withdrawn_at" IS NOT NULL)
    AND ("superseded_at" IS NULL OR "published_at" IS NOT NULL));

ALTER TABLE "requirements"
  ADD CONSTRAINT "requirements_parameters_are_an_object" CHECK (jsonb_typeof("parameters") = 'object'),
  ADD CONSTRAINT "requirements_subject_is_an_object" CHECK (jsonb_typeof("subject") = 'object'),
  ADD CONSTRAINT "requirements_announcement_is_an_object" CHECK ("announcement" IS NULL OR jsonb_typeof("announcement") = 'object'),
  ADD CONSTRAINT "requirements_remarks_are_a_list" CHECK (jsonb_typeof("remarks") = 'array');

ALTER TABLE "figures"
  ADD CONSTRAINT "figures_warning_in_both_languages" CHECK (("warning_zh" IS NULL) = ("warning_en" IS NULL)),
  ADD CONSTRAINT "figures_value_is_a_number_or_words" CHECK (jsonb_typeof("value") IN ('number', 'object'));

-- One version in force. On a day it is the one that applies from the latest day not after it; these two keep that one from being two.
CREATE UNIQUE INDEX "rule_set_versions_one_from_a_day" ON "rule_set_versions" ("rule_set_id", "applies_from")
  WHERE ("status" = 'published' AND "superseded_at" IS NULL);
CREATE UNIQUE INDEX "rule_set_versions_one_text_of_a_version" ON "rule_set_versions" ("rule_set_id", "version")
  WHERE ("status" = 'published' AND "superseded_at" IS NULL);
-- A hash names one text in force. A text that was corrected and then put back has the hash of its first revision again.
CREATE UNIQUE INDEX "rule_set_versions_one_of_a_hash" ON "rule_set_versions" ("hash")
  WHERE ("status" = 'published' AND "superseded_at" IS NULL);

-- A published text never changes: it can only be superseded or withdrawn, once each.
CREATE FUNCTION "refuse_change_of_published_version"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_be_set CONSTANT text[] := ARRAY['status', 'superseded_at', 'withdrawn_at'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."status" = 'draft' THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'A version is entered as a draft and published afterwards';
  END IF;
  IF OLD."status" = 'draft' THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'Version % is published and stays on record', OLD."hash";
  END IF;
  IF to_jsonb(NEW) - may_be_set IS DISTINCT FROM to_jsonb(OLD) - may_be_set
    OR NEW."status" = 'draft'
    OR (OLD."status" = 'withdrawn' AND NEW."status" <> 'withdrawn')
    OR (OLD."superseded_at" IS NOT NULL AND NEW."superseded_at" IS DISTINCT FROM OLD."superseded_at")
    OR (OLD."withdrawn_at" IS NOT NULL AND NEW."withdrawn_at" IS DISTINCT FROM OLD."withdrawn_at")
  THEN
    RAISE EXCEPTION 'Version % is published and can only be superseded or withdrawn', OLD."hash";
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "published_versions_stay" BEFORE INSERT OR UPDATE OR DELETE ON "rule_set_versions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_published_version"();

-- The requirements of a published version belong to its text, and so do their sources. The shared lock keeps a version from being
-- published while a line is being added to it.
CREATE FUNCTION "assert_version_is_draft"("version_of_line" uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  found_version record;
BEGIN
  SELECT "status", "hash" INTO found_version FROM "rule_set_versions" WHERE "id" = "version_of_line" FOR SHARE;
  IF FOUND AND found_version."status" <> 'draft' THEN
    RAISE EXCEPTION 'Version % is published: its requirements cannot be changed', found_version."hash";
  END IF;
END
$$;

CREATE FUNCTION "refuse_change_of_published_requirement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM "assert_version_is_draft"(OLD."version_id"); END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM "assert_version_is_draft"(NEW."version_id");
    RETURN NEW;
  END IF;
  RETURN OLD;
END
$$;

CREATE FUNCTION "refuse_change_of_published_requirement_source"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM "assert_version_is_draft"("version_id") FROM "requirements" WHERE "id" = OLD."requirement_id";
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM "assert_version_is_draft"("version_id") FROM "requirements" WHERE "id" = NEW."requirement_id";
    RETURN NEW;
  END IF;
  RETURN OLD;
END
$$;

CREATE TRIGGER "published_requirements_stay" BEFORE INSERT OR UPDATE OR DELETE ON "requirements"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_published_requirement"();
CREATE TRIGGER "published_requirement_sources_stay" BEFORE INSERT OR UPDATE OR DELETE ON "requirement_sources"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_published_requirement_source"();

-- What a published version is a version of does not change either.
CREATE FUNCTION "refuse_moving_published_rule_set"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."jurisdiction_code", NEW."entry_year", NEW."stage") IS DISTINCT FROM (OLD."id", OLD."jurisdiction_code", OLD."entry_year", OLD."stage")
    AND EXISTS (SELECT 1 FROM "rule_set_versions" WHERE "rule_set_id" = OLD."id" AND "status" <> 'draft')
  THEN
    RAISE EXCEPTION 'Rule set % % % has published versions and cannot be moved', OLD."jurisdiction_code", OLD."entry_year", OLD."stage"
     ;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "published_rule_sets_stay" BEFORE UPDATE ON "rule_sets"
  FOR EACH ROW EXECUTE FUNCTION "refuse_moving_published_rule_set"();

CREATE FUNCTION "refuse_truncating_published"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "rule_set_versions" WHERE "status" <> 'draft') THEN
    RAISE EXCEPTION 'There are published versions: % cannot be emptied', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER "published_versions_are_not_emptied" BEFORE TRUNCATE ON "rule_set_versions" EXECUTE FUNCTION "refuse_truncating_published"();
CREATE TRIGGER "published_requirements_are_not_emptied" BEFORE TRUNCATE ON "requirements" EXECUTE FUNCTION "refuse_truncating_published"();
CREATE TRIGGER "published_requirement_sources_are_not_emptied" BEFORE TRUNCATE ON "requirement_sources" EXECUTE FUNCTION "refuse_truncating_published"();

-- Every change to the record is counted, one made by hand as well: readers look at this number alone.
INSERT INTO "record_revision" ("id", "number") VALUES (1, 0);
ALTER TABLE "record_revision" ADD CONSTRAINT "record_revision_is_one_row" CHECK ("id" = 1);

CREATE FUNCTION "count_change_of_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "record_revision" SET "number" = "number" + 1;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  table_of_record text;
BEGIN
  FOREACH table_of_record IN ARRAY ARRAY[
    'jurisdictions', 'sources', 'rule_sets', 'rule_set_versions', 'requirements', 'requirement_sources', 'calendar_entries',
    'calendar_entry_sources', 'figures', 'figure_sources', 'consequences', 'consequence_sources']
  LOOP
    EXECUTE format('CREATE TRIGGER "changes_are_counted" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_record"()', table_of_record);
  END LOOP;
END
$$;
