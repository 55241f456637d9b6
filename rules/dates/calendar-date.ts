/**
 * A civil date of the jurisdiction, `YYYY-MM-DD`. Strings of this form compare in calendar order with `<` and `>`.
 * No clock and no time zone are involved anywhere in `rules/`.
 */
export type CalendarDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of a month; `month` counts from 1. Gregorian leap years. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Writes a civil date; the parts must form a real day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True for the exact form `YYYY-MM-DD` naming a day that exists (29 February only in leap years). */
export function isCalendarDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The three parts of a civil date as numbers; month counts from 1. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 0000-03-01 in the proleptic Gregorian calendar; only differences mean anything. */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const shiftedMonth = (month + 9) % 12;
  return (
    365 * shiftedYear +
    Math.floor(shiftedYear / 4) -
    Math.floor(shiftedYear / 100) +
    Math.floor(shiftedYear / 400) +
    Math.floor((153 * shiftedMonth + 2) / 5) +
    day -
    1
  );
}

/** Whole days from one date to another; negative when `to` lies earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day before or after, by steps of one day. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  let { year, month, day } = partsOf(date);
  day += days;
  while (day < 1) {
    month -= 1;
    if (month < 1) {
      month = 12;
      year -= 1;
    }
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return calendarDate(year, month, day);
}

/**
 * The same day of the month some years later or earlier. 29 February becomes 28 February where the year has no
 * leap day: the earlier day, so that a cut-off moved to another year is never kinder than the one on record.
 */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  return calendarDate(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}

/** The same day of the month some months later or earlier; where that month has no such day, its last one. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const sum = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(sum / 12), (sum % 12) + 1];
  return calendarDate(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)));
}
