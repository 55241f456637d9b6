import type { GuardianFacts } from '../facts/facts';
import type { Circumstances } from './requirement-kind';

/** The same circumstances with the guardian asked about changed, in the family as well; used to judge a remedy. */
export function withGuardian(circumstances: Circumstances, change: (guardian: GuardianFacts) => GuardianFacts): Circumstances {
  const { guardian, facts } = circumstances;
  if (guardian === undefined) return circumstances;
  const changed = change(guardian);
  const guardians = facts.guardians.map((other) => (other === guardian ? changed : other));
  return { ...circumstances, guardian: changed, facts: { ...facts, guardians } };
}
