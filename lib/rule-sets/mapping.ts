import { Prisma } from '@/prisma/generated/client';
import { civilDateOf, civilDateOrNull, columnOf, columnOrNull } from '@/lib/db/civil-date';
import { localTextOrNull } from '@/lib/db/local-text';
import type { RuleSetDocument } from '@/rules/schemas';

type Version = RuleSetDocument['versions'][number];
type Requirement = Version['requirements'][number];

const sources = { orderBy: { position: 'asc' } } as const;

/** What belongs to a version, in its order. */
export const versionParts = {
  requirements: { orderBy: { position: 'asc' }, include: { sources } },
} satisfies Prisma.RuleSetVersionInclude;

/** What belongs to a rule set besides its versions, in its order. */
export const ruleSetParts = {
  calendarEntries: { orderBy: { position: 'asc' }, include: { sources } },
  figures: { orderBy: { position: 'asc' }, include: { sources } },
  consequences: { orderBy: { position: 'asc' }, include: { sources } },
} satisfies Prisma.RuleSetInclude;

/** A rule set with everything but its versions. */
export type RuleSetRow = Prisma.RuleSetGetPayload<{ include: typeof ruleSetParts }>;
/** A version with its requirements. */
export type VersionRow = Prisma.RuleSetVersionGetPayload<{ include: typeof versionParts }>;

const idsOf = (links: readonly { sourceId: string }[]): string[] => links.map(({ sourceId }) => sourceId);

/**
 * The file form of a rule set. Not checked yet: what stands in JSON columns may be anything until `ruleSetDocumentSchema` has seen it.
 */
export function uncheckedDocumentOf(row: RuleSetRow, versions: readonly VersionRow[]): unknown {
  const consequencesAt = (moment: 'afterFailing' | 'afterGradeNine') =>
    row.consequences
      .filter((consequence) => consequence.moment === moment)
      .map((one) => ({
        id: one.key,
        on: one.statedOn,
        text: { zh: one.textZh, en: one.textEn },
        sources: idsOf(one.sources),
        confidence: one.confidence,
      }));
  return {
    jurisdiction: row.jurisdictionCode,
    entryYear: row.entryYear,
    stage: row.stage,
    season: seasonOf(row),
    versions: versions.map(uncheckedVersionOf),
    calendar: row.calendarEntries.map((entry) => ({
      id: entry.key,
      on: civilDateOrNull(entry.happensOn),
      until: civilDateOrNull(entry.untilOn),
      asStated: entry.asStated,
      sort: entry.sort,
      requirements: entry.requirements,
      place: entry.place,
      text: { zh: entry.textZh, en: entry.textEn },
      sources: idsOf(entry.sources),
      confidence: entry.confidence,
    })),
    figures: row.figures.map((figure) => ({
      id: figure.key,
      place: figure.place,
      year: figure.year,
      item: { zh: figure.itemZh, en: figure.itemEn },
      value: figure.value,
      isApproximate: figure.isApproximate,
      warning: localTextOrNull(figure.warningZh, figure.warningEn),
      sources: idsOf(figure.sources),
      confidence: figure.confidence,
    })),
    afterFailing: consequencesAt('afterFailing'),
    afterGradeNine: consequencesAt('afterGradeNine'),
    remarks: row.remarks,
  };
}

function seasonOf({ seasonFirstOn, seasonLastOn, seasonRemarkZh, seasonRemarkEn }: RuleSetRow): RuleSetDocument['season'] {
  if (seasonFirstOn === null || seasonLastOn === null) return null;
  return {
    firstOn: civilDateOf(seasonFirstOn),
    lastOn: civilDateOf(seasonLastOn),
    remark: localTextOrNull(seasonRemarkZh, seasonRemarkEn),
  };
}

function uncheckedVersionOf(row: VersionRow): unknown {
  const { announcedEarliestOn: earliest, announcedLatestOn: latest } = row;
  return {
    version: row.version,
    announcement: {
      on: civilDateOrNull(row.announcedOn),
      between: earliest === null || latest === null ? null : { earliest: civilDateOf(earliest), latest: civilDateOf(latest) },
      by: localTextOrNull(row.announcedByZh, row.announcedByEn),
      form: row.announcementForm,
    },
    recordedOn: civilDateOf(row.recordedOn),
    appliesFrom: civilDateOf(row.appliesFrom),
    appliesUntil: civilDateOrNull(row.appliesUntil),
    leavesRulesToDistricts: row.leavesRulesToDistricts,
    isPartial: row.isPartial,
    points: row.points,
    remarks: row.remarks,
    requirements: row.requirements.map((requirement) => ({
      id: requirement.key,
      group: requirement.group,
      kind: requirement.kind,
      parameters: requirement.parameters,
      subject: requirement.subject,
      bindsIf: requirement.bindsIf,
      alsoStated: requirement.alsoStated,
      title: { zh: requirement.titleZh, en: requirement.titleEn },
      paper: requirement.paper,
      documentName: requirement.documentName,
      sources: idsOf(requirement.sources),
      confidence: requirement.confidence,
      replaces: requirement.replaces,
      relaxation: requirement.relaxationNotStated ? 'notStated' : null,
      announcement: requirement.announcement,
      remarks: requirement.remarks,
    })),
  };
}

