import type { Verdict } from '../evaluation/evaluation';
import type { Outcome } from '../evaluation/judge';

/** Findings → verdict. Without the place's own rules on record there is none, whatever the papers. */
export function verdictOf(outcomes: readonly Outcome[], isOnRecord: boolean): { verdict: Verdict; firm: boolean } {
  if (!isOnRecord) return { verdict: 'undetermined', firm: true };
  if (outcomes.includes('unmet')) return { verdict: 'notEligible', firm: true };
  if (outcomes.includes('unknown')) return { verdict: 'undetermined', firm: false };
  return { verdict: outcomes.includes('unclear') ? 'unclear' : 'eligible', firm: true };
}
