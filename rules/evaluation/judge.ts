import type { Facts, GuardianFacts } from '../facts/facts'
import type { CalendarDate } from '../dates/calendar-date'
import { both, DEPENDS, either, eitherWorld, FAILS, MEETS, type Circumstances, type Possible } from '../requirements/requirement-kind'
import type { CompiledRequirement } from './compile'
import type { Reading } from './readings'
import { guardianNotNamed, parentsOf, type FindingSubject, type Parents } from './subjects'

/** The five outcomes of a finding. */
export type Outcome = 'met' | 'unmet' | 'unknown' | 'unclear' | 'notApplicable'

/** The day asked and the worlds in which the family may be; the same for all requirements of one evaluation. */
export interface Question {
  asOf: CalendarDate
  worlds: readonly Facts[]
}

/**
 * What is possible for one subject under one reading, over all worlds. It is exact for every kind whose own `possible`
 * is, because the people of a family are judged by facts of their own.
 */
export function possibleUnder(reading: Reading, compiled: CompiledRequirement, subject: FindingSubject, question: Question): Possible {
  if (reading.isLetOff) return MEETS
  let possible: Possible | undefined
  for (const facts of question.worlds) {
    const inWorld = possibleInWorld(reading, compiled, subject, facts, question.asOf)
    possible = possible === undefined ? inWorld : eitherWorld(possible, inWorld)
  }
  return possible ?? DEPENDS
}

/**
 * Outcome from what is possible under each reading tried. Firm only where the readings and the worlds leave one result;
 * several readings with nothing unknown that disagree are `unclear`; everything else waits for an answer.
 */
export function outcomeOf(possible: readonly Possible[]): Outcome {
  if (possible.every((one) => one === MEETS)) return 'met'
  if (possible.every((one) => one === FAILS)) return 'unmet'
  return possible.includes(MEETS) && possible.includes(FAILS) ? 'unclear' : 'unknown'
}

/** What one guardian's own facts (or the family's, without a guardian) make possible. */
export function ownPossible(reading: Reading, compiled: CompiledRequirement, circumstances: Circumstances): Possible {
  return compiled.kind.possible(reading.parameters, circumstances)
}

function possibleInWorld(reading: Reading, compiled: CompiledRequirement, subject: FindingSubject, facts: Facts, asOf: CalendarDate): Possible {
  const { entryYear } = compiled.version
  const own = (guardian: GuardianFacts | undefined) => ownPossible(reading, compiled, { facts, guardian, asOf, entryYear })
  if (compiled.requirement.subject.who !== 'parents') return own(undefined)
  const parents = parentsOf(facts)
  if (parents.acting.length === 0) return whereNobodyActs(reading, parents, subject, own)
  const ofActing = parents.acting.map(own)
  if (reading.subject.quantifier === 'some') return ofActing.reduce(either)
  const all = ofActing.reduce(both)
  if (subject.guardian === undefined) return parents.notActing.length === 0 ? all : forMissingParent(reading, all)
  const position = parents.acting.findIndex((parent) => parent.id === subject.id)
  return position >= 0 ? (ofActing[position] ?? DEPENDS) : forMissingParent(reading, all)
}

/** A parent who has died or takes no part: either the other one is enough, or nobody can make up for it. */
function forMissingParent(reading: Reading, ofActing: Possible): Possible {
  return reading.subject.oneParent === 'enough' ? ofActing : FAILS
}

function whereNobodyActs(
  reading: Reading,
  { standIns }: Parents,
  subject: FindingSubject,
  own: (guardian: GuardianFacts) => Possible,
): Possible {
  if (reading.subject.otherGuardian === 'doesNotStandIn') return FAILS
  // Somebody must be the child's legal guardian; who it is has not been told, and need not be where nobody could meet it.
  if (standIns.length === 0) return eitherWorld(own(guardianNotNamed('present')), own(guardianNotNamed('absent')))
  const standIn = standIns.find((guardian) => guardian.id === subject.id)
  if (standIn !== undefined) return own(standIn)
  return standIns.map(own).reduce(reading.subject.quantifier === 'some' ? either : both)
}
