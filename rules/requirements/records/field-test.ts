import type { CalendarDate } from '../../dates/calendar-date';
import { monthNumber } from '../../dates/calendar-month';
import { monthSpan } from '../../dates/date-span';
import type { MonthRange, ToldList } from '../../facts/family';
import { listTold, onOrAfter, onOrBefore, textTold } from '../../facts/told';
import { cityOf, insideAsKnown, type PlaceCode } from '../../places/place';
import { DEPENDS, either, FAILS, MEETS, type Possible } from '../possible';
import { NOT_STATED, type Circumstances, type OpenPoint, type Stated, type Values } from '../requirement-kind';
import { lasts, LENGTHS } from './months-of-record';

/** A place of a table: codes of which one is enough, the district asked about, or the place of the family's home. */
export type PlaceAsked = PlaceCode | readonly PlaceCode[];

/** What a table means by the district asked about, and by the place where the family lives. */
export const HERE = 'here';
/** See `HERE`. */
export const AT_HOME = 'home';

/** The day asked, where a table compares a date with it. */
export const ASKED = 'asked';

/**
 * What a table asks of one field of a record (a home, a job, a permit, a paper). Exactly one comparison stands in it:
 * - `is`, `isNot`: one of these words, or none of them; a number or a truth is compared as its word (`true`).
 * - `inside`: a place inside this one (`scope` `city`: anywhere in the city around it).
 * - `by`: a date on this day or before it (`dayCounts: false`: before it); `asked` is the day asked. `noneServes`: `null` serves too.
 *   `byAtLatest`: the last day is some day from `by` to this one; which is not stated.
 * - `from`: a date on this day or after it; no end (`null`) serves.
 * - `atLeast`: a number not below this one; `moreThan`: above it.
 * - `everyMonth`: ranges that hold every month from the first to the last.
 * Several fields: the source does not say which of them counts. `open` is the word for what is left open. `whereAs`: asked only of a
 * job that is done as one of these (an employee, somebody self-employed …).
 */
export interface FieldTest {
  field: string | readonly string[];
  is?: readonly string[] | undefined;
  isNot?: readonly string[] | undefined;
  inside?: PlaceAsked | undefined;
  scope?: Stated<'place' | 'city'> | undefined;
  by?: CalendarDate | undefined;
  byAtLatest?: CalendarDate | undefined;
  dayCounts?: Stated<boolean> | undefined;
  noneServes?: boolean | undefined;
  from?: CalendarDate | undefined;
  atLeast?: number | undefined;
  moreThan?: number | undefined;
  everyMonth?: MonthRange | undefined;
  open?: string | undefined;
  whereAs?: readonly string[] | undefined;
}

/** A record as told, by its fields. */
export type ToldRecord = Readonly<Record<string, unknown>>;

/** Tests a record; made once from what the table says. */
export type RecordTest = (record: ToldRecord, circumstances: Circumstances) => Possible;

/** The field that a test reads, once it has been said which one counts. */
export function fieldOf({ field }: FieldTest): string {
  return typeof field === 'string' ? field : (field[0] ?? '');
}

/** The fields that must be told for a test. */
export function fieldsRead({ field, whereAs }: FieldTest): string[] {
  return [...[field].flat().flatMap((name) => LENGTHS[name] ?? name), ...(whereAs === undefined ? [] : ['as'])];
}

/** Makes a test of which nothing is left open. */
export function recordTest(test: FieldTest): RecordTest {
  const asked = testOfField(test);
  const { whereAs } = test;
  if (whereAs === undefined) return asked;
  return (record, circumstances) => {
    const binds = among(record['as'], whereAs);
    if (binds === FAILS) return MEETS;
    return binds === MEETS ? asked(record, circumstances) : either(DEPENDS, asked(record, circumstances));
  };
}

