import type { CalendarDate } from '../dates/calendar-date';
import { guardianPath, type FactPath } from '../facts/fact-path';
import { statusOf, type GuardianFacts } from '../facts/facts';
import { circumstancesOf } from '../people/subjects';
import { DEPENDS, FAILS, MEETS, type Possible } from '../requirements/possible';
import type { Check, Circumstances, FindKind } from '../requirements/requirement-kind';
import { eitherSpan, exactly, mapSpan, NOTHING, type Span } from '../requirements/span';
import { everyReading, rateOf, type Rated } from './rate';
import type { CombinedPoints, FlatPoints, PointsValue, RatedPoints } from './points-table';

/**
 * What the record leaves open (a value, how to count) is taken at its least, at its most, or as anything between. What the
 * family has not told is always anything between.
 */
export type RecordEnd = 'least' | 'most' | 'between';

/** What points are counted for. */
export interface Counting {
  circumstances: Circumstances;
  day: CalendarDate;
  record: RecordEnd;
  /** Parts taken as if the family had them, or some more of them: what that would add. */
  supposed: ReadonlySet<PointsValue>;
}

/** How some points arose. `quantity`, `units` and `rate` only where they are counted by a rate. */
export interface Way {
  part: string | null;
  /** A guardian's id, or `family`. */
  subject: string;
  quantity: Span | null;
  units: Span | null;
  rate: number | null;
  points: Span;
}

/** Points of one part of an item, how they arose, and the facts that they wait for. */
export interface Counted {
  points: Span;
  ways: readonly Way[];
  missing: readonly FactPath[];
  /** The part that was the first to hold; null where that is not known or none is. */
  branch: string | null;
}

/** Whose facts are counted; undefined is the family. */
export type Person = GuardianFacts | undefined;

/** Counts a part for several people together: what is a sum is added over them before its cap, what is a choice each makes alone. */
export type CountValue = (people: readonly Person[], counting: Counting) => Counted;

const NONE: Counted = { points: NOTHING, ways: [], missing: [], branch: null };

/** Makes counting a part ready; `isGiven`: whether its condition holds has been looked at already. */
export function countValue(value: PointsValue, find: FindKind, isGiven = false): CountValue {
  const body = bodyOf(value, find);
  const guard = isGiven || value.if === undefined ? null : everyReading(value.if, find);
  const one = (person: Person, counting: Counting) => mayNotAct(person, guarded(value, guard, body, person, counting));
  const isPlainSum = guard === null && body.parts !== undefined;
  return (people, counting) => {
    const counted =
      isPlainSum && body.parts !== undefined
        ? body.parts.map((part) => part(people, counting))
        : people.map((person) => one(person, counting));
    return capped(added(counted), value.cap ?? null);
  };
}

/** A part without its condition; `parts` are those of a sum. */
interface Body {
  (person: Person, counting: Counting): Counted;
  parts?: readonly CountValue[];
}

function bodyOf(value: PointsValue, find: FindKind): Body {
  if ('points' in value) return (person, { record }) => flat(value, person, record);
  if ('combine' in value) return combined(value, find);
  const rated = rateOf(value);
  return (person, counting) => ofRate(value, rated, person, counting);
}

function flat({ points, id }: FlatPoints, person: Person, record: RecordEnd): Counted {
  const amount =
    typeof points === 'number'
      ? { least: points, most: points }
      : atEnd(record, [
          { least: points.from, most: points.from },
          { least: points.to, most: points.to },
        ]);
  return {
    ...NONE,
    points: amount,
    ways: [{ part: id ?? null, subject: subjectOf(person), quantity: null, units: null, rate: null, points: amount }],
  };
}

function ofRate({ id, rate }: RatedPoints, rated: Rated, person: Person, counting: Counting): Counted {
  if (person === undefined) return NONE;
  const readings = rated.readings(circumstancesOf(counting.circumstances, person), counting);
  const points = atEnd(
    counting.record,
    readings.map((reading) => reading.points),
  );
  const [first] = readings;
  if (first === undefined) return NONE;
  const isOpen = readings.some(
    (reading) => reading.quantity.least !== reading.quantity.most && reading.points.least !== reading.points.most,
  );
  const way: Way = {
    part: id ?? null,
    subject: subjectOf(person),
    quantity: readings.map(({ quantity }) => quantity).reduce(eitherSpan),
    units: readings.map(({ units }) => units).reduce(eitherSpan),
    rate: typeof rate === 'number' ? rate : null,
    points,
  };
  return { ...NONE, points, ways: points.most === 0 && points.least === 0 ? [] : [way], missing: isOpen ? [rated.path(person)] : [] };
}

