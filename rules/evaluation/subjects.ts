import type { Facts, GuardianFacts } from '../facts/facts';
import type { Subject } from '../rule-sets/rule-set';

/** Whom one finding is about: a guardian by id, the child, or the family. */
export interface FindingSubject {
  id: string;
  guardian: GuardianFacts | undefined;
}

/** The people of a family under a rule for parents, where every status is known. */
export interface Parents {
  /** Parents who can be judged by their own facts; one who lives elsewhere is still a parent. */
  acting: GuardianFacts[];
  /** Parents who have died or take no part. */
  notActing: GuardianFacts[];
  /** Other legal guardians, who matter only where no parent acts. */
  standIns: GuardianFacts[];
}

/** The findings that a requirement gives for a family. A carer who is not the legal guardian is never judged. */
export function findingSubjects(subject: Subject, facts: Facts): FindingSubject[] {
  if (subject.who !== 'parents') return [{ id: subject.who, guardian: undefined }];
  if (subject.findings === 'one' || subject.quantifier === 'some') return [{ id: 'family', guardian: undefined }];
  const parents = facts.guardians.filter(isParent);
  const nobodyActs = parents.every((parent) => !mayAct(parent));
  const judged = nobodyActs ? [...parents, ...facts.guardians.filter(isOtherGuardian)] : parents;
  return judged.map((guardian) => ({ id: guardian.id, guardian }));
}

/** The family's people; whoever's status has not been told counts as acting. */
export function parentsOf(facts: Facts): Parents {
  const parents = facts.guardians.filter(isParent);
  return {
    acting: parents.filter(mayAct),
    notActing: parents.filter((parent) => !mayAct(parent)),
    standIns: facts.guardians.filter((guardian) => isOtherGuardian(guardian) && mayAct(guardian)),
  };
}

/** A legal guardian of whom nothing has been told: who must exist where nobody who was named acts. */
export function guardianNotNamed(status: 'present' | 'absent'): GuardianFacts {
  return { id: '', relation: 'otherLegalGuardian', status, isImplied: true, permits: undefined, insurance: undefined, work: undefined };
}

/** The family with everybody present whose status has not been told. */
export function ifPresent(facts: Facts): Facts {
  return { ...facts, guardians: facts.guardians.map((guardian) => ({ ...guardian, status: guardian.status ?? 'present' })) };
}

/** Mother or father. */
export function isParent(guardian: GuardianFacts): boolean {
  return guardian.relation === 'mother' || guardian.relation === 'father';
}

/** A legal guardian who is no parent. */
export function isOtherGuardian(guardian: GuardianFacts): boolean {
  return guardian.relation === 'otherLegalGuardian';
}

/** False for whoever has died or takes no part; true also where the status has not been told. */
export function mayAct(guardian: GuardianFacts): boolean {
  return guardian.status !== 'deceased' && guardian.status !== 'noCustody';
}
