import { fromList, missingOf, type Conditions } from '../conditions';
import { remedyInTurn } from '../all/all';
import { atLeast, FAILS, MEETS } from '../possible';
import type { Check, Circumstances, FindKind, RequirementKind } from '../requirement-kind';

/** How many of the conditions are asked for. */
export interface AtLeastParameters extends Conditions {
  least: number;
}

/** So many of several conditions, whichever they are. They must be decided by different facts. */
export function atLeastOf(find: FindKind): RequirementKind<AtLeastParameters> {
  const parts = fromList<AtLeastParameters>(find);
  return {
    ...parts,
    kind: 'at-least',
    paper: null,
    likelihoodOfFailure: (parameters) => Math.min(1, ...parts.likelihoods(parameters)),
    clause: (parameters) => ({ code: 'atLeast', values: { least: parameters.least }, of: parts.clauses(parameters) }),
    check: (parameters) => checkAtLeast(parameters.least, parts.checks(parameters)),
  };
}

function checkAtLeast(least: number, checks: readonly Check[]): Check {
  const failing = (circumstances: Circumstances) => checks.filter((check) => check.possible(circumstances) === FAILS);
  return {
    possible: (circumstances) =>
      atLeast(
        least,
        checks.map((check) => check.possible(circumstances)),
      ),
    asksPresence: checks.some((check) => check.asksPresence === true),
    missing: (circumstances) => missingOf(checks, circumstances),
    lastDayToBegin: null,
    reason: (circumstances) => ({
      cause: 'tooFewOfSeveral',
      values: { have: checks.length - failing(circumstances).length, needed: least },
    }),
    figures: (circumstances) => ({
      have: checks.filter((check) => check.possible(circumstances) === MEETS).length,
      needed: least,
    }),
    remedy(circumstances) {
      const open = checks.filter((check) => check.possible(circumstances) !== MEETS);
      const curable = open
        .flatMap((check) => {
          const remedied = check.remedy(circumstances);
          return remedied === null ? [] : [{ check, doneOn: remedied.circumstances.asOf }];
        })
        .sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1));
      const wanted = least - (checks.length - open.length);
      return curable.length < wanted
        ? null
        : remedyInTurn(
            curable.slice(0, wanted).map(({ check }) => check),
            circumstances,
          );
    },
  };
}
