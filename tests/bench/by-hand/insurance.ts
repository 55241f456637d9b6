import type { Guardian, InsuranceRange } from '@/rules';
import type { Values } from './answer';
import type { ParentRule } from './parents';
import { inBeijing, inDistrict, monthOf } from './places-and-dates';
import { pack, TWO, type Readings } from './readings';
import { AS_OF, MONTH_OF_AS_OF } from './season';

/** Months under the strict and the lenient reading: surely paid, and perhaps. */
export interface Months {
  strictSure: number;
  strictPerhaps: number;
  lenientSure: number;
  lenientPerhaps: number;
}

const FIRST_OF_TONGZHOU = monthOf('2013-01');
const LAST_OF_TONGZHOU = monthOf('2014-03');
const NEEDED_IN_TONGZHOU = 12;

/** Whether months paid late were paid by the day asked. */
export function isPaidByThen({ paidOn }: InsuranceRange): boolean {
  return paidOn === undefined || paidOn === null || paidOn === 'unknown' || paidOn <= AS_OF;
}

function bitsSet(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Distinct months in Tongzhou from January 2013 to March 2014, fifteen bits. */
export function tongzhouMonths(insurance: readonly InsuranceRange[]): Months {
  let strictSure = 0;
  let strictPerhaps = 0;
  let lenientSure = 0;
  let lenientPerhaps = 0;
  for (const range of insurance) {
    const inside = inDistrict(range.place, '110112');
    if (inside === 2) continue;
    const from = Math.max(monthOf(range.from), FIRST_OF_TONGZHOU);
    const to = Math.min(monthOf(range.to), LAST_OF_TONGZHOU);
    if (to < from) continue;
    const mask = ((1 << (to - from + 1)) - 1) << (from - FIRST_OF_TONGZHOU);
    const { arrears } = range;
    if (arrears === undefined || arrears === false) {
      strictPerhaps |= mask;
      lenientPerhaps |= mask;
      if (inside === 1) strictSure |= mask;
      if (inside === 1) lenientSure |= mask;
    } else if (arrears === 'unknown') {
      strictPerhaps |= mask;
      lenientPerhaps |= mask;
      if (inside === 1 && isPaidByThen(range)) lenientSure |= mask;
    } else if (isPaidByThen(range)) {
      lenientPerhaps |= mask;
      if (inside === 1) lenientSure |= mask;
    }
  }
  return {
    strictSure: bitsSet(strictSure),
    strictPerhaps: bitsSet(strictPerhaps),
    lenientSure: bitsSet(lenientSure),
    lenientPerhaps: bitsSet(lenientPerhaps),
  };
}

/** How months are counted without a first month: where, up to when, in a run or in total, with those paid late or not. */
interface Count {
  isInCity: boolean;
  last: number;
  isRun: boolean;
  withLate: boolean;
}

const froms: number[] = [];
const tos: number[] = [];

/** Distinct months, or the longest run of them, in Chaoyang or in Beijing. */
function monthsCounted(insurance: readonly InsuranceRange[], { isInCity, last, isRun, withLate }: Count, isSure: boolean): number {
  let ranges = 0;
  for (const range of insurance) {
    const inside = isInCity ? inBeijing(range.place) : inDistrict(range.place, '110105');
    if (inside === 2 || (isSure && inside === 3)) continue;
    const { arrears } = range;
    if (arrears === true ? !withLate || !isPaidByThen(range) : arrears === 'unknown' && isSure && (!withLate || !isPaidByThen(range)))
      continue;
    const from = monthOf(range.from);
    const to = Math.min(monthOf(range.to), last);
    if (to < from) continue;
    let at = ranges;
    for (; at > 0 && froms[at - 1]! > from; at -= 1) {
      froms[at] = froms[at - 1]!;
      tos[at] = tos[at - 1]!;
    }
    froms[at] = from;
    tos[at] = to;
    ranges += 1;
  }
  return isRun ? longestRun(ranges) : distinctMonths(ranges);
}

function distinctMonths(ranges: number): number {
  let months = 0;
  let counted = -1;
  for (let at = 0; at < ranges; at += 1) {
    const from = Math.max(froms[at]!, counted + 1);
    const to = tos[at]!;
    if (to < from) continue;
    months += to - from + 1;
    counted = to;
  }
  return months;
}

function longestRun(ranges: number): number {
  let longest = 0;
  let begin = 0;
  let end = -2;
  for (let at = 0; at < ranges; at += 1) {
    if (froms[at]! > end + 1) begin = froms[at]!;
    end = froms[at]! > end + 1 ? tos[at]! : Math.max(end, tos[at]!);
    longest = Math.max(longest, end - begin + 1);
  }
  return longest;
}

function monthsUnder(insurance: readonly InsuranceRange[], strict: Count, lenient: Count): Months {
  return {
    strictSure: monthsCounted(insurance, strict, true),
    strictPerhaps: monthsCounted(insurance, strict, false),
    lenientSure: monthsCounted(insurance, lenient, true),
    lenientPerhaps: monthsCounted(insurance, lenient, false),
  };
}

const CHAOYANG_STRICT: Count = { isInCity: false, last: MONTH_OF_AS_OF, isRun: false, withLate: false };
const CHAOYANG_LENIENT: Count = { ...CHAOYANG_STRICT, withLate: true };
const CUIGEZHUANG_STRICT: Count = { isInCity: false, last: monthOf('2014-04'), isRun: true, withLate: false };
const CUIGEZHUANG_LENIENT: Count = { isInCity: true, last: monthOf('2014-05'), isRun: false, withLate: true };

/** Distinct months in Chaoyang, ever. */
export function chaoyangMonths(insurance: readonly InsuranceRange[]): Months {
  return monthsUnder(insurance, CHAOYANG_STRICT, CHAOYANG_LENIENT);
}

/** Months for Cuigezhuang: strictly a run in Chaoyang to April, leniently a total in Beijing to May. */
export function cuigezhuangMonths(insurance: readonly InsuranceRange[]): Months {
  return monthsUnder(insurance, CUIGEZHUANG_STRICT, CUIGEZHUANG_LENIENT);
}

const NO_RANGES: readonly InsuranceRange[] = [];

/** The ranges told; null where nothing was. */
export function rangesOf({ insurance }: Guardian): readonly InsuranceRange[] | null {
  if (insurance === undefined || insurance === 'unknown') return null;
  return insurance ?? NO_RANGES;
}

function monthsRule(
  requirement: string,
  needed: number,
  monthsOf: (insurance: readonly InsuranceRange[]) => Months,
  mayBeOneParent: boolean,
): ParentRule {
  const judge = (guardian: Guardian): Readings => {
    const ranges = rangesOf(guardian);
    if (ranges === null) return TWO.all.depend;
    const { strictSure, strictPerhaps, lenientSure, lenientPerhaps } = monthsOf(ranges);
    return pack(strictSure >= needed ? 1 : strictPerhaps < needed ? 2 : 3, lenientSure >= needed ? 1 : lenientPerhaps < needed ? 2 : 3);
  };
  return {
    requirement,
    layout: TWO,
    fact: 'insurance',
    path: '',
    mayBeOneParent,
    judge,
    judgeUnknownStatus: judge,
    judgeUnnamed: () => TWO.all.depend,
    causeFor: () => 'tooFewMonths',
    valuesFor(guardian): Values {
      const { strictSure: months, lenientSure: monthsAtMost } = monthsOf(rangesOf(guardian) ?? NO_RANGES);
      return months === monthsAtMost ? { months, needed } : { months, needed, monthsAtMost };
    },
  };
}

/** Tongzhou: twelve months of each parent in the district. */
export const TONGZHOU = monthsRule('TZ14-SI', NEEDED_IN_TONGZHOU, tongzhouMonths, false);
/** Chaoyang: a month of each parent in the district. */
export const CHAOYANG = monthsRule('CY14-SI-V1', 1, chaoyangMonths, false);
/** Cuigezhuang: six months; of whom, where and how is not stated. */
export const CUIGEZHUANG = monthsRule('CY14-SI-V3', 6, cuigezhuangMonths, true);
