import { addDays, addMonths, daysBetween, type CalendarDate } from '../../dates/calendar-date';
import { monthNumber } from '../../dates/calendar-month';

/** Days from the first up to the one before `end`. */
export interface Stretch {
  from: CalendarDate;
  end: CalendarDate;
}

/** How a part of a month counts: not at all, as a whole one, or by its days. */
export type MonthRounding = 'whole' | 'started' | 'exact';

/** Stands for a beginning of which nothing is known. */
export const ANY_TIME: CalendarDate = '0001-01-01';

/** Later than every day on which something ends. */
export const NO_END: CalendarDate = '9999-12-31';

/** Stretches in order, those made one that overlap, follow each other, or lie no more than so many days apart. */
export function joinStretches(stretches: readonly Stretch[], gapDays: number): Stretch[] {
  const inOrder = stretches.filter(({ from, end }) => from < end).sort((a, b) => (a.from < b.from ? -1 : 1));
  const joined: Stretch[] = [];
  for (const { from, end } of inOrder) {
    const last = joined.at(-1);
    if (last === undefined || from > allowed(last.end, gapDays)) joined.push({ from, end });
    else if (end > last.end) last.end = end;
  }
  return joined;
}

function allowed(end: CalendarDate, gapDays: number): CalendarDate {
  return gapDays === 0 || end === NO_END ? end : addDays(end, gapDays);
}

/**
 * Months from the first day to the end. A month is full on the same day of the next one: six months up to 9 May are
 * reached by what began on 9 November; where a month has no such day, on its last.
 */
export function monthsOf({ from, end }: Stretch, rounding: MonthRounding): number {
  if (from >= end) return 0;
  if (from === ANY_TIME) return Infinity;
  let whole = monthNumber(end) - monthNumber(from);
  if (addMonths(end, -whole) < from) whole -= 1;
  const fullFrom = addMonths(end, -whole);
  if (rounding === 'whole' || fullFrom === from) return whole;
  if (rounding === 'started') return whole + 1;
  return whole + daysBetween(from, fullFrom) / daysBetween(addMonths(end, -whole - 1), fullFrom);
}
