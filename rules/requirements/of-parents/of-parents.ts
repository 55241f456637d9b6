import { GUARDIANS_PATH } from '../../facts/fact-path';
import { parentsCheck } from '../../people/parents-check';
import { parentsReading, subjectPoints, type ParentsAsked } from '../../people/subject-points';
import { quickest } from '../any/any';
import { fromParts } from '../conditions';
import { mayAllMatter, NOT_STATED, type Condition, type FindKind, type RequirementKind } from '../requirement-kind';

/** A condition on the parents inside a condition on the family. */
export interface OfParentsParameters extends ParentsAsked {
  asks: Condition;
}

const FAMILY = { id: 'family', guardian: undefined };

/** What is asked of the parents, as a part of what is asked of the family: "unless both parents hold …". */
export function ofParents(find: FindKind): RequirementKind<OfParentsParameters> {
  const parts = fromParts<OfParentsParameters>(
    find,
    ({ asks }) => [asks],
    (parameters, _at, asks) => ({ ...parameters, asks }),
  );
  return {
    ...parts,
    kind: 'of-parents',
    paper: null,
    openPoints: (parameters) => [...subjectPoints(parameters), ...mayAllMatter(parts.openPoints(parameters))],
    reads: (parameters, _guardian, acting) => [
      ...new Set([GUARDIANS_PATH, ...acting.flatMap((guardian) => parts.reads(parameters, guardian, acting))]),
    ],
    likelihoodOfFailure: (parameters) => Math.max(0, ...parts.likelihoods(parameters)),
    clause: (parameters) => ({ code: 'ofParents', values: { who: parameters.quantifier }, of: parts.clauses(parameters) }),
    check(parameters) {
      const [own] = parts.checks(parameters);
      if (own === undefined) throw new Error('of-parents without a condition');
      const check = parentsCheck(parentsReading(parameters), own, (parameters.quantifier as string) === NOT_STATED);
      return {
        possible: (circumstances) => check.possible(circumstances, FAMILY),
        missing: (circumstances) => check.missing(circumstances, FAMILY),
        reason: (circumstances) => check.reason(circumstances, FAMILY),
        figures: (circumstances) => check.figures(circumstances, FAMILY),
        remedy: (circumstances) => quickest(check.remedies(circumstances, FAMILY)),
        lastDayToBegin: own.lastDayToBegin,
      };
    },
  };
}
