/**
 * A path to a fact in a request, as `missing` and `nextQuestion` of the contract give it: `family.child.bornOn`,
 * `family.guardians`, `family.guardians.mother.insurance`, `family.home`, `family.papers.workProof`. Guardians stand by
 * their id, so that their order does not matter.
 */
export type FactPath = string;

/** The path of who there is besides the child. */
export const GUARDIANS_PATH: FactPath = 'family.guardians';

/** The path of the child's day of birth. */
export const BORN_ON_PATH: FactPath = 'family.child.bornOn';

/** The path of the family's home. */
export const HOME_PATH: FactPath = 'family.home';

/** The path of what is registered of the child's birth. */
export const FAMILY_PLANNING_PATH: FactPath = 'family.familyPlanning';

/** The path of the day of application. */
export const APPLIED_ON_PATH: FactPath = 'family.appliedOn';

/** The path of a fact about the child. */
export function childPath(fact: string): FactPath {
  return `family.child.${fact}`;
}

/** The path of one paper. */
export function paperPath(paper: string): FactPath {
  return `family.papers.${paper}`;
}

/** The path of a fact of one guardian; a parent not mentioned at all is asked for by the list of guardians. */
export function guardianPath(guardian: { id: string; isImplied?: boolean }, fact: string): FactPath {
  return guardian.isImplied === true ? GUARDIANS_PATH : `${GUARDIANS_PATH}.${guardian.id}.${fact}`;
}
