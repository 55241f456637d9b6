import type { Family, Guardian } from '@/rules';

/** Whether somebody takes part: 1 does, 2 does not, 3 not known. */
export type Acts = 1 | 2 | 3;

/** Who there is besides the child. A parent who was not mentioned is not known, and asked for with the others. */
export interface People {
  mother: Guardian;
  father: Guardian;
  motherActs: Acts;
  fatherActs: Acts;
  /** Another legal guardian, who matters where no parent acts. */
  other: Guardian | null;
  otherActs: Acts;
}

/** Stand for parents of whom nothing was said. */
export const MOTHER_NOT_MENTIONED: Guardian = { id: 'mother', relation: 'mother' };
export const FATHER_NOT_MENTIONED: Guardian = { id: 'father', relation: 'father' };

/** Finds the people of a family. */
export function peopleOf({ guardians }: Family): People {
  let mother = MOTHER_NOT_MENTIONED;
  let father = FATHER_NOT_MENTIONED;
  let other: Guardian | null = null;
  if (guardians !== undefined) {
    for (const guardian of guardians) {
      if (guardian.relation === 'mother') mother = guardian;
      else if (guardian.relation === 'father') father = guardian;
      else if (guardian.relation === 'otherLegalGuardian') other = guardian;
    }
  }
  const motherActs = actsOf(mother);
  const fatherActs = actsOf(father);
  return { mother, father, motherActs, fatherActs, other, otherActs: other === null ? 2 : actsOf(other) };
}

/** Whether a guardian takes part, as far as it was told. */
export function actsOf({ status }: Guardian): Acts {
  if (status === 'present' || status === 'absent') return 1;
  return status === 'deceased' || status === 'noCustody' ? 2 : 3;
}

/** Whether a guardian was not mentioned at all. */
export function isNotMentioned(guardian: Guardian): boolean {
  return guardian === MOTHER_NOT_MENTIONED || guardian === FATHER_NOT_MENTIONED;
}
