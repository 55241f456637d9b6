import { dateSpan } from '../dates/date-span';
import type { CalendarDate } from '../dates/calendar-date';
import { DEPENDS, FAILS, MEETS, type Possible } from '../requirements/possible';
import type { Permit, Told, ToldList } from './family';

/** Reads single answers where they stand: what was not told is `undefined`, whatever way it was left open. */

/** A list as told; undefined where it was not. */
export function listTold<Item>(told: ToldList<Item>): readonly Item[] | undefined {
  if (told === undefined || told === 'unknown') return undefined;
  return told ?? [];
}

/** A text as told; undefined where it was not, or is the answer "none". */
export function textTold(told: Told): string | undefined {
  return told === undefined || told === null || told === 'unknown' ? undefined : told;
}

/** Permits with those before them, in one list. */
export function permitsTold(told: ToldList<Permit>): readonly Permit[] | undefined {
  const permits = listTold(told);
  if (permits === undefined) return undefined;
  for (const { previous } of permits) if (previous !== undefined && previous !== null && previous.length > 0) return flattened(permits);
  return permits;
}

function flattened(permits: readonly Permit[], all: Permit[] = []): Permit[] {
  for (const permit of permits) {
    all.push(permit);
    if (permit.previous) flattened(permit.previous, all);
  }
  return all;
}

/** Whether a date told lies on a day or before it; `null`, a day that does not exist, does not. */
export function onOrBefore(told: unknown, last: CalendarDate): Possible {
  if (typeof told !== 'string' || told === 'unknown') return told === null ? FAILS : DEPENDS;
  if (told.length === 10) return told <= last ? MEETS : FAILS;
  const { earliest, latest } = dateSpan(told);
  return latest <= last ? MEETS : earliest > last ? FAILS : DEPENDS;
}

/** Whether a date told lies on a day or after it; `null`, an end that does not exist, does. */
export function onOrAfter(told: unknown, first: CalendarDate): Possible {
  if (typeof told !== 'string' || told === 'unknown') return told === null ? MEETS : DEPENDS;
  if (told.length === 10) return told >= first ? MEETS : FAILS;
  const { earliest, latest } = dateSpan(told);
  return earliest >= first ? MEETS : latest < first ? FAILS : DEPENDS;
}
