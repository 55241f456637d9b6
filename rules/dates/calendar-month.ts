import { calendarDate, daysInMonth, type CalendarDate } from './calendar-date';

/** A calendar month as text, `YYYY-MM`: the form of the contract and of the rule tables. */
export type CalendarMonth = string;

/** Months counted from year 0, so that the next month is one more: the form in which months are counted and compared. */
export type MonthNumber = number;

const SHAPE = /^(\d{4})-(\d{2})$/;

/** True for the exact form `YYYY-MM` with a month from 01 to 12. */
export function isCalendarMonth(text: string): boolean {
  const match = SHAPE.exec(text);
  if (match === null) return false;
  const month = Number(match[2]);
  return Number(match[1]) >= 1 && month >= 1 && month <= 12;
}

/** The number of a month given as `YYYY-MM`, or of the month in which a civil date (`YYYY-MM-DD`) lies. */
export function monthNumber(text: CalendarMonth): MonthNumber {
  // By character codes: months are read for every range of every family, and slicing costs five times as much.
  return digits(text, 0) * 1200 + digits(text, 2) * 12 + digits(text, 5) - 1;
}

function digits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

/** The month as `YYYY-MM`. */
export function monthText(month: MonthNumber): CalendarMonth {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** First civil day of the month. */
export function firstDayOf(month: MonthNumber): CalendarDate {
  return `${monthText(month)}-01`;
}

/** Last civil day of the month. */
export function lastDayOf(month: MonthNumber): CalendarDate {
  const year = Math.floor(month / 12);
  return calendarDate(year, (month % 12) + 1, daysInMonth(year, (month % 12) + 1));
}
