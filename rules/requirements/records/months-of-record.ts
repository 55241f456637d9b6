import { addDays, addMonths, type CalendarDate } from '../../dates/calendar-date';
import { dateSpan, type DateSpan } from '../../dates/date-span';
import { DEPENDS, FAILS, MEETS, type Possible } from '../possible';
import type { ToldRecord } from './field-test';

/**
 * Lengths that a record says by its days: `term` runs from its first day to its last (of a lease), `lived` from its first day to the
 * day asked. Each stands in a table like a field; the value is what must be told for it.
 */
export const LENGTHS: Readonly<Record<string, readonly string[]>> = { term: ['from', 'until'], lived: ['from'] };

/**
 * Whether it lasts so many months, reached on the same day of the month. A record without an end (`null`) lasts for ever; one told
 * without its end is taken at the family's word as one of the day asked, so that it lasts until then at least.
 */
export function lasts(record: ToldRecord, length: string, months: number, asOf: CalendarDate): Possible {
  const { from, until } = record;
  const end = length === 'lived' ? spanOf(asOf) : until === null ? null : spanOf(until);
  const begin = spanOf(from);
  if (from === null) return FAILS;
  if (end === null) return MEETS;
  if (begin === undefined) return DEPENDS;
  // The last day of a term belongs to it; on the day asked the months must be over.
  const more = length === 'lived' ? 0 : 1;
  const reached = (first: CalendarDate, last: CalendarDate) => addMonths(first, months) <= addDays(last, more);
  if (end === undefined) return reached(begin.latest, asOf) ? MEETS : DEPENDS;
  if (reached(begin.latest, end.earliest)) return MEETS;
  return reached(begin.earliest, end.latest) ? DEPENDS : FAILS;
}

function spanOf(told: unknown): DateSpan | undefined {
  return typeof told !== 'string' || told === 'unknown' ? undefined : dateSpan(told);
}
