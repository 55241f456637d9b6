import { addDays, type CalendarDate } from '../../dates/calendar-date';
import type { PermitRule } from './residence-permit';

/** A permit of which everything is known: the form in which permits are judged. */
export interface ExactPermit {
  /** The day that counts against the cut-off. */
  dated: CalendarDate;
  issued: CalendarDate;
  /** First day of validity. */
  begin: CalendarDate;
  /** Last day of validity; `NO_END` where it has none. */
  until: CalendarDate;
  /** Issued in the area asked for. */
  isInside: boolean;
  /** Inside, and everything that is asked of the permit besides. */
  fits: boolean;
}

/** Later than every day of a permit with an end. */
export const NO_END: CalendarDate = '9999-12-31';

/**
 * Whether one of a guardian's permits serves on a day. Those that are valid on it speak for the guardian, and the one
 * issued last: an older permit that has ended does not speak behind it, for a permit taken out after a lapse counts with
 * its own date.
 */
export function somePermitServes(permits: readonly ExactPermit[], rule: PermitRule, asOf: CalendarDate): boolean {
  let newest = '';
  for (const { issued } of permits) if (issued <= asOf && issued > newest) newest = issued;
  for (const permit of permits) {
    if (permit.issued > asOf || !permit.fits) continue;
    const isValid = permit.until >= asOf;
    if (!isValid && (rule.mustBeCurrent || permit.issued !== newest)) continue;
    if (rule.renewalMustJoin && !joinsTheOneBefore(permit, permits, rule)) continue;
    if (wasInTime(permit, permits, rule, asOf)) return true;
  }
  return false;
}

function wasInTime(permit: ExactPermit, permits: readonly ExactPermit[], rule: PermitRule, asOf: CalendarDate): boolean {
  const last = rule.lastDay;
  if (last === null || permit.dated <= last) return true;
  return rule.renewalKeepsDate && unbrokenFrom(permit, permits, rule, asOf).some((earlier) => earlier.dated <= last);
}

/** The permit and those before it from which it goes on without a gap, one joining the other. */
function unbrokenFrom(permit: ExactPermit, permits: readonly ExactPermit[], rule: PermitRule, asOf: CalendarDate): ExactPermit[] {
  const reached = [permit];
  for (const later of reached) {
    for (const earlier of permits) {
      if (earlier.issued <= asOf && earlier.isInside && !reached.includes(earlier) && joins(later, earlier, rule)) reached.push(earlier);
    }
  }
  return reached;
}

/** The one before is that which began last before this one (of several, the one that lasted longest); without one there is nothing to join. */
function joinsTheOneBefore(permit: ExactPermit, permits: readonly ExactPermit[], rule: PermitRule): boolean {
  let before: ExactPermit | null = null;
  for (const other of permits) {
    if (other === permit || other.begin >= permit.begin) continue;
    const isNearer = before === null || other.begin > before.begin || (other.begin === before.begin && other.until > before.until);
    if (isNearer) before = other;
  }
  return before === null || joins(permit, before, rule);
}

/** Begins at the latest on the day after the other has ended, or so many days later as the rule allows. */
function joins(later: ExactPermit, earlier: ExactPermit, { gapDays }: PermitRule): boolean {
  return later.begin <= earlier.until || addDays(later.begin, -1 - gapDays) <= earlier.until;
}
