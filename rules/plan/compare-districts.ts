import { evaluate } from '../evaluation/evaluate';
import type { RuleBook } from '../evaluation/compile';
import type { Evaluation, EvaluationRequest, Finding, Verdict } from '../evaluation/evaluation';
import type { PlaceCode } from '../places/place';

/** A family in one of several places: its evaluation there, and how far it is from meeting it. */
export interface DistrictCompared {
  jurisdiction: PlaceCode;
  evaluation: Evaluation;
  /** Findings by what there is to do: beyond cure this season, curable, left open by the record, not answered. */
  distance: { beyondCure: number; curable: number; unclear: number; unknown: number };
}

const VERDICTS: readonly Verdict[] = ['eligible', 'unclear', 'undetermined', 'notEligible'];

/** The family in each of several places, by verdict and then by how near it is; places that are alike keep the order given. */
export function compareDistricts(book: RuleBook, request: EvaluationRequest, places: readonly PlaceCode[]): DistrictCompared[] {
  return places
    .map((jurisdiction): DistrictCompared => {
      const evaluation = evaluate(book, { ...request, jurisdiction });
      return { jurisdiction, evaluation, distance: distanceOf(evaluation.findings) };
    })
    .sort(byVerdictThenDistance);
}

function distanceOf(findings: readonly Finding[]): DistrictCompared['distance'] {
  const count = (matches: (finding: Finding) => boolean) => findings.filter(matches).length;
  return {
    beyondCure: count(({ outcome, curability }) => outcome === 'unmet' && curability?.curable !== true),
    curable: count(({ outcome, curability }) => outcome === 'unmet' && curability?.curable === true),
    unclear: count(({ outcome }) => outcome === 'unclear'),
    unknown: count(({ outcome }) => outcome === 'unknown'),
  };
}

function byVerdictThenDistance(one: DistrictCompared, other: DistrictCompared): number {
  const verdicts = VERDICTS.indexOf(one.evaluation.verdict) - VERDICTS.indexOf(other.evaluation.verdict);
  if (verdicts !== 0) return verdicts;
  const [a, b] = [one.distance, other.distance];
  return a.beyondCure - b.beyondCure || a.curable - b.curable || a.unclear - b.unclear || a.unknown - b.unknown;
}
