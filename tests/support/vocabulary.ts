import fc from 'fast-check';
import { addDays, monthNumber, monthText, placesFromAbove, type RuleSetVersion, type Stage } from '@/rules';
import { fieldsRead } from '@/rules/evaluation/facts-read';
import { isCalendarDate } from '@/rules/dates/calendar-date';
import { isCalendarMonth } from '@/rules/dates/calendar-month';
import { isPlaceCode } from '@/rules/places/place';

/** A district far away from every place of the tables. */
const ELSEWHERE = '130102';

/** What the rules of one season speak of: the days, places, papers and words at which a finding may turn. */
export interface Vocabulary {
  jurisdiction: string;
  entryYear: number;
  stage: Stage;
  /** The days of the rules and those beside them. */
  days: readonly string[];
  months: readonly string[];
  places: readonly string[];
  papers: readonly string[];
  /** Days on which the question may be asked. */
  asked: readonly string[];
  /** Fields of records that the rules read, as `home.tenure`. */
  fields: ReadonlySet<string>;
  /** What is asked of a field, in any of the rules. */
  tests(field: string): readonly Asked[];
  /** Whether the first day of validity of a permit is asked for; where it is not, a permit is taken as valid from its issue. */
  readsValidFrom: boolean;
  /** Whether the day on which a late month was paid matters. */
  readsPaidOn: boolean;
  /** Words that a failing example need not show. */
  [fc.toStringMethod](): string;
}

/** What a table asks of one field. */
export interface Asked {
  is?: readonly string[];
  isNot?: readonly string[];
  by?: string;
  from?: string;
  atLeast?: number;
  moreThan?: number;
}

/** The word before the fields of a record, by the kind that tests it. */
const RECORDS: Readonly<Record<string, string>> = {
  home: 'home',
  'by-case': 'home',
  work: 'work',
  'residence-permit': 'permit',
  'paper-held': 'paper',
  'guardian-fact': 'guardian',
  'child-fact': 'child',
  'family-planning': 'familyPlanning',
  registration: 'registration',
};

/** The seasons of tables: every place with rules, a place below each of them, and one beside it whose rules are not on record. */
export function vocabulariesOf(versions: readonly RuleSetVersion[], withoutTables: readonly string[] = []): Vocabulary[] {
  const seasons = new Map<string, Pick<Vocabulary, 'jurisdiction' | 'entryYear' | 'stage'>>();
  const add = (jurisdiction: string, { entryYear, stage }: RuleSetVersion) =>
    seasons.set(`${jurisdiction} ${entryYear} ${stage}`, { jurisdiction, entryYear, stage });
  for (const version of versions) {
    add(version.jurisdiction, version);
    if (version.jurisdiction.length === 6 && !version.jurisdiction.endsWith('00')) add(`${version.jurisdiction}:xiangzhen`, version);
    const beside = withoutTables.find((place) => placesFromAbove(place).includes(version.jurisdiction));
    if (beside !== undefined) add(beside, version);
  }
  return [...seasons.values()].map((season) => vocabularyOf(season, versions));
}

