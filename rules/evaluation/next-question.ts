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
  const likelihoods = new Map(requirements.map(({ requirement, kind }) => [requirement.id, kind.likelihoodOfFailure]));
  let best: { path: FactPath; rank: number } | null = null;
  for (const finding of findings) {
    const open = finding.missing.filter((path) => !isAsked(path));
    const path = firstOf(open);
    if (path === undefined) continue;
    const rank = (likelihoods.get(finding.requirement) ?? 0) / open.length;
    if (best === null || rank > best.rank) best = { path, rank };
  }
  return best?.path ?? null;
}

/** Who there is comes before what they hold, and whether somebody takes part before what is asked of them. */
function firstOf(paths: readonly FactPath[]): FactPath | undefined {
  return paths.find((path) => path === GUARDIANS_PATH) ?? paths.find((path) => path.endsWith('.status')) ?? paths[0];
}
