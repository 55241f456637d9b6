import type { Family, Guardian } from '../facts/family';

/** The mother and the father as far as the family told of them. */
export function parentsTold(family: Family): Guardian[] {
  return (family.guardians ?? []).filter(({ relation }) => relation === 'mother' || relation === 'father');
}

/** Whether parents were told of and none of them takes part; a family that told of none gives false. */
export function nobodyActs(family: Family): boolean {
  const parents = parentsTold(family);
  return parents.length > 0 && parents.every(({ status }) => status === 'deceased' || status === 'noCustody');
}
