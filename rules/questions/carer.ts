import type { Family } from '../facts/family';

/** The id of somebody who looks after the child without being the legal guardian. */
export const CARER_ID = 'carer';

/** A carer is named for a paper only: nothing else is asked of him, and no rule judges him. */
export function withCarer(family: Family): Family {
  const guardians = family.guardians ?? [];
  if (guardians.some(({ id }) => id === CARER_ID)) return family;
  return { ...family, guardians: [...guardians, { id: CARER_ID, relation: 'carer' }] };
}
