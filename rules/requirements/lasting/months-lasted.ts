import { addDays, addYears, type CalendarDate } from '../../dates/calendar-date';
import { firstDayOf, monthNumber } from '../../dates/calendar-month';
import { dateSpan, type DateSpan } from '../../dates/date-span';
import { guardianPath, type FactPath } from '../../facts/fact-path';
import type { InsuranceRange, Permit, Told, Work } from '../../facts/family';
import type { GuardianFacts } from '../../facts/facts';
import { listTold, onOrBefore, permitsTold, textTold } from '../../facts/told';
import { both, DEPENDS, FAILS, MEETS, type Possible } from '../possible';
import { recordTest, type PlaceAsked, type ToldRecord } from '../records/field-test';
import { plainOpenPoints, type Circumstances, type Closed, type OpenPoint, type Stated } from '../requirement-kind';
import { NOTHING, type Span } from '../span';
import { ANY_TIME, joinStretches, monthsOf, NO_END, type MonthRounding, type Stretch } from './stretches';

/** What has lasted, and how its months are counted; see `parameters.ts`. */
export interface MonthsMeasured {
  of: 'work' | 'residence' | 'insurance';
  place: PlaceAsked;
  placeScope: Stated<'place' | 'city'>;
  counting: Stated<'total' | 'unbroken'>;
  rounding: MonthRounding;
  gapDays: number;
  insuranceKind: string | null;
  arrears: Stated<'count' | 'doNotCount'>;
  forms: readonly string[] | null;
  lastYears: number | null;
}

/** The months of one guardian up to a day, as far as they are known. */
export type MonthsLasted = (circumstances: Circumstances, day: CalendarDate) => Span;

/** One thing that lasted, as far as it is known; `until` is its last day. */
interface Lasted {
  from: DateSpan;
  until: DateSpan;
  counts: Possible;
}

type LastedOf = (circumstances: Circumstances) => readonly Lasted[] | undefined;

/** What is left open of counting months. */
export function monthsOpenPoints<Parameters extends MonthsMeasured>(parameters: Parameters): OpenPoint<Parameters>[] {
  return plainOpenPoints(parameters, [
    { parameter: 'placeScope', code: 'districtOrCity', readings: ['place', 'city'], isOrdered: true },
    { parameter: 'counting', code: 'consecutive', readings: ['unbroken', 'total'], isOrdered: true },
    { parameter: 'arrears', code: 'arrears', readings: ['doNotCount', 'count'], isOrdered: true },
  ]);
}

/** The fact that months are counted from. */
export function monthsPath({ of }: Pick<MonthsMeasured, 'of'>, guardian: GuardianFacts): FactPath {
  return guardianPath(guardian, of === 'residence' ? 'permits' : of);
}

/** Makes counting ready: what surely counts gives the least, what perhaps counts the most. */
export function monthsLasted(measured: Closed<MonthsMeasured>): MonthsLasted {
  const { counting, rounding, gapDays, lastYears, of } = measured;
  const lastedOf = RECORDS[of](measured);
  const isUnbroken = counting === 'unbroken';
  return (circumstances, day) => {
    const lasted = lastedOf(circumstances);
    const first = lastYears === null ? ANY_TIME : addYears(day, -lastYears);
    // Insurance goes by months: the one that runs need not be paid yet, and counts in full where it is.
    const [goesOnAfter, lastEnd] = of === 'insurance' ? monthEnds(day) : [day, day];
    const sum = (stretches: readonly Stretch[]) => {
      let months = 0;
      for (const { from, end } of joinStretches(stretches, isUnbroken ? gapDays : 0)) {
        if (isUnbroken && end <= goesOnAfter) continue;
        months += monthsOf({ from: from < first ? first : from, end: end > lastEnd ? lastEnd : end }, rounding);
      }
      return months;
    };
    if (lasted === undefined) return { least: 0, most: sum([{ from: ANY_TIME, end: NO_END }]) };
    if (lasted.length === 0) return NOTHING;
    return {
      least: sum(lasted.flatMap(({ from, until, counts }) => (counts === MEETS ? stretch(from.latest, until.earliest) : []))),
      most: sum(lasted.flatMap(({ from, until, counts }) => (counts === FAILS ? [] : stretch(from.earliest, until.latest)))),
    };
  };
}

