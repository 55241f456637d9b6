import { addDays, type CalendarDate } from '../../dates/calendar-date';
import type { Permit, Told } from '../../facts/family';
import { both, DEPENDS, FAILS, MEETS, type Possible } from '../possible';
import type { Circumstances } from '../requirement-kind';
import { NO_END, somePermitServes, type ExactPermit } from './permit-chain';
import { atBest, atWorst, knownPermit, type KnownPermit } from './known-permit';
import { inEveryOrder } from './permit-orders';
import type { PermitRule } from './residence-permit';

/**
 * What permits make possible as far as they are known. An earlier date, a later end and the right place help, so the two
 * extremes decide; but for one point: a permit that has ended speaks only while none was issued after it, so a permit
 * that is not known exactly may also take the word from another. Those completions are tried one by one.
 */
export function possibleWithPermits(permits: readonly Permit[], rule: PermitRule, circumstances: Circumstances): Possible {
  if (permits.length === 0) return FAILS;
  const { asOf } = circumstances;
  const [only] = permits;
  if (permits.length === 1 && only !== undefined && isExact(only, rule)) return serveAlone(only, rule, circumstances);
  const exact = exactPermits(permits, rule, circumstances);
  if (exact !== null) return somePermitServes(exact, rule, asOf) ? MEETS : FAILS;
  const known = permits.map((permit) => knownPermit(permit, rule, circumstances));
  const serves = (one: readonly ExactPermit[]) => somePermitServes(one, rule, asOf);
  if (rule.renewalMustJoin) return possibleIfTheyJoin(known, rule, circumstances, serves);
  return possibleInAnyOrder(known, rule, asOf);
}

/** A permit that must join serves at most where it would serve without. */
function possibleIfTheyJoin(
  known: readonly KnownPermit[],
  rule: PermitRule,
  { asOf }: Circumstances,
  serves: (permits: readonly ExactPermit[]) => boolean,
): Possible {
  const without = possibleInAnyOrder(known, { ...rule, renewalMustJoin: false }, asOf);
  return without === FAILS ? FAILS : inEveryOrder(known, rule, asOf, serves);
}

function possibleInAnyOrder(known: readonly KnownPermit[], rule: PermitRule, asOf: CalendarDate): Possible {
  const serves = (one: readonly ExactPermit[]) => somePermitServes(one, rule, asOf);
  const mayMeet = serves(known.map(atBest)) || kindestOrders(known, rule, asOf).some(serves);
  const mayFail = !serves(known.map(atWorst)) || harshestOrders(known, rule, asOf).some((one) => !serves(one));
  return mayMeet && mayFail ? DEPENDS : mayMeet ? MEETS : FAILS;
}

/** One permit whose days are all known, which is what most families hold: there is nothing to join and none to take the word from. */
function serveAlone(permit: Permit, rule: PermitRule, circumstances: Circumstances): Possible {
  const { asOf } = circumstances;
  if ((permit.issuedOn ?? '') > asOf) return FAILS;
  if (rule.mustBeCurrent && permit.validUntil !== null && (permit.validUntil ?? '') < asOf) return FAILS;
  if (rule.lastDay !== null && (permit[rule.whichDate] ?? '') > rule.lastDay) return FAILS;
  return both(rule.inside(permit, circumstances), rule.asked(permit, circumstances));
}

function isExact(permit: Permit, rule: PermitRule): boolean {
  return isDay(permit.issuedOn) && isDay(permit[rule.whichDate]) && (permit.validUntil === null || isDay(permit.validUntil));
}

/** The permits where everything that the rule reads of them is known to the day; null where something is not. */
function exactPermits(permits: readonly Permit[], rule: PermitRule, circumstances: Circumstances): ExactPermit[] | null {
  const exact: ExactPermit[] = [];
  for (const permit of permits) {
    const { issuedOn, validFrom, validUntil } = permit;
    const dated = permit[rule.whichDate];
    const inside = rule.inside(permit, circumstances);
    const fits = both(inside, rule.asked(permit, circumstances));
    const until = validUntil === null ? NO_END : validUntil;
    if (inside === DEPENDS || fits === DEPENDS || !isDay(issuedOn) || !isDay(dated) || !isDay(until)) return null;
    if (validFrom !== undefined && !isDay(validFrom)) return null;
    exact.push({ issued: issuedOn, dated, begin: validFrom ?? issuedOn, until, isInside: inside === MEETS, fits: fits === MEETS });
  }
  return exact;
}

function isDay(told: Told): told is string {
  return typeof told === 'string' && told.length === 10;
}

function issuedOn(exact: ExactPermit, known: KnownPermit, day: CalendarDate): ExactPermit {
  return { ...exact, issued: day, dated: known.dated === null ? day : exact.dated, begin: known.begin === null ? day : exact.begin };
}

function orderIsKnown(known: readonly KnownPermit[], rule: PermitRule): boolean {
  return rule.mustBeCurrent || known.every(({ issued }) => issued.earliest === issued.latest);
}

/** For each permit: it is the one issued last, or as nearly so as it can be, and everything else is at its best. */
function kindestOrders(known: readonly KnownPermit[], rule: PermitRule, asOf: CalendarDate): ExactPermit[][] {
  if (orderIsKnown(known, rule)) return [];
  return known.flatMap((speaking) =>
    daysToTry(speaking, known, rule, asOf).map((day) =>
      known.map((other) => (other === speaking ? issuedOn(atBest(other), other, day) : notAfter(day, other, asOf))),
    ),
  );
}

/** The days on which the issue of a permit begins or ceases to be early enough, to be a renewal, or to have happened. */
function daysToTry(permit: KnownPermit, known: readonly KnownPermit[], rule: PermitRule, asOf: CalendarDate): CalendarDate[] {
  const latest = earlierOf(permit.issued.latest, asOf);
  const afterAnEnd = known.filter(({ until }) => until.latest < NO_END).map(({ until }) => addDays(until.latest, 1));
  const days = [latest, rule.lastDay ?? latest, ...afterAnEnd];
  return [...new Set(days)].filter((day) => permit.issued.earliest <= day && day <= latest);
}

function notAfter(day: CalendarDate, other: KnownPermit, asOf: CalendarDate): ExactPermit {
  const best = atBest(other);
  return best.issued > day && other.issued.latest > asOf ? issuedOn(best, other, other.issued.latest) : best;
}

/** For each permit: it is issued as late as it can be, and takes the word from those that can have ended before. */
function harshestOrders(known: readonly KnownPermit[], rule: PermitRule, asOf: CalendarDate): ExactPermit[][] {
  if (orderIsKnown(known, rule)) return [];
  return known.flatMap((newest) => {
    const day = earlierOf(newest.issued.latest, asOf);
    if (day < newest.issued.earliest) return [];
    return [known.map((other) => (other === newest ? issuedOn(atWorst(other), other, day) : endedBefore(day, other, asOf)))];
  });
}

function endedBefore(day: CalendarDate, other: KnownPermit, asOf: CalendarDate): ExactPermit {
  const worst = atWorst(other);
  const dayBefore = addDays(day, -1);
  const canGiveWay = worst.until < asOf && day <= worst.issued && worst.issued <= asOf && other.issued.earliest <= dayBefore;
  return canGiveWay ? issuedOn(worst, other, dayBefore) : worst;
}

function earlierOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}
