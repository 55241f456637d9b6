import { addDays, type CalendarDate } from '../../dates/calendar-date';
import { HOME_PATH, type FactPath } from '../../facts/fact-path';
import { WORK_FORMS } from '../../facts/family';
import type { GuardianFacts } from '../../facts/facts';
import { quickest } from '../any/any';
import { both, DEPENDS, either, eitherWorld, FAILS, MEETS, type Possible } from '../possible';
import type { Check, Circumstances, Clause, Closed, OpenPoint, Reason, Remedy, RequirementKind } from '../requirement-kind';
import {
  ASKED,
  AT_HOME,
  fieldOf,
  isAtHome,
  placeMeant,
  fieldsRead,
  openPointsOfTest,
  recordTest,
  valuesOfTest,
  type FieldTest,
  type ToldRecord,
} from './field-test';
import { changeRecord } from './change-record';
import { holdsAtWord, type Ends } from './taken-at-word';

/** What a table sets for a record: one record must pass every test. */
export interface RecordParameters {
  tests: readonly FieldTest[];
}

/** What is particular to one sort of record. */
export interface RecordShape {
  kind: string;
  /** The word before the fields in clauses, causes and steps: `home` in `home.boughtOn`. */
  name: string;
  likelihoodOfFailure: number;
  paper: string | null;
  path(guardian: GuardianFacts | undefined): FactPath | null;
  /** The records as told; undefined where they were not, an empty list where there is none. */
  records(circumstances: Circumstances): readonly ToldRecord[] | undefined;
  /** The same circumstances with these records told. */
  told(circumstances: Circumstances, records: readonly ToldRecord[]): Circumstances;
  /** Why it fails where there is no record at all. */
  noneCause: string;
  /** Causes of fields that go by a word of their own. */
  causes?: Readonly<Record<string, string>>;
  /** The record is the family's, whoever is asked about: what is done about it is done once. */
  isOfFamily?: boolean;
  /** Fields that can be put right without a new record: a paper got, a term made longer. */
  mended: readonly string[];
  /** Fields that nobody can change. */
  fixed?: readonly string[];
  /** Fields that a new record would share with the one told of, unless something else is asked. */
  kept?: readonly string[];
  /** Dates that a new record has from its beginning. */
  begun?: readonly string[];
  /** Whether a record speaks for the person on the day asked; all of them do where this is left out. */
  standing?(record: ToldRecord, circumstances: Circumstances): Possible;
  /** The ends of a record that is taken at the family's word as one of the day asked. */
  atWord?: Ends;
  /** Never met, whatever the record: the cause. */
  barred?(circumstances: Circumstances): string | null;
}

/** A kind of requirement that asks something of the fields of one record. */
export function recordKind(shape: RecordShape): RequirementKind<RecordParameters> {
  return {
    kind: shape.kind,
    paper: shape.paper,
    likelihoodOfFailure: () => shape.likelihoodOfFailure,
    openPoints: ({ tests }) => tests.flatMap((test, at) => openPointsOfTest(test).map((point) => inTests(point, at))),
    reads: ({ tests }, guardian) => [shape.path(guardian) ?? [], tests.some(({ inside }) => isAtHome(inside)) ? HOME_PATH : []].flat(),
    fields: ({ tests }) => tests.flatMap((test) => fieldsRead(test).map((name) => `${shape.name}.${name}`)),
    check: (parameters) => checkOf(shape, parameters),
    clause: ({ tests }): Clause => ({ code: shape.kind, values: {}, of: clausesOfTests(shape.name, tests) }),
  };
}

/** The clauses of tests on a record, by the record's word and the field. */
export function clausesOfTests(name: string, tests: readonly FieldTest[]): Clause[] {
  return tests.map((test) => ({ code: `${name}.${fieldOf(test)}`, values: test }));
}

/** An open point of one test as one of the parameters that hold it. */
export function inTests<Parameters extends { tests: readonly FieldTest[] }>(
  point: OpenPoint<FieldTest>,
  at: number,
): OpenPoint<Parameters> {
  return {
    ...point,
    read: (parameters, value) => ({
      ...parameters,
      tests: parameters.tests.map((test, index) => (index === at ? point.read(test, value) : test)),
    }),
  };
}