/** Insurance is unbroken where it reaches the last month that is over; the month of the day itself is the last to count. */
function monthEnds(day: CalendarDate): [CalendarDate, CalendarDate] {
  const month = monthNumber(day);
  return [addDays(firstDayOf(month), -1), firstDayOf(month + 1)];
}

function stretch(from: CalendarDate, until: CalendarDate): Stretch[] {
  return from <= until ? [{ from, end: until === NO_END ? until : addDays(until, 1) }] : [];
}

const FOREVER: DateSpan = { earliest: NO_END, latest: NO_END };
const SOME_DAY: DateSpan = { earliest: ANY_TIME, latest: NO_END };

function spanOr(told: Told, otherwise: DateSpan): DateSpan {
  const text = textTold(told);
  return text === undefined ? otherwise : dateSpan(text);
}

const RECORDS: Readonly<Record<MonthsMeasured['of'], (measured: Closed<MonthsMeasured>) => LastedOf>> = {
  work({ place, placeScope, forms }) {
    const inPlace = placeTest(place, placeScope);
    return ({ guardian, ...rest }) =>
      listTold(guardian?.work)?.map((job: Work) => ({
        from: spanOr(job.from, SOME_DAY),
        // A job told without an end is taken at the family's word as one that goes on.
        until: spanOr(job.until, FOREVER),
        counts: both(inPlace(job as ToldRecord, { guardian, ...rest }), formCounts(job.as, forms)),
      }));
  },
  residence({ place, placeScope }) {
    const inPlace = placeTest(place, placeScope);
    return (circumstances) =>
      permitsTold(circumstances.guardian?.permits)?.map((permit: Permit) => ({
        from: spanOr(permit.validFrom, spanOr(permit.issuedOn, SOME_DAY)),
        until: permit.validUntil === null ? FOREVER : spanOr(permit.validUntil, SOME_DAY),
        counts: inPlace(permit as ToldRecord, circumstances),
      }));
  },
  insurance({ place, placeScope, insuranceKind, arrears }) {
    const inPlace = placeTest(place, placeScope);
    return (circumstances) =>
      listTold(circumstances.guardian?.insurance)
        ?.map((range: InsuranceRange) => ({
          from: dateSpan(range.from),
          until: dateSpan(range.to),
          counts: both(
            both(inPlace(range as unknown as ToldRecord, circumstances), kindCounts(range.kinds, insuranceKind)),
            lateCounts(range, arrears, circumstances),
          ),
        }))
        .map(byMonths);
  },
};

/** From the first day of a month to the last of another, as far as the months are known. */
function byMonths({ from, until, counts }: Lasted): Lasted {
  const first = (day: CalendarDate) => firstDayOf(monthNumber(day));
  const last = (day: CalendarDate) => addDays(firstDayOf(monthNumber(day) + 1), -1);
  return {
    from: { earliest: first(from.earliest), latest: first(from.latest) },
    until: { earliest: last(until.earliest), latest: last(until.latest) },
    counts,
  };
}

function placeTest(inside: PlaceAsked, scope: 'place' | 'city') {
  return recordTest({ field: 'place', inside, scope });
}

function formCounts(as: string | undefined, forms: readonly string[] | null): Possible {
  return forms === null ? MEETS : as === undefined || as === 'unknown' ? DEPENDS : forms.includes(as) ? MEETS : FAILS;
}

function kindCounts(kinds: readonly string[] | null | undefined, asked: string | null): Possible {
  return asked === null ? MEETS : kinds === undefined || kinds === null ? DEPENDS : kinds.includes(asked) ? MEETS : FAILS;
}

/** Months paid late exist once they are paid; paid on a day not told, they are taken as paid by the day asked. */
function lateCounts({ arrears, paidOn }: InsuranceRange, rule: 'count' | 'doNotCount', { asOf }: Circumstances): Possible {
  if (arrears === undefined || arrears === false) return MEETS;
  const late = rule === 'doNotCount' ? FAILS : textTold(paidOn) === undefined ? MEETS : onOrBefore(paidOn, asOf);
  // Not known whether they were late at all: paid on time they count.
  return arrears === 'unknown' && late === FAILS ? DEPENDS : late;
}
