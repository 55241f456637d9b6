import { addDays, type CalendarDate } from '../../dates/calendar-date';
import type { DateSpan } from '../../dates/date-span';
import { DEPENDS, FAILS, MEETS, type Possible } from '../possible';
import { atBest, atWorst, type KnownPermit } from './known-permit';
import { NO_END, type ExactPermit } from './permit-chain';
import type { PermitRule } from './residence-permit';

/** More orders than any family has that knows its permits; beyond it the question stays open. */
const MOST_ORDERS = 4000;

/** The two days of a permit by which it stands before or after others. */
interface Place {
  issued: CalendarDate;
  begin: CalendarDate;
}

/**
 * What permits make possible where each must join the one before it: which one that is depends on the order, so neither an
 * earlier nor a later day is better. Every order is tried, on the days at which it may turn.
 */
export function inEveryOrder(
  known: readonly KnownPermit[],
  rule: PermitRule,
  asOf: CalendarDate,
  serves: (permits: readonly ExactPermit[]) => boolean,
): Possible {
  const orders = ordersOf(known, turningDays(known, rule, asOf));
  if (orders === null) return DEPENDS;
  const mayMeet = orders.some((order) => serves(known.map((permit, at) => placed(atBest(permit), permit, rule, order[at]))));
  const mayFail = orders.some((order) => !serves(known.map((permit, at) => placed(atWorst(permit), permit, rule, order[at]))));
  return mayMeet && mayFail ? DEPENDS : mayMeet ? MEETS : FAILS;
}

function placed(exact: ExactPermit, { dated }: KnownPermit, { whichDate }: PermitRule, place: Place | undefined): ExactPermit {
  if (place === undefined) return exact;
  return { ...exact, ...place, dated: whichDate === 'validFrom' ? place.begin : dated === null ? place.issued : exact.dated };
}

/** The days on which something is in time, over, or joined, and those beside them. */
function turningDays(known: readonly KnownPermit[], { lastDay, gapDays }: PermitRule, asOf: CalendarDate): CalendarDate[] {
  const spans = known.flatMap(({ issued, begin, dated }) => [issued, begin ?? issued, dated ?? issued]);
  const days = [asOf, lastDay ?? asOf, ...spans.flatMap(({ earliest, latest }) => [earliest, latest])];
  const ends = known.flatMap(({ until }) => [until.earliest, until.latest]).filter((end) => end < NO_END);
  const inside = days.filter((day) => '0001-01-01' < day && day < NO_END);
  return [
    ...new Set([
      ...inside.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]),
      ...ends.flatMap((end) => [addDays(end, 1 + gapDays), addDays(end, 2 + gapDays)]),
    ]),
  ];
}

function ordersOf(known: readonly KnownPermit[], turning: readonly CalendarDate[]): Place[][] | null {
  let orders: Place[][] = [[]];
  for (const { issued, begin } of known) {
    const places = daysIn(issued, turning).flatMap((day) =>
      begin === null ? [{ issued: day, begin: day }] : daysIn(begin, turning).map((first) => ({ issued: day, begin: first })),
    );
    if (orders.length * places.length > MOST_ORDERS) return null;
    orders = orders.flatMap((order) => places.map((place) => [...order, place]));
  }
  return orders;
}

function daysIn({ earliest, latest }: DateSpan, turning: readonly CalendarDate[]): CalendarDate[] {
  if (earliest === latest) return [earliest];
  return [...new Set([earliest, ...turning.filter((day) => earliest < day && day < latest), latest])];
}
