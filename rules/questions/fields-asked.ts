import { childPath, guardianPath, type FactPath } from '../facts/fact-path';
import type { GuardianFacts } from '../facts/facts';
import { monthNumber, monthText, type CalendarMonth } from '../dates/calendar-month';
import { kindNamed } from '../requirements';
import { clauseOf, clausesIn } from '../requirements/clauses';
import { AT_HOME, fieldsRead, type FieldTest } from '../requirements/records/field-test';
import type { Clause, Condition } from '../requirements/requirement-kind';
import { fieldsCounted, partsOf } from '../points/facts-counted';
import type { PointsTable, PointsValue } from '../points/points-table';
import type { CompiledRequirement } from '../evaluation/compile';
import { FIELDS, type AskedRecord, type FieldType, type RecordName } from './field-list';

/** A field that the form of a place has to ask. */
export interface AskedField {
  record: RecordName;
  name: string;
  type: FieldType;
  mayBeNone: boolean;
  /** Words to choose from; kinds of insurance. */
  choices: readonly string[];
  /** Months to tick. */
  months: readonly CalendarMonth[];
  /** Asked only where this other field of the same record holds one of these words. */
  only: { field: string; words: readonly string[] } | null;
}

/** What the forms of a place ask: fields by record, and of papers by paper. */
export interface FieldsAsked {
  of(record: AskedRecord): readonly AskedField[];
  ofPaper(paper: string): readonly AskedField[];
  /** Whether months of insurance are asked. */
  readsMonths: boolean;
  /** Whether the record before is asked for: the permit before a renewal, the job before where the time in all of them is counted. */
  readsEarlier(record: AskedRecord): boolean;
}

/** Fields whose word decides whether others of the same record are asked. */
const DECIDING: Readonly<Partial<Record<RecordName, string>>> = { home: 'tenure', work: 'as' };

interface Mention {
  record: AskedRecord;
  field: string;
  paper: string | null;
  test: Partial<FieldTest>;
  only: readonly string[] | null;
}

// The rules of a place are kept for one page after another, and so is what their forms ask.
const kept = new WeakMap<readonly CompiledRequirement[], FieldsAsked>();

/** Every field that some rule reads, and no other. */
export function fieldsAsked(requirements: readonly CompiledRequirement[], points: PointsTable | null): FieldsAsked {
  const asked = kept.get(requirements) ?? collect(requirements, points);
  kept.set(requirements, asked);
  return asked;
}

function collect(requirements: readonly CompiledRequirement[], points: PointsTable | null): FieldsAsked {
  const conditions = [...requirements.flatMap(conditionsOf), ...conditionsIn(points)];
  const mentions = conditions.flatMap(({ condition, only, isOnPeople }) => {
    const found = [
      ...mentionsIn(clauseOf(condition), only, null),
      ...kindNamed(condition.kind)
        .fields(condition.parameters)
        .flatMap((name) => mentionOf(name)),
    ];
    const reads = kindNamed(condition.kind).reads(condition.parameters, isOnPeople ? SOMEBODY : undefined, [SOMEBODY]);
    return found.flatMap((mention) => whosePermit(mention, reads));
  });
  const measured = (points === null ? [] : fieldsCounted(points, kindNamed)).flatMap((name) => mentionOf(name));
  const all = [...mentions, ...measured];
  const insuranceKinds = insuranceKindsIn(
    conditions.map(({ condition }) => condition),
    points,
  );
  const read = new Set(all.map(({ record, field }) => `${record}.${field}`));
  const of = (record: AskedRecord, paper: string | null) =>
    fieldsOf(
      record === 'childPermit' ? 'permit' : record,
      all.filter((one) => one.record === record && one.paper === paper),
      insuranceKinds,
    );
  return {
    of: (record) => of(record, null),
    ofPaper: (paper) => of('paper', paper),
    readsMonths: read.has('insurance.months'),
    readsEarlier: (record) => read.has(`${record}.previous`) || (record === 'work' && countsWork(conditions, points)),
  };
}