function testOfField(test: FieldTest): RecordTest {
  const field = fieldOf(test);
  const { atLeast } = test;
  if (LENGTHS[field] !== undefined) return (record, { asOf }) => lasts(record, field, atLeast ?? 0, asOf);
  // The seat of an employer left out is the place of work.
  const instead = field === 'employerPlace' ? 'place' : field;
  const compare = comparison(test);
  return (record, circumstances) => compare(record[field] === undefined ? record[instead] : record[field], circumstances);
}

type Compare = (told: unknown, circumstances: Circumstances) => Possible;

function comparison(test: FieldTest): Compare {
  const { is, isNot, inside, by, from, atLeast, moreThan, everyMonth } = test;
  if (is !== undefined) return (told) => among(told, is);
  if (isNot !== undefined) return (told) => opposite(among(told, isNot));
  if (inside !== undefined) return insidePlaces(inside, test.scope === 'city');
  if (by !== undefined) return beforeDay(by, test.dayCounts !== false, test.noneServes === true);
  if (from !== undefined) return (told, { asOf }) => onOrAfter(told, from === ASKED ? asOf : from);
  if (atLeast !== undefined) return (told) => amount(told, (number) => number >= atLeast);
  if (moreThan !== undefined) return (told) => amount(told, (number) => number > moreThan);
  if (everyMonth !== undefined) return (told, { asOf }) => holdsEveryMonth(told as ToldList<MonthRange>, everyMonth, asOf);
  return () => MEETS;
}

function beforeDay(by: CalendarDate, dayCounts: boolean, noneServes: boolean): Compare {
  return (told, { asOf }) => {
    const day = by === ASKED ? asOf : by;
    if (told === null && noneServes) return MEETS;
    const text = typeof told === 'number' ? String(told) : told;
    // A truth in the place of a day (moved in, yes or no) says that it has happened.
    if (typeof text === 'boolean') return text ? MEETS : FAILS;
    return dayCounts ? onOrBefore(text, day) : opposite(onOrAfter(text, day));
  };
}

function opposite(possible: Possible): Possible {
  return possible === DEPENDS ? DEPENDS : possible === MEETS ? FAILS : MEETS;
}

/** A number or a truth as the word that a table has for it; what is neither word, number nor truth has none. */
export function asWord(told: unknown): string {
  return typeof told === 'string' ? told : typeof told === 'number' || typeof told === 'boolean' ? String(told) : '';
}

function among(told: unknown, words: readonly string[]): Possible {
  if (told === undefined || told === 'unknown') return DEPENDS;
  return words.includes(asWord(told)) ? MEETS : FAILS;
}

function amount(told: unknown, serves: (number: number) => boolean): Possible {
  if (told === undefined || told === 'unknown') return DEPENDS;
  return typeof told === 'number' && serves(told) ? MEETS : FAILS;
}

/** Places that a table names are worked out once; what goes by the family or the question is looked up each time. */
function insidePlaces(asked: PlaceAsked, isCity: boolean): Compare {
  if (typeof asked !== 'string') {
    const each = asked.map((one) => insidePlaces(one, isCity));
    return (told, circumstances) => each.reduce<Possible>((sum, inside) => either(sum, inside(told, circumstances)), FAILS);
  }
  if (asked === HERE || asked === AT_HOME) {
    return (told, circumstances) => {
      if (told === null) return FAILS;
      const area = placeMeant(asked, circumstances);
      if (area === undefined) return nearHome(told, isCity, circumstances);
      return insideArea(told, isCity ? cityOf(area) : area);
    };
  }
  const area = isCity ? cityOf(asked) : asked;
  return (told) => (told === null ? FAILS : told === area ? MEETS : insideArea(told, area));
}

function insideArea(told: unknown, area: PlaceCode): Possible {
  const inside = insideAsKnown(textTold(told as string), area);
  return inside === 'yes' ? MEETS : inside === 'no' ? FAILS : DEPENDS;
}

/** Whether a place is asked for by that of the home, so that the home must be told. */
export function isAtHome(asked: PlaceAsked | undefined): boolean {
  return [asked].flat().includes(AT_HOME);
}

