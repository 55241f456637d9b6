import { isCalendarDate, type CalendarDate } from './calendar-date';
import { firstDayOf, isCalendarMonth, lastDayOf, monthNumber, type MonthNumber } from './calendar-month';

/**
 * A date as far as it is known: some day from `earliest` to `latest`, both included. An exact date has both alike;
 * `2014-03` stands for every day of March, `2014` for every day of the year.
 */
export interface DateSpan {
  earliest: CalendarDate;
  latest: CalendarDate;
}

const YEAR = /^\d{4}$/;

/** True for `YYYY-MM-DD`, `YYYY-MM` or `YYYY` naming a day, month or year that exists. */
export function isDateText(text: string): boolean {
  return isCalendarDate(text) || isCalendarMonth(text) || (YEAR.test(text) && text !== '0000');
}

/** The span of a date text that `isDateText` accepts. */
export function dateSpan(text: string): DateSpan {
  if (text.length === 10) return { earliest: text, latest: text };
  if (text.length === 7) {
    const month = monthNumber(text);
    return { earliest: firstDayOf(month), latest: lastDayOf(month) };
  }
  return { earliest: `${text}-01-01`, latest: `${text}-12-31` };
}

/** The text that a span was told as: `2014-03-31`, `2014-03` or `2014`; the inverse of `dateSpan`. */
export function spanText({ earliest, latest }: DateSpan): string {
  if (earliest === latest) return earliest;
  return earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : earliest.slice(0, 4);
}

/** First and last month in which a date text may lie. */
export function monthSpan(text: string): { earliest: MonthNumber; latest: MonthNumber } {
  const span = dateSpan(text);
  return { earliest: monthNumber(span.earliest), latest: monthNumber(span.latest) };
}