/** A condition as a form sees it: whom else it leaves out, and whether it is on the people who act for the child. */
interface AskedCondition {
  condition: Condition;
  only: Only;
  isOnPeople: boolean;
}

function conditionsOf({ requirement }: CompiledRequirement): AskedCondition[] {
  const { bindsIf, alsoStated, kind, subject } = requirement;
  const only = bindsIf === null ? null : wordsOf(clauseOf(bindsIf), 'home');
  const isOnPeople = subject.who === 'parents';
  return [
    { condition: requirement, only, isOnPeople },
    ...alsoStated.map(({ parameters }) => ({ condition: { kind, parameters }, only, isOnPeople })),
    ...(bindsIf === null ? [] : [{ condition: bindsIf, only: null, isOnPeople }]),
  ];
}

const SOMEBODY: GuardianFacts = { id: 'somebody', relation: 'mother', status: 'present' };

/** A condition reads the permits of those who act for the child, or the child's own, or both. */
function whosePermit(mention: Mention, reads: readonly FactPath[]): Mention[] {
  if (mention.record !== 'permit') return [mention];
  return [
    ...(reads.includes(guardianPath(SOMEBODY, 'permits')) ? [mention] : []),
    ...(reads.includes(childPath('permits')) ? [{ ...mention, record: 'childPermit' as const }] : []),
  ];
}

/** Words of the deciding field of a record, outside which nothing is asked; null where it does not depend on it. */
type Only = { record: RecordName; words: readonly string[] } | null;

/** What a condition says of the word that decides: the words of a `home` or a `work` that everything else of it is about. */
function wordsOf(clause: Clause, record: 'home' | 'work'): Only {
  const deciding = `${record}.${DECIDING[record] ?? ''}`;
  const { of = [] } = clause;
  const tests =
    clause.code === record ? of : clause.code === 'all' ? of.flatMap((part) => (part.code === record ? (part.of ?? []) : [])) : [];
  const test = tests.find(({ code }) => code === deciding)?.values as FieldTest | undefined;
  const { choices = [] } = FIELDS[record][DECIDING[record] ?? ''] ?? {};
  if (test?.is !== undefined) return { record, words: test.is };
  if (test?.isNot !== undefined) return { record, words: choices.filter((word) => test.isNot?.includes(word) !== true) };
  return null;
}

function mentionsIn(clause: Clause, only: Only, paper: string | null): Mention[] {
  const { code, of = [] } = clause;
  const test = clause.values as Partial<FieldTest> & Mentioning;
  const inner = test.paper ?? paper;
  const isCase = code === 'case';
  const ofRecord = code === 'home' || code === 'work' ? wordsOf(clause, code) : null;
  const narrowed = (isCase ? tenuresOf(test) : ofRecord) ?? only;
  const home: Mention[] = [test.place, test.inside].flat().includes(AT_HOME) ? mentionOf('home.place', { inside: AT_HOME }) : [];
  const own = isCase ? mentionOf(`home.${test.field ?? ''}`, { is: test.is }) : testMentions(code, test, narrowed, inner);
  return [...home, ...own, ...of.flatMap((part) => mentionsIn(part, narrowed, inner))];
}

/** What a clause may say besides what is asked of a field. */
interface Mentioning {
  place?: unknown;
  paper?: string;
  field?: string;
  is?: readonly string[];
  orNot?: readonly string[];
}

/** The words of a tenure to which a case applies. */
function tenuresOf({ field, is = [], orNot }: { field?: string; is?: readonly string[]; orNot?: readonly string[] }): Only {
  if (field === undefined || field !== DECIDING.home) return null;
  const others = orNot === undefined ? [] : (FIELDS.home[field]?.choices ?? []).filter((word) => !orNot.includes(word));
  return { record: 'home', words: [...is, ...others] };
}

