import {
  cityOf,
  isRetroactive,
  liesInside,
  placesFromAbove,
  STAGES,
  type ApplicableRules,
  type CalendarDate,
  type CompiledRequirement,
  type LocalText,
  type PlaceCode,
  type Remark,
  type RuleBook,
  type RuleSetVersion,
} from '@/rules';
import type { Jurisdiction, RuleSetDocument, Source } from '@/rules/schemas';
import { ruleMoments, rulesOn, type PlaceSeason, type RuleMoment } from './rule-moments';

type PointsTable = NonNullable<ApplicableRules['points']>;

/** The rule tables a page is drawn from. */
export interface RecordTables {
  jurisdictions: readonly Jurisdiction[];
  sources: readonly Source[];
  documents: readonly RuleSetDocument[];
  versions: readonly RuleSetVersion[];
}

export type CalendarEntry = RuleSetDocument['calendar'][number];
export type Figure = RuleSetDocument['figures'][number];
export type Consequence = RuleSetDocument['afterFailing'][number];

/** A requirement on the page, with what the engine finds of it from its dates. */
export interface AskedRequirement extends CompiledRequirement {
  isRetroactive: boolean;
}

/** An announcement that names a cut-off already past: two entries of the calendar. */
export interface LateAnnouncement {
  announced: CalendarEntry;
  cutoff: CalendarEntry;
}

/** Everything that the page of a place, year and stage shows. */
export interface PlaceRecord extends PlaceSeason {
  jurisdiction: Jurisdiction;
  city: Jurisdiction;
  /** Every place, to name those that entries concern. */
  places: readonly Jurisdiction[];
  /** The places directly below that have rules of their own for this season. */
  below: Jurisdiction[];
  season: { firstOn: CalendarDate; lastOn: CalendarDate; remark: LocalText | null } | null;
  /** The day whose rules are listed: the last on record of the season. */
  asOf: CalendarDate;
  /** False where the place's own rules are not on record. */
  isOnRecord: boolean;
  /** True where only a part of a text in force is on record. */
  isPartial: boolean;
  points: PointsTable | null;
  /** Other years for which the place has rules of its own. */
  otherYears: PlaceSeason[];
  ofCity: AskedRequirement[];
  ofPlace: AskedRequirement[];
  moments: RuleMoment[];
  calendar: CalendarEntry[];
  late: LateAnnouncement[];
  figures: Figure[];
  afterFailing: Consequence[];
  afterGradeNine: Consequence[];
  remarks: Remark[];
  sources: Source[];
}

/** The code (GB/T 2260) under which the calendar files what concerns the whole country. */
export const WHOLE_COUNTRY = '100000';

/** Every place, year and stage that has a page: each place of a table, the latest year first. */
export function placeSeasons({ jurisdictions, documents }: RecordTables): PlaceSeason[] {
  const inOrder = documents.toSorted(
    (first, second) => second.entryYear - first.entryYear || STAGES.indexOf(first.stage) - STAGES.indexOf(second.stage),
  );
  const seasons = inOrder.flatMap(({ jurisdiction, entryYear, stage }) =>
    jurisdictions.filter(({ code }) => liesInside(code, jurisdiction)).map(({ code }) => ({ place: code, entryYear, stage })),
  );
  return [...new Map(seasons.map((season) => [JSON.stringify(season), season])).values()];
}

