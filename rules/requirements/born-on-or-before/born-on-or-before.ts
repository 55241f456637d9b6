import { BORN_ON_PATH } from '../../facts/fact-path';
import { onOrAfter, onOrBefore, textTold } from '../../facts/told';
import { both, DEPENDS, FAILS } from '../possible';
import type { Check, Circumstances, RequirementKind } from '../requirement-kind';

/** What a district sets for the child's age; see `parameters.ts`. */
export interface BornOnOrBeforeParameters {
  day: string;
  notBefore: string | null;
}

/** The child is old enough: born on the day or before it, and not too old where there is an upper bound. */
export const bornOnOrBefore: RequirementKind<BornOnOrBeforeParameters> = {
  kind: 'born-on-or-before',
  paper: null,
  likelihoodOfFailure: () => 0.03,
  openPoints: () => [],
  reads: () => [BORN_ON_PATH],
  fields: () => [],
  check: checkOf,
  clause: (parameters) => ({ code: 'born-on-or-before', values: parameters }),
};

function checkOf({ day, notBefore }: BornOnOrBeforeParameters): Check {
  const bornOn = ({ facts }: Circumstances) => facts.family.child?.bornOn ?? undefined;
  const values = notBefore === null ? { needed: day } : { needed: day, notBefore };
  return {
    possible(circumstances) {
      const told = bornOn(circumstances);
      if (told === undefined || told === 'unknown') return DEPENDS;
      return notBefore === null ? onOrBefore(told, day) : both(onOrBefore(told, day), onOrAfter(told, notBefore));
    },
    missing: () => [BORN_ON_PATH],
    reason(circumstances) {
      const told = textTold(bornOn(circumstances)) ?? '';
      const isTooOld = notBefore !== null && told !== '' && onOrAfter(told, notBefore) === FAILS;
      return { cause: isTooOld ? 'tooOld' : 'tooYoung', values: { bornOn: told, ...values } };
    },
    figures: () => values,
    lastDayToBegin: null,
    // Only time helps: the same rule of a later year finds the first season.
    remedy: () => null,
  };
}