/** Whether a place may be where the family lives, of which no more than the city was told, or nothing. */
function nearHome(place: unknown, isCity: boolean, { facts }: Circumstances): Possible {
  const { home } = facts.family;
  if (home === null) return FAILS;
  const told = typeof home === 'object' ? textTold(home.place) : undefined;
  if (told === undefined) return DEPENDS;
  const inside = insideAsKnown(textTold(place as string), told);
  return inside === 'no' ? FAILS : isCity && inside === 'yes' && isCityItself(told) ? MEETS : DEPENDS;
}

/** A prefecture, or a municipality; not the province around prefectures. */
function isCityItself(place: PlaceCode): boolean {
  return !place.endsWith('0000') || cityOf(`${place.slice(0, 2)}0101`) === place;
}

/** The place that a word of a table means; undefined where it is the home's and that was not told, or only the city. */
export function placeMeant(asked: PlaceCode, { facts, place }: Circumstances): PlaceCode | undefined {
  if (asked === HERE) return place.slice(0, 6);
  if (asked !== AT_HOME) return asked;
  const { home } = facts.family;
  const told = typeof home === 'object' && home !== null ? textTold(home.place) : undefined;
  // As close as it was told: in Xicheng the permit must be of the very sub-district of the home.
  return told?.endsWith('00') === true ? undefined : told;
}

function holdsEveryMonth(told: ToldList<MonthRange>, { from, to }: MonthRange, asOf: CalendarDate): Possible {
  const ranges = listTold(told);
  if (ranges === undefined) return DEPENDS;
  let possible: Possible = MEETS;
  for (let month = monthNumber(from); month <= monthNumber(to); month += 1) {
    const isListed = ranges.some((range) => monthSpan(range.from).latest <= month && month <= monthSpan(range.to).earliest);
    if (isListed) continue;
    const mayBe = ranges.some((range) => monthSpan(range.from).earliest <= month && month <= monthSpan(range.to).latest);
    if (!mayBe && month < monthNumber(asOf)) return FAILS;
    possible = DEPENDS;
  }
  return possible;
}

/** What a test leaves open: which field counts, whether the day itself does, how wide the place is. */
export function openPointsOfTest(test: FieldTest): OpenPoint<FieldTest>[] {
  const points: OpenPoint<FieldTest>[] = [];
  if (typeof test.field !== 'string') {
    const read = (before: FieldTest, field: unknown): FieldTest => ({ ...before, field: field as string });
    points.push({ code: test.open ?? 'whichDate', readings: test.field, isOrdered: false, read });
  }
  if (test.dayCounts === NOT_STATED) {
    const read = (before: FieldTest, dayCounts: unknown): FieldTest => ({ ...before, dayCounts: dayCounts as boolean });
    points.push({ code: 'dayCounts', readings: [false, true], isOrdered: true, read });
  }
  if (test.byAtLatest !== undefined) {
    const read = (before: FieldTest, by: unknown): FieldTest => ({ ...before, by: by as CalendarDate, byAtLatest: undefined });
    points.push({ code: 'whichDay', readings: [test.by, test.byAtLatest], isOrdered: true, read });
  }
  if (test.scope === NOT_STATED) {
    const read = (before: FieldTest, scope: unknown): FieldTest => ({ ...before, scope: scope as 'city' });
    points.push({ code: 'districtOrCity', readings: ['place', 'city'], isOrdered: true, read });
  }
  return points;
}

/** What was found and what is asked, for the sentence of a reason. */
export function valuesOfTest(test: FieldTest, record: ToldRecord, circumstances: Circumstances): Values {
  const values: Values = {};
  const found = record[fieldOf(test)] ?? (fieldOf(test) === 'employerPlace' ? record['place'] : undefined);
  if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') values['found'] = found;
  if (test.inside !== undefined) {
    const [first = ''] = [test.inside].flat();
    values['place'] = placeMeant(first, circumstances) ?? '';
  }
  const needed = test.by ?? test.from ?? test.atLeast ?? test.moreThan;
  if (needed !== undefined) values['needed'] = needed === ASKED ? circumstances.asOf : needed;
  return values;
}
