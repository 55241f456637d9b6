import type { MonthNumber } from '../../dates/calendar-month';

/** A run of months, both ends included. */
export interface MonthRange {
  from: MonthNumber;
  to: MonthNumber;
}

/**
 * Distinct months as ranges in order that neither overlap nor touch: two employers in one month are one month, and
 * months that follow each other are one run.
 */
export function joinRanges(ranges: readonly MonthRange[]): MonthRange[] {
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  const joined: MonthRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && range.from <= last.to + 1) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined;
}

/** The part of a range inside a window; null where they do not meet. A window's open end is given as an infinite number. */
export function clip(range: MonthRange, window: MonthRange): MonthRange | null {
  const from = Math.max(range.from, window.from);
  const to = Math.min(range.to, window.to);
  return from <= to ? { from, to } : null;
}

/** Months in total, of ranges made by `joinRanges`. */
export function totalMonths(joined: readonly MonthRange[]): number {
  return joined.reduce((sum, range) => sum + range.to - range.from + 1, 0);
}

/** Months of the longest run, of ranges made by `joinRanges`. */
export function longestRun(joined: readonly MonthRange[]): number {
  return joined.reduce((longest, range) => Math.max(longest, range.to - range.from + 1), 0);
}

/**
 * The fewest months that ranges can add to months already counted, if of each only one month is known to be paid and
 * nobody knows which: none where that month may lie outside the window or be counted already, and one for several
 * ranges that may share it.
 */
export function fewestMonthsOf(ranges: readonly MonthRange[], counted: readonly MonthRange[], window: MonthRange): number {
  const adding = ranges
    .filter(({ from, to }) => from >= window.from && to <= window.to && counted.every((other) => to < other.from || from > other.to))
    .sort((a, b) => a.to - b.to);
  let months = 0;
  let lastTaken = -Infinity;
  for (const { from, to } of adding) {
    if (from <= lastTaken) continue;
    months += 1;
    lastTaken = to;
  }
  return months;
}
