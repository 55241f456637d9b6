import type { CompiledRequirement } from '../evaluation/compile'
import type { Curability } from '../evaluation/evaluation'
import type { Question } from '../evaluation/judge'
import { parentsOf, type FindingSubject } from '../evaluation/subjects'
import type { GuardianFacts } from '../facts/facts'
import { MEETS, type Circumstances } from '../requirements/requirement-kind'

/** Seasons to look ahead for a first one in which the requirement would be met. */
const SEASONS_AHEAD = 12

/**
 * Whether an unmet finding can still be cured. The remedy that the kind names is carried out on the facts and judged
 * again, under the strictest reading: only what then meets it counts as a cure.
 */
export function curabilityOf(compiled: CompiledRequirement, subject: FindingSubject, question: Question): Curability {
  const cures = people(compiled, subject, question).map((guardian) => cureFor(compiled, guardian, question))
  return cures.find((cure) => cure.curable) ?? cures.find((cure) => cure.firstSeason !== null) ?? incurable
}

const incurable: Curability = { curable: false, latestOn: null, firstSeason: null }

/** Whose doing can cure it: the guardian of the finding if he can act, otherwise (one is enough) any who can. */
function people(compiled: CompiledRequirement, subject: FindingSubject, question: Question): (GuardianFacts | undefined)[] {
  if (compiled.requirement.subject.who !== 'parents') return [undefined]
  const facts = question.ifPresent
  const { acting, standIns } = parentsOf(facts)
  const able = acting.length > 0 ? acting : standIns
  if (subject.guardian !== undefined) return able.filter(({ id }) => id === subject.id)
  const each = compiled.requirement.subject.quantifier !== 'some'
  return each && able.length !== 1 ? [] : able
}

function cureFor(compiled: CompiledRequirement, guardian: GuardianFacts | undefined, question: Question): Curability {
  const { kind, readings, version } = compiled
  const { parameters } = readings[0]
  const now: Circumstances = { facts: question.ifPresent, guardian, asOf: question.asOf, entryYear: version.entryYear }
  const remedy = kind.remedy(parameters, now)
  if (remedy !== null && kind.possible(parameters, remedy.circumstances) === MEETS) {
    return { curable: true, latestOn: remedy.latestOn, firstSeason: null }
  }
  return { curable: false, latestOn: null, firstSeason: firstSeason(compiled, parameters, now) }
}

function firstSeason({ kind, version }: CompiledRequirement, parameters: object, now: Circumstances): number | null {
  for (let years = 1; years <= SEASONS_AHEAD; years += 1) {
    const then = kind.repeated(parameters, years)
    const remedied = kind.remedy(then, now)?.circumstances ?? now
    if (kind.possible(then, remedied) === MEETS) return version.entryYear + years
  }
  return null
}
