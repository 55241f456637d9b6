import { addDays, type CalendarDate } from '../../dates/calendar-date'
import type { DateSpan } from '../../dates/date-span'
import type { PermitFacts } from '../../facts/facts'

/** A permit with those of the same guardian that came before it, the newest of them first. */
export interface PermitWithEarlier {
  permit: PermitFacts
  earlier: PermitFacts[]
}

/**
 * The permits that speak for a guardian on a day: those valid on it, or, where none is, the last one. An older permit
 * behind a newer one does not speak for itself: a permit taken out after a lapse counts with its own date.
 */
export function permitsThatCount(permits: readonly PermitFacts[], asOf: CalendarDate): PermitWithEarlier[] {
  const newestFirst = permits
    .filter((permit) => permit.issued === undefined || permit.issued.earliest <= asOf)
    .sort((a, b) => (beginOf(a) < beginOf(b) ? 1 : beginOf(a) > beginOf(b) ? -1 : 0))
  return newestFirst
    .map((permit, index) => ({ permit, earlier: newestFirst.slice(index + 1) }))
    .filter(({ permit }, index) => index === 0 || !hasEnded(permit, asOf))
}

/** Whether one permit begins at the latest on the day after another has ended. */
export function joinsOnto(later: PermitFacts, earlier: PermitFacts): 'yes' | 'no' | 'maybe' {
  const begin: DateSpan | undefined = later.validFrom ?? later.issued
  const end = earlier.validUntil
  if (end === null) return 'yes'
  if (begin === undefined || end === undefined) return 'maybe'
  if (begin.latest <= addDays(end.earliest, 1)) return 'yes'
  return begin.earliest > addDays(end.latest, 1) ? 'no' : 'maybe'
}

function hasEnded(permit: PermitFacts, asOf: CalendarDate): boolean {
  return permit.validUntil !== undefined && permit.validUntil !== null && permit.validUntil.latest < asOf
}

function beginOf(permit: PermitFacts): CalendarDate {
  return (permit.issued ?? permit.validFrom)?.earliest ?? ''
}
