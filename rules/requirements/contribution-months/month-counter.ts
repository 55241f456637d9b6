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
import { clip, fewestMonthsOf, joinRanges, longestRun, totalMonths, type MonthRange } from './paid-months';

/** Months that count: surely, whatever is not known of them, and perhaps. In a run or in total, as the rule counts. */
export interface CountedMonths {
  surely: number;
  perhaps: number;
}

/** Counts the months told in a window. */
export type MonthCounter = (told: readonly InsuranceRange[], window: MonthWindow, circumstances: Circumstances) => CountedMonths;

/** What is known of months: those that may count, and those that surely do. A month that is sure may count as well. */
interface KnownMonths {
  mark(from: number, to: number, isSure: boolean): void;
  count(isRun: boolean): CountedMonths;
  sureRanges(): MonthRange[];
}

/** Makes the counting of a rule ready. */
export function monthCounter(parameters: Closed<ContributionMonthsParameters>): MonthCounter {
  const isRun = parameters.counting === 'consecutive';
  return (told, window, circumstances) => {
    const from = Number.isFinite(window.from) ? window.from : firstMonthOf(told, window);
    const months = window.to - from < MOST_BITS ? new FewMonths(from, window.to) : new ManyMonths(from, window.to);
    let coarse: MonthRange[] | null = null;
    for (const range of told) {
      const counts = countsAs(range, parameters, circumstances);
      if (counts === FAILS) continue;
      const isSure = counts === MEETS;
      if (range.from.length === 7 && range.to.length === 7) {
        months.mark(monthNumber(range.from), monthNumber(range.to), isSure);
        continue;
      }
      const [first, last] = [monthSpan(range.from), monthSpan(range.to)];
      months.mark(first.earliest, last.latest, false);
      months.mark(first.latest, last.earliest, isSure);
      // Where no month is sure one of these is paid all the same: somebody who paid "some time in 2013" paid once at least.
      if (isSure && first.latest > last.earliest) {
        const one = { from: Math.max(first.earliest, last.earliest), to: Math.min(first.latest, last.latest) };
        if (one.from === one.to) months.mark(one.from, one.to, true);
        else (coarse ??= []).push(one);
      }
    }
    if (window.openFrom <= window.to) months.mark(window.openFrom, window.to, false);
    const counted = months.count(isRun);
    if (coarse !== null) {
      const more = fewestMonthsOf(coarse, months.sureRanges(), { from, to: window.to });
      // Months told by the year alone can lie apart from every other one: in a run they are never more than one.
      counted.surely = isRun ? Math.max(counted.surely, Math.min(more, 1)) : counted.surely + more;
    }
    return counted;
  };
}

/** Months before it were neither paid nor are they still to come. */
function firstMonthOf(told: readonly InsuranceRange[], { to, openFrom }: MonthWindow): number {
  let first = Math.min(to, openFrom);
  for (const range of told) first = Math.min(first, monthSpan(range.from).earliest);
  return first;
}

/** Months that fit into the bits of one number: nearly every rule asks about fewer, and bits cost a tenth of a list. */
const MOST_BITS = 31;

class FewMonths implements KnownMonths {
  private perhaps = 0;
  private surely = 0;

  constructor(
    private readonly first: number,
    private readonly last: number,
  ) {}

  mark(from: number, to: number, isSure: boolean): void {
    const low = from > this.first ? from - this.first : 0;
    const high = (to < this.last ? to : this.last) - this.first;
    if (high < low) return;
    const bits = (-1 >>> (31 - high)) & (-1 << low);
    this.perhaps |= bits;
    if (isSure) this.surely |= bits;
  }

  count(isRun: boolean): CountedMonths {
    const of = isRun ? longestRunOf : ones;
    return { surely: of(this.surely), perhaps: of(this.perhaps) };
  }

  sureRanges(): MonthRange[] {
    const ranges: MonthRange[] = [];
    for (let at = this.first; at <= this.last; at += 1) if ((this.surely >>> (at - this.first)) & 1) ranges.push({ from: at, to: at });
    return joinRanges(ranges);
  }
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Each step takes one month off the end of every run. */
function longestRunOf(bits: number): number {
  let length = 0;
  for (let rest = bits; rest !== 0; rest &= rest << 1) length += 1;
  return length;
}

class ManyMonths implements KnownMonths {
  private readonly perhaps: MonthRange[] = [];
  private readonly surely: MonthRange[] = [];

  constructor(
    private readonly first: number,
    private readonly last: number,
  ) {}

  mark(from: number, to: number, isSure: boolean): void {
    const range = clip({ from, to }, { from: this.first, to: this.last });
    if (range === null) return;
    this.perhaps.push(range);
    if (isSure) this.surely.push(range);
  }

  count(isRun: boolean): CountedMonths {
    const of = isRun ? longestRun : totalMonths;
    return { surely: of(joinRanges(this.surely)), perhaps: of(joinRanges(this.perhaps)) };
  }

  sureRanges(): MonthRange[] {
    return joinRanges(this.surely);
  }
}

/** Whether the months of a range count: paid in the right place, by the right payer, of the right kind, and in time. */
function countsAs(range: InsuranceRange, parameters: Closed<ContributionMonthsParameters>, circumstances: Circumstances): Possible {
  let counts = inPlace(range, parameters, circumstances);
  if (range.arrears !== undefined && range.arrears !== false) counts = both(counts, lateCounts(range, parameters, circumstances));
  if (parameters.payerMustBeEmployer) counts = both(counts, truth(range.payerIsEmployer));
  const { insuranceKind } = parameters;
  if (insuranceKind !== null)
    counts = both(counts, range.kinds === undefined ? DEPENDS : range.kinds?.includes(insuranceKind) === true ? MEETS : FAILS);
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
    const isTold = textTold(paidOn) !== undefined;
    counts = isTold ? onOrBefore(paidOn, asOf) : MEETS;
    if (arrearsPaidBy !== null && (isTold || arrearsPaidBy < asOf)) counts = both(counts, onOrBefore(paidOn, arrearsPaidBy));
  }
  // Not known whether they were late at all: paid on time they count.
  return arrears === 'unknown' && counts === FAILS ? DEPENDS : counts;
}

function truth(told: unknown): Possible {
  return told === undefined || told === 'unknown' ? DEPENDS : told === true ? MEETS : FAILS;
}
