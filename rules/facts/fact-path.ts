/**
 * A path to a fact in a request, as `missing` and `nextQuestion` of the contract give it: `family.child.bornOn`,
 * `family.guardians`, `family.guardians.mother.insurance`, `family.home`, `family.papers.workProof`. Guardians stand by
 * their id, so that their order does not matter.
 */
export type FactPath = string;

/** Facts that a guardian is asked for one by one. */
export type GuardianFact = 'status' | 'permits' | 'insurance' | 'work';

/** The path of who there is besides the child. */
export const GUARDIANS_PATH: FactPath = 'family.guardians';

/** The path of the child's day of birth. */
export const BORN_ON_PATH: FactPath = 'family.child.bornOn';

/** The path of the family's home. */
export const HOME_PATH: FactPath = 'family.home';

/** The path of one paper. */
export function paperPath(paper: string): FactPath {
  return `family.papers.${paper}`;
}

/** The path of a fact of one guardian; a parent not mentioned at all is asked for by the list of guardians. */
export function guardianPath(guardian: { id: string; isImplied: boolean }, fact: GuardianFact): FactPath {
  return guardian.isImplied ? GUARDIANS_PATH : `${GUARDIANS_PATH}.${guardian.id}.${fact}`;
}