/** The cause of a field that fails: the record's word and the field's, unless it goes by one of its own. */
export function causeOfField(name: string, field: string, causes: Readonly<Record<string, string>> = {}): string {
  return causes[field] ?? `${name}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

function checkOf(shape: RecordShape, { tests }: Closed<RecordParameters>): Check {
  const made = tests.map(recordTest);
  const asksHome = tests.some(({ inside }) => isAtHome(inside));
  const { atWord } = shape;
  const orAtWord = (result: Possible, test: FieldTest | undefined, record: ToldRecord, circumstances: Circumstances): Possible =>
    result === DEPENDS && atWord !== undefined && test !== undefined && holdsAtWord(test, record, atWord, circumstances) ? MEETS : result;
  const serves = (record: ToldRecord, circumstances: Circumstances): Possible => {
    let possible: Possible = shape.standing?.(record, circumstances) ?? MEETS;
    if (possible === FAILS) return FAILS;
    for (const [at, test] of made.entries()) {
      possible = both(possible, orAtWord(test(record, circumstances), tests[at], record, circumstances));
      if (possible === FAILS) return FAILS;
    }
    return possible;
  };
  const roles = rolesNamed(tests);
  /** What is asked depends on how the job is done: where that was not told, every way is tried. */
  const servesAsKnown = (record: ToldRecord, circumstances: Circumstances): Possible => {
    const { as } = record;
    if (roles.length === 0 || (as !== undefined && as !== 'unknown')) return serves(record, circumstances);
    return roles.map((role) => serves({ ...record, as: role }, circumstances)).reduce(eitherWorld);
  };
  const possible = (circumstances: Circumstances): Possible => {
    if (shape.barred !== undefined && shape.barred(circumstances) !== null) return FAILS;
    const records = shape.records(circumstances);
    if (records === undefined) return asksHome && circumstances.facts.family.home === null ? FAILS : DEPENDS;
    let sum: Possible = FAILS;
    for (const record of records) sum = either(sum, servesAsKnown(record, circumstances));
    return sum;
  };
  const failing = (record: ToldRecord, circumstances: Circumstances) =>
    tests.filter((_, at) => made[at]?.(record, circumstances) === FAILS);
  const standing = (circumstances: Circumstances): ToldRecord[] =>
    (shape.records(circumstances) ?? []).filter((record) => shape.standing?.(record, circumstances) !== FAILS);
  /** The record to speak of: the one that the fewest tests fail. */
  const nearest = (circumstances: Circumstances): ToldRecord | undefined =>
    standing(circumstances).sort((a, b) => failing(a, circumstances).length - failing(b, circumstances).length)[0];
  return {
    possible,
    missing: (circumstances) => {
      const own = [shape.path(circumstances.guardian) ?? []].flat();
      if (!asksHome || placeMeant(AT_HOME, circumstances) !== undefined) return own;
      return shape.records(circumstances) === undefined ? [HOME_PATH, ...own] : [HOME_PATH];
    },
    asksPresence: shape.barred !== undefined,
    lastDayToBegin: lastDay(tests),
    reason: (circumstances): Reason => {
      const barred = shape.barred?.(circumstances) ?? null;
      const record = nearest(circumstances);
      const test = record === undefined ? tests[0] : (failing(record, circumstances)[0] ?? tests[0]);
      const values = test === undefined ? {} : valuesOfTest(test, record ?? {}, circumstances);
      if (barred !== null) return { cause: barred, values };
      if (record === undefined || test === undefined) return { cause: shape.noneCause, values };
      return { cause: causeOfField(shape.name, fieldOf(test), shape.causes), values };
    },
    figures: (circumstances) => {
      // Of the same test as the reason, so that what was found and what is asked belong together.
      const record = nearest(circumstances) ?? {};
      const test = failing(record, circumstances)[0] ?? tests[0];
      return test === undefined ? {} : valuesOfTest(test, record, circumstances);
    },
    remedy: (circumstances): Remedy | null => {
      const records = standing(circumstances);
      const changed = (records.length === 0 ? [undefined] : records).map((record) =>
        changeRecord(shape, tests, record, record === undefined ? [] : failing(record, circumstances), circumstances),
      );
      return quickest(changed.map((one) => (one === null || possible(one.circumstances) !== MEETS ? null : one)));
    },
  };
}

/** Ways to do a job of which each is asked something else; none where every job is asked the same. */
export function rolesNamed(tests: readonly FieldTest[]): readonly string[] {
  return tests.some(({ whereAs }) => whereAs !== undefined) ? WORK_FORMS : [];
}

/** Last day on which everything that must have happened by a day can still happen. */
function lastDay(tests: readonly FieldTest[]): CalendarDate | null {
  const days = tests.flatMap(({ by, dayCounts, noneServes }) =>
    by === undefined || by === ASKED || noneServes === true ? [] : [dayCounts === false ? addDays(by, -1) : by],
  );
  return days.sort()[0] ?? null;
}
