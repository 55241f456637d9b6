import type { GuardianFacts } from '../facts/facts';
import type { Family } from '../facts/family';
import type { Circumstances } from './requirement-kind';

/** The same circumstances with the guardian asked about changed, in the family as well; used to judge a remedy. */
export function withGuardian(circumstances: Circumstances, change: (guardian: GuardianFacts) => GuardianFacts): Circumstances {
  const { guardian, facts } = circumstances;
  if (guardian === undefined) return circumstances;
  const changed = change(guardian);
  const isThere = facts.guardians.some(({ id }) => id === guardian.id);
  const guardians = isThere ? facts.guardians.map((other) => (other.id === guardian.id ? changed : other)) : [...facts.guardians, changed];
  return {
    ...circumstances,
    guardian: changed,
    facts: { family: { ...facts.family, guardians: guardians }, guardians, subjects: undefined },
  };
}

/** The same circumstances with something told of the family changed. */
export function withFamily(circumstances: Circumstances, change: Partial<Family>): Circumstances {
  const { facts } = circumstances;
  return { ...circumstances, facts: { family: { ...facts.family, ...change }, guardians: facts.guardians, subjects: undefined } };
}