/** JSON of a checked table, which holds nothing that JSON cannot say. */
const json = (value: object): Prisma.InputJsonValue => value;
const jsonOrNull = (value: object | null) => (value === null ? Prisma.DbNull : json(value));

const linksOf = (ids: readonly string[]) => ({ create: ids.map((sourceId, position) => ({ sourceId, position })) });

/** The columns of a rule set itself. */
export function ruleSetColumns({ season, remarks }: RuleSetDocument) {
  return {
    seasonFirstOn: columnOrNull(season?.firstOn ?? null),
    seasonLastOn: columnOrNull(season?.lastOn ?? null),
    seasonRemarkZh: season?.remark?.zh ?? null,
    seasonRemarkEn: season?.remark?.en ?? null,
    remarks: json(remarks),
  } satisfies Prisma.RuleSetUncheckedUpdateInput;
}

/** The rows of a rule set's calendar, figures and consequences, to be created with it. */
export function ruleSetPartsToCreate(document: RuleSetDocument) {
  const consequences = (['afterFailing', 'afterGradeNine'] as const).flatMap((moment) =>
    document[moment].map((one, position) => ({
      moment,
      position,
      key: one.id,
      statedOn: one.on,
      textZh: one.text.zh,
      textEn: one.text.en,
      confidence: one.confidence,
      sources: linksOf(one.sources),
    })),
  );
  return {
    calendarEntries: { create: document.calendar.map(calendarEntryToCreate) },
    figures: { create: document.figures.map(figureToCreate) },
    consequences: { create: consequences },
  } satisfies Prisma.RuleSetUpdateInput;
}

function calendarEntryToCreate(entry: RuleSetDocument['calendar'][number], position: number) {
  return {
    position,
    key: entry.id,
    happensOn: columnOrNull(entry.on),
    untilOn: columnOrNull(entry.until),
    asStated: entry.asStated,
    sort: entry.sort,
    requirements: entry.requirements,
    place: entry.place,
    textZh: entry.text.zh,
    textEn: entry.text.en,
    confidence: entry.confidence,
    sources: linksOf(entry.sources),
  };
}

function figureToCreate(figure: RuleSetDocument['figures'][number], position: number) {
  return {
    position,
    key: figure.id,
    place: figure.place,
    year: figure.year,
    itemZh: figure.item.zh,
    itemEn: figure.item.en,
    value: typeof figure.value === 'number' ? figure.value : json(figure.value),
    isApproximate: figure.isApproximate,
    warningZh: figure.warning?.zh ?? null,
    warningEn: figure.warning?.en ?? null,
    confidence: figure.confidence,
    sources: linksOf(figure.sources),
  };
}

/** A version as a draft, with its requirements, to be published afterwards. */
export function draftToCreate(ruleSetId: string, version: Version, { revision, hash }: { revision: number; hash: string }) {
  const { announcement } = version;
  return {
    ruleSetId,
    version: version.version,
    revision,
    hash,
    announcedOn: columnOrNull(announcement.on),
    announcedEarliestOn: columnOrNull(announcement.between?.earliest ?? null),
    announcedLatestOn: columnOrNull(announcement.between?.latest ?? null),
    announcedByZh: announcement.by?.zh ?? null,
    announcedByEn: announcement.by?.en ?? null,
    announcementForm: announcement.form,
    recordedOn: columnOf(version.recordedOn),
    appliesFrom: columnOf(version.appliesFrom),
    appliesUntil: columnOrNull(version.appliesUntil),
    leavesRulesToDistricts: version.leavesRulesToDistricts,
    isPartial: version.isPartial,
    points: jsonOrNull(version.points),
    remarks: json(version.remarks),
    requirements: { create: version.requirements.map(requirementToCreate) },
  } satisfies Prisma.RuleSetVersionUncheckedCreateInput;
}

function requirementToCreate(requirement: Requirement, position: number) {
  return {
    position,
    key: requirement.id,
    group: requirement.group,
    kind: requirement.kind,
    parameters: json(requirement.parameters),
    subject: json(requirement.subject),
    bindsIf: jsonOrNull(requirement.bindsIf),
    alsoStated: json(requirement.alsoStated),
    titleZh: requirement.title.zh,
    titleEn: requirement.title.en,
    paper: requirement.paper,
    documentName: requirement.documentName,
    confidence: requirement.confidence,
    replaces: requirement.replaces,
    relaxationNotStated: requirement.relaxation !== null,
    announcement: jsonOrNull(requirement.announcement),
    remarks: json(requirement.remarks),
    sources: linksOf(requirement.sources),
  };
}
