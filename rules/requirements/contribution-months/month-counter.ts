import { monthNumber } from '../../dates/calendar-month';
import { monthSpan } from '../../dates/date-span';
import type { InsuranceRange } from '../../facts/family';
import { onOrBefore, textTold } from '../../facts/told';
import { cityOf, insideAsKnown } from '../../places/place';
import { both, DEPENDS, either, FAILS, MEETS, type Possible } from '../possible';
import { placeMeant } from '../records/field-test';
import type { Circumstances, Closed } from '../requirement-kind';
import type { ContributionMonthsParameters } from './contribution-months';
import type { MonthWindow } from './month-window';
import { fewestMonthsOf, joinRanges, type MonthRange } from './paid-months';

/** Months that count: surely, whatever is not known of them, and perhaps. In a run or in total, as the rule counts. */
export interface CountedMonths {
  surely: number;
  perhaps: number;
}

/** Counts the months told in a window. */
export type MonthCounter = (told: readonly InsuranceRange[], window: MonthWindow, circumstances: Circumstances) => CountedMonths;

/** What is known of a month: nothing, that it may count, that it does. */
const NOT_PAID = 0;
const MAY_COUNT = 1;
const COUNTS = 2;

/** Makes the counting of a rule ready. */
export function monthCounter(parameters: Closed<ContributionMonthsParameters>): MonthCounter {
  const isRun = parameters.counting === 'consecutive';
  return (told, window, circumstances) => {
    const from = Number.isFinite(window.from) ? window.from : firstMonthOf(told, window.to);
    const months = new Uint8Array(Math.max(0, window.to - from + 1));
    const coarse: MonthRange[] = [];
    for (const range of told) {
      const counts = countsAs(range, parameters, circumstances);
      if (counts === FAILS) continue;
      const sure = counts === MEETS ? COUNTS : MAY_COUNT;
      if (range.from.length === 7 && range.to.length === 7) {
        mark(months, from, monthNumber(range.from), monthNumber(range.to), sure);
        continue;
      }
      const [first, last] = [monthSpan(range.from), monthSpan(range.to)];
      mark(months, from, first.earliest, last.latest, MAY_COUNT);
      mark(months, from, first.latest, last.earliest, sure);
      // Where no month is sure one of these is paid all the same: somebody who paid "some time in 2013" paid once at least.
      if (sure === COUNTS && first.latest > last.earliest) {
        coarse.push({ from: Math.max(first.earliest, last.earliest), to: Math.min(first.latest, last.latest) });
      }
    }
    if (window.openFrom <= window.to) mark(months, from, window.openFrom, window.to, MAY_COUNT);
    const counted = isRun ? longestRuns(months) : totals(months);
    if (coarse.length > 0 && !isRun) counted.surely += fewestMonthsOf(coarse, sureRanges(months, from), { from, to: window.to });
    return counted;
  };
}

function firstMonthOf(told: readonly InsuranceRange[], last: number): number {
  let first = last;
  for (const range of told) first = Math.min(first, monthSpan(range.from).earliest);
  return first;
}

function mark(months: Uint8Array, offset: number, from: number, to: number, as: number): void {
  const last = Math.min(to - offset, months.length - 1);
  for (let at = Math.max(0, from - offset); at <= last; at += 1) if ((months[at] ?? NOT_PAID) < as) months[at] = as;
}

function totals(months: Uint8Array): CountedMonths {
  let surely = 0;
  let perhaps = 0;
  for (const month of months) {
    if (month === COUNTS) surely += 1;
    if (month !== NOT_PAID) perhaps += 1;
  }
  return { surely, perhaps };
}

function longestRuns(months: Uint8Array): CountedMonths {
  let [sureRun, run, surely, perhaps] = [0, 0, 0, 0];
  for (const month of months) {
    sureRun = month === COUNTS ? sureRun + 1 : 0;
    run = month === NOT_PAID ? 0 : run + 1;
    if (sureRun > surely) surely = sureRun;
    if (run > perhaps) perhaps = run;
  }
  return { surely, perhaps };
}

function sureRanges(months: Uint8Array, from: number): MonthRange[] {
  return joinRanges([...months].flatMap((month, at) => (month === COUNTS ? [{ from: from + at, to: from + at }] : [])));
}

/** Whether the months of a range count: paid in the right place, by the right payer, of the right kind, and in time. */
function countsAs(range: InsuranceRange, parameters: Closed<ContributionMonthsParameters>, circumstances: Circumstances): Possible {
  let counts = inPlace(range, parameters, circumstances);
  if (range.arrears !== undefined && range.arrears !== false) counts = both(counts, lateCounts(range, parameters, circumstances));
  if (parameters.payerMustBeEmployer) counts = both(counts, truth(range.payerIsEmployer));
  const { insuranceKind } = parameters;
  if (insuranceKind !== null) counts = both(counts, range.kinds == null ? DEPENDS : range.kinds.includes(insuranceKind) ? MEETS : FAILS);
  return counts;
}

function inPlace(
  { place: told }: InsuranceRange,
  parameters: Closed<ContributionMonthsParameters>,
  circumstances: Circumstances,
): Possible {
  const paidIn = textTold(told);
  const { place } = parameters;
  if (typeof place === 'string') return insideOne(paidIn, place, parameters, circumstances);
  let sum: Possible = FAILS;
  for (const one of place) sum = either(sum, insideOne(paidIn, one, parameters, circumstances));
  return sum;
}

function insideOne(
  paidIn: string | undefined,
  asked: string,
  { placeScope }: Closed<ContributionMonthsParameters>,
  circumstances: Circumstances,
): Possible {
  const area = placeMeant(asked, circumstances) ?? asked;
  const inside = insideAsKnown(paidIn, placeScope === 'city' ? cityOf(area) : area);
  return inside === 'yes' ? MEETS : inside === 'no' ? FAILS : DEPENDS;
}

/** Months paid late only exist once they are paid; paid on a day not told, they are taken as paid by the day asked. */
function lateCounts(
  { arrears, paidOn }: InsuranceRange,
  parameters: Closed<ContributionMonthsParameters>,
  { asOf }: Circumstances,
): Possible {
  const { arrearsPaidBy } = parameters;
  let counts: Possible = FAILS;
  if (parameters.arrears === 'count') {
    counts = textTold(paidOn) === undefined ? MEETS : onOrBefore(paidOn, asOf);
    if (arrearsPaidBy !== null) counts = both(counts, onOrBefore(paidOn, arrearsPaidBy));
  }
  // Not known whether they were late at all: paid on time they count.
  return arrears === 'unknown' && counts === FAILS ? DEPENDS : counts;
}

function truth(told: unknown): Possible {
  return told === undefined || told === null || told === 'unknown' ? DEPENDS : told === true ? MEETS : FAILS;
}