function testMentions(code: string, test: Partial<FieldTest>, only: Only, paper: string | null): Mention[] {
  const [record, field] = code.split('.');
  if (record === undefined || field === undefined || test.field === undefined) return [];
  const names = fieldsRead(test as FieldTest).map((name) => `${record}.${name}`);
  const ofJob: Only = test.whereAs === undefined ? only : { record: 'work', words: test.whereAs };
  return names.flatMap((name) =>
    mentionOf(name, test, ofJob?.record === record && name !== `${record}.${DECIDING[record] ?? ''}` ? ofJob.words : null, paper),
  );
}

function mentionOf(
  name: string,
  test: Partial<FieldTest> = {},
  only: readonly string[] | null = null,
  paper: string | null = null,
): Mention[] {
  const [record = '', field = ''] = name.split('.');
  return [{ record: record as RecordName, field, test, only, paper: record === 'paper' ? paper : null }];
}

/** The fields of one record in the order of the list; a field that one rule asks of everybody is asked of everybody. */
function fieldsOf(record: RecordName, mentions: readonly Mention[], insuranceKinds: readonly string[]): AskedField[] {
  return Object.entries(FIELDS[record]).flatMap(([name, description]) => {
    const own = mentions.filter(({ field }) => field === name);
    // What `fields` of a kind lists besides is the same field once more, without what the rule asks of it.
    const tested = own.filter(({ test }) => Object.keys(test).length > 0);
    if (own.length === 0) return [];
    const words = (tested.length > 0 ? tested : own).map(({ only }) => only);
    const deciding = DECIDING[record] ?? '';
    const only = words.every((list) => list !== null) ? { field: deciding, words: [...new Set(words.flat())] } : null;
    const asked = own.flatMap(({ test }) => [...(test.is ?? []), ...(test.isNot ?? [])]);
    const isTruth = description.isTruthWithoutDay === true && own.every(({ test }) => test.by === undefined);
    const field: AskedField = {
      record,
      name,
      type: isTruth ? 'truth' : description.type,
      mayBeNone: description.mayBeNone === true && !isTruth,
      choices:
        description.type === 'kinds'
          ? insuranceKinds
          : [...new Set([...(description.choices ?? []), ...(description.type === 'choice' ? asked : [])])],
      months: monthsOf(own),
      only,
    };
    return [field];
  });
}

function monthsOf(mentions: readonly Mention[]): CalendarMonth[] {
  const ranges = mentions.flatMap(({ test }) => test.everyMonth ?? []);
  const first = Math.min(...ranges.map(({ from }) => monthNumber(from)));
  const last = Math.max(...ranges.map(({ to }) => monthNumber(to)));
  const months: CalendarMonth[] = [];
  for (let month = first; month <= last; month += 1) months.push(monthText(month));
  return months;
}

function conditionsIn(points: PointsTable | null): AskedCondition[] {
  return (points?.items ?? []).flatMap(({ value, whose }) =>
    partsOf(value).flatMap((part) => (part.if === undefined ? [] : [{ condition: part.if, only: null, isOnPeople: whose !== 'family' }])),
  );
}

function partsIn(points: PointsTable | null): PointsValue[] {
  return (points?.items ?? []).flatMap(({ value }) => partsOf(value));
}

/** Whether the time in jobs is counted; how long it was follows from all of them. */
function countsWork(conditions: readonly AskedCondition[], points: PointsTable | null): boolean {
  return measuresIn(
    conditions.map(({ condition }) => condition),
    points,
  ).some((one) => 'of' in one && 'counting' in one && one.of === 'work');
}

function insuranceKindsIn(conditions: readonly Condition[], points: PointsTable | null): string[] {
  return [
    ...new Set(
      measuresIn(conditions, points).flatMap((one) =>
        'insuranceKind' in one && typeof one.insuranceKind === 'string' ? [one.insuranceKind] : [],
      ),
    ),
  ];
}

function measuresIn(conditions: readonly Condition[], points: PointsTable | null): object[] {
  return [
    ...conditions.flatMap((condition) => clausesIn(clauseOf(condition)).map((clause) => clause.values)),
    ...partsIn(points).flatMap((part) => ('rate' in part ? [part.measured] : [])),
  ];
}
