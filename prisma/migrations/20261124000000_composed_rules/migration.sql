-- Rules that bind only some families, values on which sources disagree, texts on record in part only, and points tables.
ALTER TABLE "requirements" ADD COLUMN "binds_if" JSONB, ADD COLUMN "also_stated" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "rule_set_versions" ADD COLUMN "is_partial" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "points" JSONB;