/** Gathers the record of a place; null where no table covers it or the place is not known. */
export function placeRecord(tables: RecordTables, book: RuleBook, asked: PlaceSeason): PlaceRecord | null {
  const { place, entryYear, stage } = asked;
  const jurisdiction = tables.jurisdictions.find(({ code }) => code === place);
  const city = tables.jurisdictions.find(({ code }) => code === cityOf(place));
  const chain = new Set<PlaceCode>(placesFromAbove(place));
  const ofYear = tables.documents.filter((document) => document.entryYear === entryYear && chain.has(document.jurisdiction));
  const documents = ofYear.filter((document) => document.stage === stage);
  if (jurisdiction === undefined || city === undefined || documents.length === 0) return null;

  const versions = tables.versions.filter(
    (version) => version.entryYear === entryYear && version.stage === stage && chain.has(version.jurisdiction),
  );
  const season = documents.findLast((document) => document.season !== null)?.season ?? null;
  const asOf =
    season?.lastOn ??
    versions
      .map((version) => version.appliesFrom)
      .sort()
      .at(-1) ??
    '9999-12-31';
  const rules = rulesOn(book, asked, asOf);
  const requirements = rules.requirements.map((compiled) => ({ ...compiled, isRetroactive: isRetroactive(compiled) }));
  const calendar = calendarOf(
    tables.documents.filter((document) => document.entryYear === entryYear),
    place,
    chain,
  );
  const record = {
    ...asked,
    jurisdiction,
    city,
    places: tables.jurisdictions,
    below: placesBelow(tables, asked),
    season,
    asOf,
    isOnRecord: rules.isOnRecord,
    isPartial: rules.isPartial,
    points: rules.points,
    otherYears: placeSeasons(tables).filter(
      (season) => season.place === place && season.entryYear !== entryYear && hasOwnRules(tables, season),
    ),
    ofCity: requirements.filter(({ version }) => version.jurisdiction === city.code),
    ofPlace: requirements.filter(({ version }) => version.jurisdiction !== city.code),
    moments: ruleMoments(book, asked, versions),
    calendar,
    late: lateAnnouncements(calendar, requirements),
    figures: ofYear.flatMap((document) => document.figures).filter((figure) => concerns(figure.place, place)),
    afterFailing: unrepeated(ofYear.flatMap((document) => document.afterFailing)),
    afterGradeNine: unrepeated(ofYear.flatMap((document) => document.afterGradeNine)),
    remarks: unrepeated(ofYear.flatMap((document) => document.remarks)),
  };
  return { ...record, sources: tables.sources.filter(({ id }) => sourceIds(record).has(id)) };
}

function hasOwnRules({ documents }: RecordTables, { place, entryYear, stage }: PlaceSeason): boolean {
  return documents.some((document) => document.jurisdiction === place && document.entryYear === entryYear && document.stage === stage);
}

function placesBelow(tables: RecordTables, { place, entryYear, stage }: PlaceSeason): Jurisdiction[] {
  const withRules = new Set(
    tables.documents
      .filter((document) => document.entryYear === entryYear && document.stage === stage)
      .map((document) => document.jurisdiction),
  );
  return tables.jurisdictions.filter(({ code, parent }) => parent === place && withRules.has(code));
}

function calendarOf(documents: readonly RuleSetDocument[], place: PlaceCode, chain: ReadonlySet<PlaceCode>): CalendarEntry[] {
  return unrepeated(documents.flatMap((document) => document.calendar))
    .filter((entry) => entry.place === WHOLE_COUNTRY || chain.has(entry.place) || liesInside(entry.place, place))
    .sort((first, second) => (dayOf(first) < dayOf(second) ? -1 : 1));
}

/** A day, month or year as text: an entry known only by its month stands before the days of that month. */
function dayOf(entry: CalendarEntry): string {
  return entry.on ?? entry.asStated ?? '';
}

function lateAnnouncements(calendar: readonly CalendarEntry[], requirements: readonly AskedRequirement[]): LateAnnouncement[] {
  return requirements
    .filter((requirement) => requirement.isRetroactive)
    .flatMap(({ requirement }) => {
      const about = calendar.filter((entry) => entry.requirements.includes(requirement.id));
      const cutoff = about.find((entry) => entry.sort === 'cutoff');
      const announced = about.findLast((entry) => entry.sort === 'announcement');
      return cutoff === undefined || announced === undefined ? [] : [{ announced, cutoff }];
    });
}

/** Figures of a place and of those inside it; of a city, and of the whole country with it, only what is told of it as a whole. */
function concerns(figurePlace: PlaceCode, place: PlaceCode): boolean {
  if (place === cityOf(place)) return figurePlace === place || figurePlace === WHOLE_COUNTRY;
  return liesInside(figurePlace, place);
}

function unrepeated<Entry extends { id: string }>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

function sourceIds(record: Omit<PlaceRecord, 'sources'>): Set<string> {
  const requirements = [...record.ofCity, ...record.ofPlace].map(({ requirement }) => requirement);
  const earlier = record.moments.flatMap(({ changes }) => changes.map(({ requirement }) => requirement));
  const rested = [
    ...requirements,
    ...earlier,
    ...requirements.flatMap((requirement) => requirement.remarks),
    ...record.calendar,
    ...record.figures,
    ...record.afterFailing,
    ...record.afterGradeNine,
    ...record.remarks,
    ...(record.points?.items ?? []),
    ...(record.points?.lines ?? []),
    ...requirements.flatMap(({ alsoStated }) => alsoStated),
  ];
  return new Set(rested.flatMap((entry) => entry.sources ?? []));
}
