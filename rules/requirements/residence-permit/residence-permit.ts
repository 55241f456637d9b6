import { addYears, daysBetween, type CalendarDate } from '../../dates/calendar-date';
import { spanText } from '../../dates/date-span';
import { guardianPath } from '../../facts/fact-path';
import type { PermitFacts } from '../../facts/facts';
import { areaOf, insideAsKnown } from '../../places/place';
import {
  DEPENDS,
  FAILS,
  MEETS,
  type Circumstances,
  type Closed,
  type Possible,
  type RequirementKind,
  type Values,
  type Warning,
} from '../requirement-kind';
import { withGuardian } from '../with-guardian';
import type { ResidencePermitParameters } from './parameters';
import { lastDayOfIssue } from './permit-chain';
import { possibleWithPermits } from './permit-completions';

type Parameters = Closed<ResidencePermitParameters>;

/** A residence permit (before 2016 the temporary one): where it was issued, before which day, and whether it is still valid. */
export const residencePermit: RequirementKind<ResidencePermitParameters> = {
  kind: 'residence-permit',
  openPoints: [
    { parameter: 'cutoffDayCounts', code: 'cutoffDayCounts', readings: [false, true], isOrdered: true },
    { parameter: 'renewalKeepsDate', code: 'renewalKeepsDate', readings: [false, true], isOrdered: true },
    { parameter: 'placeScope', code: 'permitPlace', readings: ['place', 'city'], isOrdered: true },
  ],
  likelihoodOfFailure: 0.5,
  paper: 'residencePermit',
  reads: (_parameters, guardian) => (guardian === undefined ? [] : [guardianPath(guardian, 'permits')]),

  possible: (parameters, { guardian, asOf }) =>
    guardian?.permits === undefined ? DEPENDS : possibleWithPermits(guardian.permits, parameters, asOf),

  reason(parameters, circumstances) {
    const values = this.figures(parameters, circumstances);
    const permit = bestCandidate(parameters, circumstances);
    if (permit === undefined) return { cause: 'noPermit', values };
    if (isInside(permit, parameters) === FAILS) return { cause: 'permitOfAnotherPlace', values };
    if (parameters.mustBeCurrent && isCurrent(permit, circumstances.asOf) === FAILS) return { cause: 'permitLapsed', values };
    return { cause: 'permitIssuedTooLate', values: { ...values, ...lateness(permit, parameters) } };
  },

  figures(parameters, circumstances) {
    const permit = bestCandidate(parameters, circumstances);
    const values: Values = { place: parameters.place };
    if (parameters.issuedBefore !== null) values['needed'] = parameters.issuedBefore;
    if (permit?.issued !== undefined) values['issuedOn'] = spanText(permit.issued);
    if (permit?.validUntil) values['validUntil'] = spanText(permit.validUntil);
    if (permit?.place !== undefined) values['found'] = permit.place;
    return values;
  },

  lastDayToBegin: (parameters) => lastDayOfIssue(parameters),

  remedy(parameters, circumstances) {
    const { asOf } = circumstances;
    const latestOn = lastDayOfIssue(parameters);
    const day = { earliest: asOf, latest: asOf };
    const permit: PermitFacts = { place: parameters.place, issued: day, validFrom: day, validUntil: null };
    return { circumstances: withGuardian(circumstances, (guardian) => ({ ...guardian, permits: [permit] })), latestOn };
  },

  repeated: (parameters, years) => ({
    ...parameters,
    issuedBefore: parameters.issuedBefore === null ? null : addYears(parameters.issuedBefore, years),
  }),

  warnings(parameters, circumstances) {
    const permit = bestCandidate(parameters, circumstances);
    const until = permit?.validUntil;
    if (until === undefined || until === null) return [];
    if (until.earliest < circumstances.asOf || until.earliest >= startOfSchool(circumstances)) return [];
    const values = { validUntil: spanText(until), ...(parameters.issuedBefore === null ? {} : { needed: parameters.issuedBefore }) };
    const warning: Warning = { code: parameters.issuedBefore === null ? 'permitLapsesSoon' : 'renewalWouldMissCutoff', values };
    return [warning];
  },
};

/** School begins on 1 September in every place on record; a permit that ends before is worth a warning. */
function startOfSchool({ entryYear }: Circumstances): CalendarDate {
  return `${entryYear}-09-01`;
}

function isInside(permit: PermitFacts, parameters: Parameters): Possible {
  const inside = insideAsKnown(permit.place, areaOf(parameters.place, parameters.placeScope));
  return inside === 'yes' ? MEETS : inside === 'no' ? FAILS : DEPENDS;
}

function isCurrent(permit: PermitFacts, asOf: CalendarDate): Possible {
  const until = permit.validUntil;
  if (until === null) return MEETS;
  if (until === undefined) return DEPENDS;
  return until.earliest >= asOf ? MEETS : until.latest < asOf ? FAILS : DEPENDS;
}

function lateness(permit: PermitFacts, parameters: Parameters): Values {
  const last = lastDayOfIssue(parameters);
  // Of a day told only as a month or a year it is known that it is late, and not by how much.
  if (last === null || permit.issued === undefined || permit.issued.earliest !== permit.issued.latest) return {};
  return { daysLate: daysBetween(last, permit.issued.earliest) };
}

/** The permit to speak of: one of the right place if there is one, valid if one is, issued last if several are. */
function bestCandidate(parameters: Parameters, { guardian, asOf }: Circumstances): PermitFacts | undefined {
  const newestFirst = (guardian?.permits ?? [])
    .filter((permit) => permit.issued === undefined || permit.issued.earliest <= asOf)
    .sort((a, b) => compare(b.issued?.earliest ?? '', a.issued?.earliest ?? ''));
  const speaking = newestFirst.filter((permit, index) => index === 0 || isCurrent(permit, asOf) !== FAILS);
  return speaking.find((permit) => isInside(permit, parameters) !== FAILS) ?? speaking[0];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
