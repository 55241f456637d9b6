import { HOME_PATH } from '../../facts/fact-path';
import { listTold } from '../../facts/told';
import type { GuardianFacts } from '../../facts/facts';
import { actingPeople } from '../../people/subjects';
import { DEPENDS, FAILS, MEETS, type Possible } from '../possible';
import type { Check, Circumstances, RequirementKind, Values } from '../requirement-kind';

/** What a place sets for a share of the home; see `parameters.ts`. */
export interface HomeShareParameters {
  moreThan: number;
}

/** More than so many percent of an own home, in the name of the guardian asked about, or of one of the parents alone. */
export const homeShare: RequirementKind<HomeShareParameters> = {
  kind: 'home-share',
  paper: 'deed',
  likelihoodOfFailure: () => 0.7,
  openPoints: () => [],
  reads: () => [HOME_PATH],
  fields: () => ['home.tenure', 'home.ownership'],
  check: checkOf,
  clause: (parameters) => ({ code: 'home-share', values: parameters }),
};

function checkOf({ moreThan }: HomeShareParameters): Check {
  const figures = (circumstances: Circumstances): Values => {
    const percent = largestShare(circumstances);
    return percent === undefined ? { needed: moreThan } : { percent, needed: moreThan };
  };
  return {
    possible(circumstances): Possible {
      const percent = largestShare(circumstances);
      return percent === undefined ? DEPENDS : percent > moreThan ? MEETS : FAILS;
    },
    missing: () => [HOME_PATH],
    reason: (circumstances) => ({ cause: 'shareTooSmall', values: figures(circumstances) }),
    figures,
    lastDayToBegin: null,
    remedy: () => null,
  };
}

/** Percent that one person owns; undefined where it was not told. */
function largestShare({ facts, guardian }: Circumstances): number | undefined {
  const { home } = facts.family;
  if (home === null) return 0;
  if (home === undefined || home === 'unknown') return undefined;
  const { tenure } = home;
  if (tenure !== undefined && tenure !== 'unknown' && tenure !== 'owned') return 0;
  const shares = listTold(home.ownership);
  if (shares === undefined) return undefined;
  const people: readonly GuardianFacts[] = guardian === undefined ? actingPeople(facts) : [guardian];
  return Math.max(0, ...people.map(({ id }) => shares.reduce((sum, { of, percent }) => (of === id ? sum + percent : sum), 0)));
}