function combined({ combine, of }: CombinedPoints, find: FindKind): Body {
  if (combine === 'firstOf') return firstOf(of, find);
  const parts = of.map((part) => countValue(part, find));
  const each: Body = (person, counting) => {
    const counted = parts.map((part) => part([person], counting));
    return combine === 'sum' ? added(counted) : chosen(counted, combine === 'best' ? 1 : -1);
  };
  return combine === 'sum' ? Object.assign(each, { parts }) : each;
}

/** The highest of several, or with a sign of -1 the lowest; the ways are those of the one that surely gives it. */
function chosen(counted: readonly Counted[], sign: 1 | -1): Counted {
  const inOrder = [...counted].sort((a, b) => sign * (b.points.least - a.points.least || b.points.most - a.points.most));
  const [first] = inOrder;
  if (first === undefined) return NONE;
  const pick = sign === 1 ? Math.max : Math.min;
  const points = { least: pick(...counted.map((one) => one.points.least)), most: pick(...counted.map((one) => one.points.most)) };
  return { ...first, points, missing: points.least === points.most ? [] : counted.flatMap(({ missing }) => missing) };
}

function firstOf(of: readonly PointsValue[], find: FindKind): Body {
  const parts = of.map((part) => ({
    part,
    guard: part.if === undefined ? null : everyReading(part.if, find),
    count: countValue(part, find, true),
  }));
  const from = (at: number, person: Person, counting: Counting): Counted => {
    const first = parts[at];
    if (first === undefined) return NONE;
    const { part, guard, count } = first;
    const counted = { ...count([person], counting), branch: part.id ?? null };
    if (guard === null || counting.supposed.has(part)) return counted;
    return under(guard, person, counting, counted, () => from(at + 1, person, counting));
  };
  return (person, counting) => from(0, person, counting);
}

function guarded(value: PointsValue, guard: readonly Check[] | null, body: Body, person: Person, counting: Counting): Counted {
  if (guard === null || counting.supposed.has(value)) return body(person, counting);
  return under(guard, person, counting, body(person, counting), () => NONE);
}

/** What holds if a condition does, and otherwise something else: over every reading of it and everything not told. */
function under(guard: readonly Check[], person: Person, counting: Counting, then: Counted, otherwise: () => Counted): Counted {
  const about = circumstancesOf(counting.circumstances, person);
  const results = guard.map((check) => check.possible(about));
  if (results.every((possible) => possible === MEETS)) return then;
  const not = otherwise();
  if (results.every((possible) => possible === FAILS)) return not;
  const points = atEnd(
    counting.record,
    results.map((possible) => ofPossible(possible, then.points, not.points)),
  );
  const missing = guard.flatMap((check, at) => (results[at] === DEPENDS ? check.missing(about) : []));
  return { points, ways: [...then.ways, ...not.ways], missing: [...new Set([...missing, ...then.missing, ...not.missing])], branch: null };
}

function ofPossible(possible: Possible, then: Span, not: Span): Span {
  return possible === MEETS ? then : possible === FAILS ? not : eitherSpan(then, not);
}

/** Whoever may turn out to take no part may turn out to give nothing. */
function mayNotAct(person: Person, counted: Counted): Counted {
  if (person === undefined || statusOf(person) !== undefined) return counted;
  const { points, missing } = counted;
  if (points.least === 0 && points.most === 0) return counted;
  return { ...counted, points: eitherSpan(points, NOTHING), missing: [guardianPath(person, 'status'), ...missing] };
}

/** One of several readings of the record is the right one. */
export function atEnd(record: RecordEnd, spans: readonly Span[]): Span {
  const [lows, highs] = [spans.map(({ least }) => least), spans.map(({ most }) => most)];
  if (record === 'least') return { least: Math.min(...lows), most: Math.min(...highs) };
  if (record === 'most') return { least: Math.max(...lows), most: Math.max(...highs) };
  return spans.reduce(eitherSpan);
}

/** Points of several parts together. */
export function added(counted: readonly Counted[]): Counted {
  const [only] = counted;
  if (only !== undefined && counted.length === 1) return only;
  return {
    points: sumOf(counted.map(({ points }) => points)),
    ways: counted.flatMap(({ ways }) => ways),
    missing: [...new Set(counted.flatMap(({ missing }) => missing))],
    branch: counted.find(({ branch }) => branch !== null)?.branch ?? null,
  };
}

/** Points added up; tenths and hundredths are kept exact. */
export function sumOf(spans: readonly Span[]): Span {
  return mapSpan(
    spans.reduce((sum, { least, most }) => ({ least: sum.least + least, most: sum.most + most }), NOTHING),
    exactly,
  );
}

/** No more than the cap; what is missing for points beyond it is not missing. */
export function capped(counted: Counted, cap: number | null): Counted {
  if (cap === null || counted.points.most <= cap) return counted;
  const points = mapSpan(counted.points, (end) => Math.min(end, cap));
  return { ...counted, points, missing: points.least === points.most ? [] : counted.missing };
}

function subjectOf(person: Person): string {
  return person?.id ?? 'family';
}