function vocabularyOf(season: Pick<Vocabulary, 'jurisdiction' | 'entryYear' | 'stage'>, versions: readonly RuleSetVersion[]): Vocabulary {
  const above = placesFromAbove(season.jurisdiction);
  const own = versions.filter(
    ({ jurisdiction, entryYear, stage }) => above.includes(jurisdiction) && entryYear === season.entryYear && stage === season.stage,
  );
  const requirements = own.flatMap((version) => version.requirements);
  const texts = new Set<string>();
  const tests = new Map<string, Asked[]>();
  for (const { kind, parameters, bindsIf, alsoStated } of requirements) {
    const conditions = [{ kind, parameters }, bindsIf, ...alsoStated.map((other) => ({ kind, parameters: other.parameters }))];
    collect(conditions, '', texts, tests);
  }
  collect(
    own.map(({ points }) => points),
    '',
    texts,
    tests,
  );
  const days = daysAround([...texts, `${season.entryYear}-05-20`]);
  const district = season.jurisdiction.slice(0, 6);
  const places = [
    district,
    `${district}:xiangzhen`,
    season.jurisdiction,
    ...[...texts].filter(isPlaceCode),
    otherDistrict(district),
    ELSEWHERE,
  ];
  const lastDays = own
    .flatMap(({ appliesFrom, appliesUntil, announcement }) => [appliesFrom, appliesUntil, announcement.on])
    .filter((day) => day !== null);
  const year = season.entryYear;
  const inSeason = [...days, ...lastDays].filter((day) => `${year - 1}-09-01` <= day && day <= `${year}-09-30`);
  return {
    ...season,
    [fc.toStringMethod]: () => 'the words of the rules',
    days,
    months: monthsAround([...texts], year),
    places: [...new Set(places)].filter((place) => !place.endsWith('00')),
    papers: [...new Set([...texts].filter((text) => text.startsWith('paper ')).map((text) => text.slice(6)))],
    asked: [...new Set([...lastDays.map((day) => addDays(day, -1)), ...lastDays, ...inSeason, `${year}-05-20`, `${year}-06-30`])],
    fields: fieldsRead(requirements.map((requirement) => ({ requirement }))),
    tests: (field) => tests.get(field) ?? [],
    readsValidFrom: requirements.some((one) => /"whichDate":"(validFrom|notStated)"|"field":"validFrom"/.test(JSON.stringify(one))),
    readsPaidOn: requirements.some(({ parameters }) => /"arrearsPaidBy":"/.test(JSON.stringify(parameters))),
  };
}

/** Walks through conditions, wherever they stand in each other. */
function collect(value: unknown, record: string, texts: Set<string>, tests: Map<string, Asked[]>): void {
  if (typeof value === 'string') texts.add(value);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, record, texts, tests);
    return;
  }
  const parts = value as Record<string, unknown>;
  const kind = typeof parts['kind'] === 'string' && 'parameters' in parts ? parts['kind'] : undefined;
  const own = kind === undefined ? record : (RECORDS[kind] ?? record);
  if (typeof parts['paper'] === 'string') texts.add(`paper ${parts['paper']}`);
  for (const field of [parts['field']].flat()) if (typeof field === 'string') note(`${own}.${field}`, parts, tests);
  if (Array.isArray(parts['whereAs'])) note(`${own}.as`, { is: parts['whereAs'] }, tests);
  for (const one of Object.values(parts)) collect(one, own, texts, tests);
}

function note(field: string, asked: Record<string, unknown>, tests: Map<string, Asked[]>): void {
  const cases = Array.isArray(asked['cases']) ? (asked['cases'] as { is: string[] }[]) : [];
  const both = [asked as Asked, ...cases.map(({ is }): Asked => ({ is }))];
  const later = typeof asked['byAtLatest'] === 'string' ? [{ by: asked['byAtLatest'] }] : [];
  tests.set(field, [...(tests.get(field) ?? []), ...both, ...later]);
}

function daysAround(texts: readonly string[]): string[] {
  const days = texts.filter(isCalendarDate);
  return [...new Set(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort();
}

/** The months of the tables and those beside them; where they name none, those of the last year and a half. */
function monthsAround(texts: readonly string[], year: number): string[] {
  const named = texts.filter((text) => isCalendarMonth(text) || isCalendarDate(text)).map(monthNumber);
  const may = monthNumber(`${year}-05`);
  const numbers = [
    ...named.flatMap((month) => [month - 1, month, month + 1]),
    may - 18,
    may - 13,
    may - 12,
    may - 11,
    may - 7,
    may - 6,
    may - 1,
    may,
    may + 1,
  ];
  return [...new Set(numbers)]
    .filter((month) => may - 130 < month && month < may + 8)
    .sort((a, b) => a - b)
    .map(monthText);
}

function otherDistrict(district: string): string {
  const last = Number(district.slice(4));
  return `${district.slice(0, 4)}${String(last === 5 ? 8 : 5).padStart(2, '0')}`;
}
