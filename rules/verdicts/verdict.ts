import type { Finding, Verdict } from '../evaluation/evaluation';

/**
 * Findings → verdict. Without the place's own rules on record there is none, whatever the papers; where only a part of them
 * is on record, whoever fails that part fails, and nobody can be told that he meets the whole.
 */
export function verdictOf(
  findings: readonly Pick<Finding, 'outcome'>[],
  isOnRecord: boolean,
  isPartial: boolean,
): { verdict: Verdict; firm: boolean } {
  if (!isOnRecord) return { verdict: 'undetermined', firm: true };
  let isOpen = false;
  let isUnclear = false;
  for (const { outcome } of findings) {
    if (outcome === 'unmet') return { verdict: 'notEligible', firm: true };
    if (outcome === 'unknown') isOpen = true;
    else if (outcome === 'unclear') isUnclear = true;
  }
  if (isOpen) return { verdict: 'undetermined', firm: false };
  if (isPartial) return { verdict: 'undetermined', firm: true };
  return { verdict: isUnclear ? 'unclear' : 'eligible', firm: true };
}
