import { GUARDIANS_PATH, type FactPath } from '../facts/fact-path';
import type { CompiledRequirement } from './compile';
import type { Finding } from './evaluation';

/**
 * The fact to ask for next: of the requirement most likely to fail for each question still left in it, the first fact
 * missing. Ranking requirements rather than single facts keeps rules with an "or" from being asked in halves. Facts for
 * which `isAsked` holds were asked already and are not known. Null when nothing left to ask can change a finding.
 */
export function nextQuestionOf(
  findings: readonly Finding[],
  requirements: readonly CompiledRequirement[],
  isAsked: (path: FactPath) => boolean = () => false,
): FactPath | null {
  let best: FactPath | null = null;
  let bestRank = -1;
  for (const finding of findings) {
    if (finding.missing.length === 0) continue;
    const open = finding.missing.filter((path) => !isAsked(path));
    const path = firstOf(open);
    if (path === undefined) continue;
    const compiled = requirements.find(({ requirement }) => requirement.id === finding.requirement);
    const rank = (compiled?.likelihoodOfFailure ?? 0) / open.length;
    if (rank > bestRank) [best, bestRank] = [path, rank];
  }
  return best;
}

/** Who there is comes before what they hold, and whether somebody takes part before what is asked of them. */
function firstOf(paths: readonly FactPath[]): FactPath | undefined {
  return paths.find((path) => path === GUARDIANS_PATH) ?? paths.find((path) => path.endsWith('.status')) ?? paths[0];
}
