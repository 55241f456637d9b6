import { addDays, type CalendarDate } from '../../dates/calendar-date';
import { lastDayOf, monthNumber } from '../../dates/calendar-month';
import type { Circumstances, Remedy, Step } from '../requirement-kind';
import { ASKED, asWord, fieldOf, placeMeant, valuesOfTest, type FieldTest, type ToldRecord } from './field-test';
import { LENGTHS } from './months-of-record';
import type { RecordShape } from './record-kind';

/** What changes a record so that it passes every test: its own fields put right, or a new record; null where neither helps. */
export function changeRecord(
  shape: Pick<RecordShape, 'name' | 'isOfFamily' | 'mended' | 'fixed' | 'kept' | 'begun' | 'records' | 'told'>,
  tests: readonly FieldTest[],
  record: ToldRecord | undefined,
  failing: readonly FieldTest[],
  circumstances: Circumstances,
): Remedy | null {
  const canMend = record !== undefined && failing.length > 0 && failing.every((test) => shape.mended.includes(fieldOf(test)));
  const mended = canMend ? withFields(record, failing, circumstances) : null;
  if (mended !== null) {
    const records = (shape.records(circumstances) ?? []).map((one) => (one === record ? mended.record : one));
    return {
      circumstances: { ...shape.told(circumstances, records), asOf: mended.doneOn },
      steps: failing.map((test) => stepOf(shape, fieldOf(test), [test], circumstances, mended.doneOn)),
    };
  }
  if (tests.some((test) => shape.fixed?.includes(fieldOf(test)) === true && failing.includes(test))) return null;
  const blank = newRecord(
    shape,
    record,
    failing.some(({ inside }) => inside !== undefined),
    circumstances,
  );
  const renewed = inSomeRole(blank, tests, circumstances);
  if (renewed === null) return null;
  return {
    circumstances: { ...shape.told(circumstances, [renewed.record]), asOf: renewed.doneOn },
    steps: [stepOf(shape, 'new', tests, circumstances, renewed.doneOn)],
  };
}

/** Where a job is done and where the employer sits: who moves to another job moves with both. */
const PLACES = ['place', 'employerPlace'];

/** A new record of the same sort, which begins today; what nobody can change stays as it is. */
function newRecord(
  { fixed = [], kept = [], begun = [] }: Pick<RecordShape, 'fixed' | 'kept' | 'begun'>,
  record: ToldRecord | undefined,
  isElsewhere: boolean,
  { place, asOf }: Circumstances,
): ToldRecord {
  const stays = (field: string) => record?.[field] !== undefined && !(isElsewhere && PLACES.includes(field));
  const carried = [...fixed, ...kept].filter(stays).map((field) => [field, record?.[field]] as const);
  return { place, ...Object.fromEntries(begun.map((field) => [field, asOf])), ...Object.fromEntries(carried) };
}

/** A new record; where the tests depend on how a job is done, the first way in which it can pass them. */
function inSomeRole(blank: ToldRecord, tests: readonly FieldTest[], circumstances: Circumstances): ReturnType<typeof withFields> {
  const named = tests.flatMap(({ whereAs }) => whereAs ?? []);
  if (named.length === 0) return withFields(blank, tests, circumstances);
  for (const as of ['employee', ...named]) {
    const asked = tests.filter(({ whereAs }) => whereAs === undefined || whereAs.includes(as));
    const renewed = withFields({ ...blank, as }, asked, circumstances);
    if (renewed !== null) return renewed;
  }
  return null;
}

function withFields(
  before: ToldRecord,
  tests: readonly FieldTest[],
  circumstances: Circumstances,
): { record: ToldRecord; doneOn: CalendarDate } | null {
  const record: Record<string, unknown> = { ...before };
  let doneOn = circumstances.asOf;
  for (const test of tests) {
    const value = valueFor(test, circumstances, record[fieldOf(test)]);
    if (value === undefined) return null;
    if (LENGTHS[fieldOf(test)] === undefined) record[fieldOf(test)] = value;
    // A term is made long enough by an end that is not named; time already lived cannot be added.
    else if (fieldOf(test) === 'term') Object.assign(record, { from: record['from'] ?? circumstances.asOf, until: null });
    else return null;
    if (test.everyMonth !== undefined) doneOn = later(doneOn, lastDayOf(monthNumber(test.everyMonth.to)));
  }
  return { record, doneOn };
}

/** A value that passes a test and can come about on the day asked; undefined where there is none any more. */
function valueFor(test: FieldTest, circumstances: Circumstances, told: unknown): unknown {
  const { asOf } = circumstances;
  const { is, isNot, inside, by, from, atLeast, moreThan, everyMonth } = test;
  if (is !== undefined) return told !== undefined && is.includes(asWord(told)) ? told : valueOfWord(is[0] ?? '');
  if (isNot !== undefined) return told !== undefined && !isNot.includes(asWord(told)) ? told : isNot.includes('true') ? false : 'other';
  if (inside !== undefined) return placeMeant([inside].flat()[0] ?? '', circumstances);
  if (by !== undefined) {
    const last = by === ASKED ? asOf : test.dayCounts === false ? addDays(by, -1) : by;
    return asOf <= last ? asOf : undefined;
  }
  if (from !== undefined) return from === ASKED || from < asOf ? asOf : from;
  if (atLeast !== undefined) return atLeast;
  if (moreThan !== undefined) return moreThan + 1;
  if (everyMonth === undefined) return told;
  return everyMonth.from >= asOf.slice(0, 7) ? [everyMonth] : undefined;
}

function valueOfWord(word: string): unknown {
  return word === 'true' ? true : word === 'false' ? false : word;
}

function stepOf(
  { name, isOfFamily }: Pick<RecordShape, 'name' | 'isOfFamily'>,
  what: string,
  tests: readonly FieldTest[],
  circumstances: Circumstances,
  doneOn: CalendarDate,
): Step {
  const lastDays = tests.flatMap(({ by, dayCounts }) =>
    by === undefined || by === ASKED ? [] : [dayCounts === false ? addDays(by, -1) : by],
  );
  const [first] = tests;
  return {
    code: `${name}.${what}`,
    guardian: isOfFamily === true ? null : (circumstances.guardian?.id ?? null),
    values: first === undefined ? {} : valuesOfTest(first, {}, circumstances),
    beginBy: lastDays.sort()[0] ?? null,
    doneOn,
  };
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}
