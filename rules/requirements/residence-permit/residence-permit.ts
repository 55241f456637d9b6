import { addDays, addYears, daysBetween, type CalendarDate } from '../../dates/calendar-date'
import { guardianPath } from '../../facts/fact-path'
import type { PermitFacts } from '../../facts/facts'
import { areaOf, insideAsKnown } from '../../places/place'
import { both, DEPENDS, either, FAILS, MEETS, type Circumstances, type Closed, type Possible, type RequirementKind, type Values, type Warning } from '../requirement-kind'
import { withGuardian } from '../with-guardian'
import type { ResidencePermitParameters } from './parameters'
import { joinsOnto, permitsThatCount, type PermitWithEarlier } from './permit-chain'

type Parameters = Closed<ResidencePermitParameters>

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

  possible(parameters, { guardian, asOf }) {
    if (guardian?.permits === undefined) return DEPENDS
    let possible: Possible = FAILS
    for (const candidate of permitsThatCount(guardian.permits, asOf)) {
      possible = either(possible, permitCounts(candidate, parameters, asOf))
    }
    return possible
  },

  reason(parameters, circumstances) {
    const values = this.figures(parameters, circumstances)
    const candidate = bestCandidate(parameters, circumstances)
    if (candidate === undefined) return { cause: 'noPermit', values }
    if (isInside(candidate.permit, parameters) === FAILS) return { cause: 'permitOfAnotherPlace', values }
    if (parameters.mustBeCurrent && isCurrent(candidate.permit, circumstances.asOf) === FAILS) return { cause: 'permitLapsed', values }
    return { cause: 'permitIssuedTooLate', values: { ...values, ...lateness(candidate.permit, parameters) } }
  },

  figures(parameters, circumstances) {
    const permit = bestCandidate(parameters, circumstances)?.permit
    const values: Values = { place: parameters.place }
    if (parameters.issuedBefore !== null) values['needed'] = parameters.issuedBefore
    if (permit?.issued !== undefined) values['issuedOn'] = permit.issued.earliest
    if (permit?.validUntil) values['validUntil'] = permit.validUntil.earliest
    if (permit?.place !== undefined) values['found'] = permit.place
    return values
  },

  lastDayToBegin: (parameters) => lastDay(parameters),

  remedy(parameters, circumstances) {
    const { asOf } = circumstances
    const latestOn = lastDay(parameters)
    const day = { earliest: asOf, latest: asOf }
    const permit: PermitFacts = { place: parameters.place, issued: day, validFrom: day, validUntil: null }
    return { circumstances: withGuardian(circumstances, (guardian) => ({ ...guardian, permits: [permit] })), latestOn }
  },

  repeated: (parameters, years) => ({
    ...parameters,
    issuedBefore: parameters.issuedBefore === null ? null : addYears(parameters.issuedBefore, years),
  }),

  warnings(parameters, circumstances) {
    const permit = bestCandidate(parameters, circumstances)?.permit
    const until = permit?.validUntil?.earliest
    if (until === undefined || until < circumstances.asOf || until >= startOfSchool(circumstances)) return []
    const values = { validUntil: until, ...(parameters.issuedBefore === null ? {} : { needed: parameters.issuedBefore }) }
    const warning: Warning = { code: parameters.issuedBefore === null ? 'permitLapsesSoon' : 'renewalWouldMissCutoff', values }
    return [warning]
  },
}

/** School begins on 1 September in every place on record; a permit that ends before is worth a warning. */
function startOfSchool({ entryYear }: Circumstances): CalendarDate {
  return `${entryYear}-09-01`
}

function permitCounts(candidate: PermitWithEarlier, parameters: Parameters, asOf: CalendarDate): Possible {
  const current = parameters.mustBeCurrent ? isCurrent(candidate.permit, asOf) : MEETS
  const dated = parameters.issuedBefore === null ? MEETS : wasIssuedInTime(candidate, parameters)
  return both(both(isInside(candidate.permit, parameters), current), dated)
}

function isInside(permit: PermitFacts, parameters: Parameters): Possible {
  const inside = insideAsKnown(permit.place, areaOf(parameters.place, parameters.placeScope))
  return inside === 'yes' ? MEETS : inside === 'no' ? FAILS : DEPENDS
}

function isCurrent(permit: PermitFacts, asOf: CalendarDate): Possible {
  const until = permit.validUntil
  if (until === null) return MEETS
  if (until === undefined) return DEPENDS
  return until.earliest >= asOf ? MEETS : until.latest < asOf ? FAILS : DEPENDS
}

function wasIssuedInTime({ permit, earlier }: PermitWithEarlier, parameters: Parameters): Possible {
  const own = isBeforeCutoff(permit, parameters)
  const [previous, ...rest] = earlier
  if (own === MEETS || !parameters.renewalKeepsDate || previous === undefined) return own
  const joins = joinsOnto(permit, previous)
  if (joins === 'no') return own
  const inherited = both(isInside(previous, parameters), wasIssuedInTime({ permit: previous, earlier: rest }, parameters))
  return either(own, both(joins === 'yes' ? MEETS : DEPENDS, inherited))
}

function isBeforeCutoff(permit: PermitFacts, parameters: Parameters): Possible {
  const last = lastDay(parameters)
  if (last === null) return MEETS
  if (permit.issued === undefined) return DEPENDS
  return permit.issued.latest <= last ? MEETS : permit.issued.earliest > last ? FAILS : DEPENDS
}

function lastDay(parameters: Parameters): CalendarDate | null {
  if (parameters.issuedBefore === null) return null
  return parameters.cutoffDayCounts ? parameters.issuedBefore : addDays(parameters.issuedBefore, -1)
}

function lateness(permit: PermitFacts, parameters: Parameters): Values {
  const last = lastDay(parameters)
  if (last === null || permit.issued === undefined) return {}
  return { daysLate: daysBetween(last, permit.issued.earliest) }
}

/** The permit that comes nearest: one of the right place if there is one. */
function bestCandidate(parameters: Parameters, { guardian, asOf }: Circumstances): PermitWithEarlier | undefined {
  const candidates = permitsThatCount(guardian?.permits ?? [], asOf)
  return candidates.find(({ permit }) => isInside(permit, parameters) !== FAILS) ?? candidates[0]
}
