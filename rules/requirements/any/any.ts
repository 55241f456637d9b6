import { earliest, fromList, latestOrNone, missingOf, type Conditions } from '../conditions';
import { either, FAILS, MEETS, type Possible } from '../possible';
import type { Check, Circumstances, FindKind, Remedy, RequirementKind } from '../requirement-kind';

/** One of several conditions is enough. They must be decided by different facts, or by different fields of them. */
export function any(find: FindKind): RequirementKind<Conditions> {
  const parts = fromList<Conditions>(find);
  return {
    ...parts,
    kind: 'any',
    paper: null,
    likelihoodOfFailure: (parameters) => Math.min(1, ...parts.likelihoods(parameters)),
    clause: (parameters) => ({ code: 'any', values: {}, of: parts.clauses(parameters) }),
    check: (parameters) => checkAny(parts.checks(parameters)),
  };
}

function checkAny(checks: readonly Check[]): Check {
  const possible = (circumstances: Circumstances): Possible => {
    let sum: Possible = FAILS;
    for (const check of checks) {
      sum = either(sum, check.possible(circumstances));
      if (sum === MEETS) return MEETS;
    }
    return sum;
  };
  const speaking = (circumstances: Circumstances) =>
    checks.find((check) => check.possible(circumstances) === MEETS) ?? nearest(checks, circumstances);
  return {
    possible,
    asksPresence: checks.some((check) => check.asksPresence === true),
    missing: (circumstances) => missingOf(checks, circumstances),
    lastDayToBegin: latestOrNone(checks.map(({ lastDayToBegin }) => lastDayToBegin)),
    reason: (circumstances) => speaking(circumstances)?.reason(circumstances) ?? { cause: 'notMet', values: {} },
    figures: (circumstances) => speaking(circumstances)?.figures(circumstances) ?? {},
    warnings(circumstances) {
      const meeting = checks.filter((check) => check.possible(circumstances) === MEETS);
      // What lapses is no trouble while something else serves too.
      return meeting.length === 1 ? (meeting[0]?.warnings?.(circumstances) ?? []) : [];
    },
    remedy: (circumstances) => quickest(checks.map((check) => check.remedy(circumstances))),
  };
}

/** Where none is met the reason speaks of the way of which the fewest parts fail; the first of the list is the ordinary one. */
function nearest(checks: readonly Check[], circumstances: Circumstances): Check | undefined {
  const failing = ({ parts = [] }: Check) => parts.filter((part) => part.possible(circumstances) === FAILS).length;
  const lacking = (check: Check) => Math.max(failing(check), check.possible(circumstances) === FAILS ? 1 : 0);
  return [...checks].sort((a, b) => lacking(a) - lacking(b))[0];
}

/** Of several ways to cure, the one that is done first; of those the one with the fewest steps, and the one that can wait longest. */
export function quickest(remedies: readonly (Remedy | null)[]): Remedy | null {
  let best: Remedy | null = null;
  for (const remedy of remedies) {
    if (remedy !== null && (best === null || isQuicker(remedy, best))) best = remedy;
  }
  return best;
}

function isQuicker(one: Remedy, other: Remedy): boolean {
  const [day, than] = [one.circumstances.asOf, other.circumstances.asOf];
  if (day !== than) return day < than;
  if (one.steps.length !== other.steps.length) return one.steps.length < other.steps.length;
  return beginsBy(one) > beginsBy(other);
}

/** Later than every day where there is no last day to begin. */
function beginsBy({ steps }: Remedy): string {
  return earliest(steps.map(({ beginBy }) => beginBy)) ?? '9999-12-31';
}
