import type { GuardianStatus } from '../facts/family'
import type { Facts, GuardianFacts } from '../facts/facts'
import type { Subject } from '../rule-sets/rule-set'

/** Whom one finding is about: a guardian by id, the child, or the family. */
export interface FindingSubject {
  id: string
  guardian: GuardianFacts | undefined
}

/** The people of a family under a rule for parents, in one possible world: every status is known. */
export interface Parents {
  /** Parents who can be judged by their own facts; one who lives elsewhere is still a parent. */
  acting: GuardianFacts[]
  /** Parents who have died or take no part. */
  notActing: GuardianFacts[]
  /** Other legal guardians, who matter only where no parent acts. */
  standIns: GuardianFacts[]
}

/** The findings that a requirement gives for a family. A carer who is not the legal guardian is never judged. */
export function findingSubjects(subject: Subject, facts: Facts): FindingSubject[] {
  if (subject.who !== 'parents') return [{ id: subject.who, guardian: undefined }]
  if (subject.findings === 'one' || subject.quantifier === 'some') return [{ id: 'family', guardian: undefined }]
  const parents = facts.guardians.filter(isParent)
  const nobodyActs = parents.every((parent) => !mayAct(parent))
  const judged = nobodyActs ? [...parents, ...facts.guardians.filter(isOtherGuardian)] : parents
  return judged.map((guardian) => ({ id: guardian.id, guardian }))
}

/** The family's people in a world in which every status is known. */
export function parentsOf(facts: Facts): Parents {
  const parents = facts.guardians.filter(isParent)
  return {
    acting: parents.filter(mayAct),
    notActing: parents.filter((parent) => !mayAct(parent)),
    standIns: facts.guardians.filter((guardian) => isOtherGuardian(guardian) && mayAct(guardian)),
  }
}

/** A legal guardian of whom nothing has been told: who must exist where nobody who was named acts. */
export function guardianNotNamed(status: 'present' | 'absent'): GuardianFacts {
  return { id: '', relation: 'otherLegalGuardian', status, isImplied: true, permits: undefined, insurance: undefined, work: undefined }
}

const POSSIBLE_STATUSES: readonly GuardianStatus[] = ['present', 'absent', 'deceased']

/**
 * The worlds that the family may be in: one for every combination of the statuses not told. `noCustody` leads to the
 * same findings as `deceased`, so it needs no world of its own.
 */
export function possibleWorlds(facts: Facts): Facts[] {
  let worlds = [facts]
  facts.guardians.forEach((guardian, index) => {
    if (guardian.status !== undefined || guardian.relation === 'carer') return
    worlds = worlds.flatMap((world) => POSSIBLE_STATUSES.map((status) => withStatus(world, index, status)))
  })
  return worlds
}

function withStatus(facts: Facts, index: number, status: GuardianStatus): Facts {
  const guardians = facts.guardians.map((guardian, at) => (at === index ? { ...guardian, status } : guardian))
  return { ...facts, guardians }
}

function isParent(guardian: GuardianFacts): boolean {
  return guardian.relation === 'mother' || guardian.relation === 'father'
}

function isOtherGuardian(guardian: GuardianFacts): boolean {
  return guardian.relation === 'otherLegalGuardian'
}

function mayAct(guardian: GuardianFacts): boolean {
  return guardian.status !== 'deceased' && guardian.status !== 'noCustody'
}
