import { addDays, type CalendarDate } from '../../dates/calendar-date';
import type { Closed } from '../requirement-kind';
import type { ResidencePermitParameters } from './parameters';

/** A permit of which everything is known: the form in which permits are judged. */
export interface ExactPermit {
  issued: CalendarDate;
  /** First day of validity. */
  begin: CalendarDate;
  /** Last day of validity; `NO_END` where it has none. */
  until: CalendarDate;
  /** Issued in the area asked for. */
  isInside: boolean;
}

/** Later than every day of a permit with an end. */
export const NO_END: CalendarDate = '9999-12-31';

/**
 * Whether one of a guardian's permits serves on a day. Those that are valid on it speak for the guardian, and the one
 * issued last: an older permit that has ended does not speak behind it, for a permit taken out after a lapse counts with
 * its own date.
 */
export function somePermitServes(
  permits: readonly ExactPermit[],
  parameters: Closed<ResidencePermitParameters>,
  asOf: CalendarDate,
): boolean {
  const issued = permits.filter((permit) => permit.issued <= asOf);
  const newest = issued.reduce((latest, permit) => (permit.issued > latest ? permit.issued : latest), '');
  return issued.some((permit) => {
    const isValid = permit.until >= asOf;
    if (!permit.isInside || (!isValid && (parameters.mustBeCurrent || permit.issued !== newest))) return false;
    return wasIssuedInTime(permit, issued, parameters);
  });
}

/** Last day of issue that is early enough; null where the rule asks for none. */
export function lastDayOfIssue(parameters: Closed<ResidencePermitParameters>): CalendarDate | null {
  if (parameters.issuedBefore === null) return null;
  return parameters.cutoffDayCounts ? parameters.issuedBefore : addDays(parameters.issuedBefore, -1);
}

function wasIssuedInTime(permit: ExactPermit, issued: readonly ExactPermit[], parameters: Closed<ResidencePermitParameters>): boolean {
  const last = lastDayOfIssue(parameters);
  if (last === null || permit.issued <= last) return true;
  return parameters.renewalKeepsDate && unbrokenFrom(permit, issued).some((earlier) => earlier.issued <= last);
}

/** The permit and those before it from which it goes on without a gap, one joining the other. */
function unbrokenFrom(permit: ExactPermit, issued: readonly ExactPermit[]): ExactPermit[] {
  const reached = [permit];
  for (const later of reached) {
    for (const earlier of issued) {
      if (earlier.isInside && !reached.includes(earlier) && joins(later, earlier)) reached.push(earlier);
    }
  }
  return reached;
}

/** Begins at the latest on the day after the other has ended. */
function joins(later: ExactPermit, earlier: ExactPermit): boolean {
  return addDays(later.begin, -1) <= earlier.until;
}
