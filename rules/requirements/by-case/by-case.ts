import { HOME_PATH } from '../../facts/fact-path';
import { earliest, fromParts, missingOf } from '../conditions';
import { DEPENDS, eitherWorld, FAILS, MEETS, type Possible } from '../possible';
import {
  NOT_STATED,
  type Check,
  type Circumstances,
  type Condition,
  type FindKind,
  type OpenPoint,
  type RequirementKind,
} from '../requirement-kind';

/**
 * What is asked depends on a word of the family's home: `field` is `tenure` or `kind`. `otherwise` is what is asked where
 * no case names the word: nothing (`met`), it cannot be met (`unmet`), or the source does not say (`notStated`: any of the
 * cases may be meant).
 */
export interface ByCaseParameters {
  field: 'tenure' | 'kind';
  cases: readonly { is: readonly string[]; asks: Condition }[];
  otherwise: 'met' | 'unmet' | 'notStated' | { like: number };
}

/** Renters are asked one thing and owners another. Tried for every word that it may turn out to be, so it is exact. */
export function byCase(find: FindKind): RequirementKind<ByCaseParameters> {
  const parts = fromParts<ByCaseParameters>(
    find,
    ({ cases }) => cases.map(({ asks }) => asks),
    (parameters, at, part) => ({
      ...parameters,
      cases: parameters.cases.map((one, index) => (index === at ? { ...one, asks: part } : one)),
    }),
  );
  return {
    ...parts,
    kind: 'by-case',
    paper: null,
    openPoints: (parameters) => [
      ...parts.openPoints(parameters),
      ...(parameters.otherwise === NOT_STATED ? [caseNotNamed(parameters)] : []),
    ],
    reads: (parameters, guardian, acting) => [...new Set([HOME_PATH, ...parts.reads(parameters, guardian, acting)])],
    fields: (parameters) => [`home.${parameters.field}`, ...parts.fields(parameters)],
    likelihoodOfFailure: (parameters) => Math.max(0, ...parts.likelihoods(parameters)),
    clause: (parameters) => ({
      code: 'byCase',
      values: { field: parameters.field, otherwise: parameters.otherwise },
      of: parts.clauses(parameters).map((clause, at) => ({ code: 'case', values: caseValues(parameters, at), of: [clause] })),
    }),
    check: (parameters) => checkByCase(parameters, parts.checks(parameters)),
  };
}

/** Whom a case is for; `orNot` where it also says what is asked of those whom no case names: they are told none of these words. */
function caseValues({ field, cases, otherwise }: ByCaseParameters, at: number) {
  const isForOthers = otherwise === NOT_STATED || (typeof otherwise === 'object' && otherwise.like === at);
  return { field, is: cases[at]?.is ?? [], ...(isForOthers ? { orNot: cases.flatMap(({ is }) => is) } : {}) };
}

function caseNotNamed({ cases }: ByCaseParameters): OpenPoint<ByCaseParameters> {
  return {
    code: 'caseNotNamed',
    readings: cases.map((_, at) => ({ like: at })),
    isOrdered: false,
    read: (before, value) => ({ ...before, otherwise: value as { like: number } }),
  };
}

const MET: Check = {
  possible: () => MEETS,
  missing: () => [],
  lastDayToBegin: null,
  reason: () => ({ cause: 'notMet', values: {} }),
  figures: () => ({}),
  remedy: (circumstances) => ({ circumstances, steps: [] }),
};
const UNMET: Check = { ...MET, possible: () => FAILS, reason: () => ({ cause: 'homeNotNamed', values: {} }), remedy: () => null };

function checkByCase({ field, cases, otherwise }: ByCaseParameters, checks: readonly Check[]): Check {
  const other = typeof otherwise === 'object' ? (checks[otherwise.like] ?? MET) : otherwise === 'met' ? MET : UNMET;
  const wordOf = ({ facts }: Circumstances): string | null | undefined => {
    const { home } = facts.family;
    if (home === undefined || home === 'unknown') return undefined;
    const told = home === null ? null : home[field];
    return told === 'unknown' ? undefined : told;
  };
  /** Undefined: which case it is has not been told. */
  const asked = (circumstances: Circumstances): Check | undefined => {
    const word = wordOf(circumstances);
    if (word === undefined) return undefined;
    const at = cases.findIndex(({ is }) => word !== null && is.includes(word));
    return checks[at] ?? other;
  };
  const possible = (circumstances: Circumstances): Possible => {
    const check = asked(circumstances);
    if (check !== undefined) return check.possible(circumstances);
    let sum = other.possible(circumstances);
    for (const one of checks) {
      if (sum === DEPENDS) return sum;
      sum = eitherWorld(sum, one.possible(circumstances));
    }
    return sum;
  };
  const speaking = (circumstances: Circumstances) =>
    asked(circumstances) ?? checks.find((check) => check.possible(circumstances) === FAILS) ?? checks[0] ?? other;
  return {
    possible,
    asksPresence: checks.some((check) => check.asksPresence === true),
    missing(circumstances) {
      const check = asked(circumstances);
      return check === undefined ? [HOME_PATH, ...missingOf([other, ...checks], circumstances)] : check.missing(circumstances);
    },
    lastDayToBegin: earliest(checks.map(({ lastDayToBegin }) => lastDayToBegin)),
    reason: (circumstances) => speaking(circumstances).reason(circumstances),
    figures: (circumstances) => speaking(circumstances).figures(circumstances),
    warnings: (circumstances) => speaking(circumstances).warnings?.(circumstances) ?? [],
    remedy: (circumstances) => asked(circumstances)?.remedy(circumstances) ?? null,
  };
}
