import { earliest, fromList, missingOf, type Conditions } from '../conditions';
import { both, FAILS, MEETS, type Possible } from '../possible';
import type { Check, Circumstances, FindKind, Remedy, RequirementKind, Step } from '../requirement-kind';

/** Every one of several conditions. They must be decided by different facts, or by different fields of them. */
export function all(find: FindKind): RequirementKind<Conditions> {
  const parts = fromList<Conditions>(find);
  return {
    ...parts,
    kind: 'all',
    paper: null,
    likelihoodOfFailure: (parameters) => Math.max(0, ...parts.likelihoods(parameters)),
    clause: (parameters) => ({ code: 'all', values: {}, of: parts.clauses(parameters) }),
    check: (parameters) => checkAll(parts.checks(parameters)),
  };
}

function checkAll(checks: readonly Check[]): Check {
  const possible = (circumstances: Circumstances): Possible => {
    let sum: Possible = MEETS;
    for (const check of checks) {
      sum = both(sum, check.possible(circumstances));
      if (sum === FAILS) return FAILS;
    }
    return sum;
  };
  const speaking = (circumstances: Circumstances) =>
    checks.find((check) => check.possible(circumstances) === FAILS) ??
    checks.find((check) => check.possible(circumstances) !== MEETS) ??
    checks[0];
  return {
    possible,
    parts: checks,
    asksPresence: checks.some((check) => check.asksPresence === true),
    missing: (circumstances) => missingOf(checks, circumstances),
    lastDayToBegin: earliest(checks.map(({ lastDayToBegin }) => lastDayToBegin)),
    reason: (circumstances) => speaking(circumstances)?.reason(circumstances) ?? { cause: 'notMet', values: {} },
    figures: (circumstances) => speaking(circumstances)?.figures(circumstances) ?? {},
    warnings: (circumstances) => checks.flatMap((check) => check.warnings?.(circumstances) ?? []),
    remedy: (circumstances) => remedyInTurn(checks, circumstances),
  };
}

/** What cures each of several checks, one after the other; null where one of them cannot be cured, or is lost until the last is. */
export function remedyInTurn(checks: readonly Check[], before: Circumstances): Remedy | null {
  let circumstances = before;
  const steps: Step[] = [];
  for (const check of checks) {
    if (check.possible(circumstances) === MEETS) continue;
    // Everything is begun on the day asked; what takes longest says when all of it is done.
    const remedied = check.remedy({ ...circumstances, asOf: before.asOf });
    if (remedied === null) return null;
    const asOf = remedied.circumstances.asOf > circumstances.asOf ? remedied.circumstances.asOf : circumstances.asOf;
    circumstances = { ...remedied.circumstances, asOf };
    steps.push(...remedied.steps);
  }
  return checks.every((check) => check.possible(circumstances) === MEETS) ? { circumstances, steps } : null;
}
