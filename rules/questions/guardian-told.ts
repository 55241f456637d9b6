import type { Family, Guardian } from '../facts/family';
import type { FormContext, ReadForm } from './form';

/** The guardian of a question as told so far; an id not in the family gives null. */
export function guardianOf({ family, guardian }: Pick<FormContext, 'family' | 'guardian'>): Guardian | null {
  return (family.guardians ?? []).find(({ id }) => id === guardian) ?? null;
}

/** The family with one guardian changed; a guardian who is no longer there changes nothing. */
export function withGuardianFacts(family: Family, id: string | null, facts: Partial<Guardian>): ReadForm {
  const guardians = (family.guardians ?? []).map((guardian) => (guardian.id === id ? { ...guardian, ...facts } : guardian));
  return { family: { ...family, guardians } };
}
