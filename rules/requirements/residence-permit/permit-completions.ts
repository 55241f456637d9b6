import { addDays, type CalendarDate } from '../../dates/calendar-date';
import type { DateSpan } from '../../dates/date-span';
import type { PermitFacts } from '../../facts/facts';
import { areaOf, insideAsKnown } from '../../places/place';
import { DEPENDS, FAILS, MEETS, type Closed, type Possible } from '../requirement-kind';
import type { ResidencePermitParameters } from './parameters';
import { lastDayOfIssue, NO_END, somePermitServes, type ExactPermit } from './permit-chain';

type Parameters = Closed<ResidencePermitParameters>;

/** A permit as far as it is known. `begin` is null where the permit begins when it is issued. */
interface KnownPermit {
  issued: DateSpan;
  begin: DateSpan | null;
  until: DateSpan;
  inside: 'yes' | 'no' | 'maybe';
}

const ANY_DAY: DateSpan = { earliest: '0001-01-01', latest: NO_END };

/**
 * What permits make possible as far as they are known. An earlier issue, a later end and the right place help, so the two
 * extremes decide; but for one point: a permit that has ended speaks only while none was issued after it, so a permit
 * that is not known exactly may also take the word from another. Those completions are tried one by one.
 */
export function possibleWithPermits(permits: readonly PermitFacts[], parameters: Parameters, asOf: CalendarDate): Possible {
  const known = permits.map((permit) => knownPermit(permit, parameters));
  const serves = (exact: ExactPermit[]) => somePermitServes(exact, parameters, asOf);
  const mayMeet = serves(known.map(atBest)) || kindestOrders(known, parameters, asOf).some(serves);
  const mayFail = !serves(known.map(atWorst)) || harshestOrders(known, parameters, asOf).some((exact) => !serves(exact));
  return mayMeet && mayFail ? DEPENDS : mayMeet ? MEETS : FAILS;
}

function knownPermit({ place, issued, validFrom, validUntil }: PermitFacts, parameters: Parameters): KnownPermit {
  return {
    issued: issued ?? ANY_DAY,
    begin: validFrom ?? null,
    until: validUntil === null ? { earliest: NO_END, latest: NO_END } : (validUntil ?? ANY_DAY),
    inside: insideAsKnown(place, areaOf(parameters.place, parameters.placeScope)),
  };
}

function atBest({ issued, begin, until, inside }: KnownPermit): ExactPermit {
  return { issued: issued.earliest, begin: (begin ?? issued).earliest, until: until.latest, isInside: inside !== 'no' };
}

function atWorst({ issued, begin, until, inside }: KnownPermit): ExactPermit {
  return { issued: issued.latest, begin: (begin ?? issued).latest, until: until.earliest, isInside: inside === 'yes' };
}

function issuedOn(exact: ExactPermit, known: KnownPermit, day: CalendarDate): ExactPermit {
  return { ...exact, issued: day, begin: known.begin === null ? day : exact.begin };
}

function orderIsKnown(known: readonly KnownPermit[], parameters: Parameters): boolean {
  return parameters.mustBeCurrent || known.every(({ issued }) => issued.earliest === issued.latest);
}

/** For each permit: it is the one issued last, or as nearly so as it can be, and everything else is at its best. */
function kindestOrders(known: readonly KnownPermit[], parameters: Parameters, asOf: CalendarDate): ExactPermit[][] {
  if (orderIsKnown(known, parameters)) return [];
  return known.flatMap((speaking) =>
    daysToTry(speaking, known, parameters, asOf).map((day) =>
      known.map((other) => (other === speaking ? issuedOn(atBest(other), other, day) : notAfter(day, other, asOf))),
    ),
  );
}

/** The days on which the issue of a permit begins or ceases to be early enough, to be a renewal, or to have happened. */
function daysToTry(permit: KnownPermit, known: readonly KnownPermit[], parameters: Parameters, asOf: CalendarDate): CalendarDate[] {
  const latest = earlierOf(permit.issued.latest, asOf);
  const afterAnEnd = known.filter(({ until }) => until.latest < NO_END).map(({ until }) => addDays(until.latest, 1));
  const days = [latest, lastDayOfIssue(parameters) ?? latest, ...afterAnEnd];
  return [...new Set(days)].filter((day) => permit.issued.earliest <= day && day <= latest);
}

function notAfter(day: CalendarDate, other: KnownPermit, asOf: CalendarDate): ExactPermit {
  const best = atBest(other);
  return best.issued > day && other.issued.latest > asOf ? issuedOn(best, other, other.issued.latest) : best;
}

/** For each permit: it is issued as late as it can be, and takes the word from those that can have ended before. */
function harshestOrders(known: readonly KnownPermit[], parameters: Parameters, asOf: CalendarDate): ExactPermit[][] {
  if (orderIsKnown(known, parameters)) return [];
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
