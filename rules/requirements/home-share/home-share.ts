import { guardianPath, HOME_PATH } from '../../facts/fact-path';
import { listTold } from '../../facts/told';
import { statusOf, type GuardianFacts } from '../../facts/facts';
import { actingPeople, everyStatus } from '../../people/subjects';
import { DEPENDS, eitherWorld, FAILS, MEETS, type Possible } from '../possible';
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
    const shares = sharesOf(circumstances);
    return shares === undefined ? { needed: moreThan } : { percent: largest(shares), needed: moreThan };
  };
  const ownsEnough = (circumstances: Circumstances): Possible => {
    const shares = sharesOf(circumstances);
    if (shares === undefined) return DEPENDS;
    return largest(shares) <= moreThan ? FAILS : isTenureTold(circumstances) ? MEETS : DEPENDS;
  };
  return {
    possible(circumstances) {
      if (circumstances.guardian !== undefined) return ownsEnough(circumstances);
      // Of a family one of those who act must own it: where that was not told, each way is tried.
      const { asOf, place, entryYear } = circumstances;
      return everyStatus(circumstances.facts)
        .map((facts) => ownsEnough({ facts, guardian: undefined, asOf, place, entryYear }))
        .reduce(eitherWorld);
    },
    missing(circumstances) {
      if (sharesOf(circumstances) === undefined || !isTenureTold(circumstances)) return [HOME_PATH];
      const open = circumstances.facts.guardians.filter((one) => statusOf(one) === undefined && one.relation !== 'carer');
      return open.map((one) => guardianPath(one, 'status'));
    },
    reason: (circumstances) => ({ cause: 'shareTooSmall', values: figures(circumstances) }),
    figures,
    lastDayToBegin: null,
    remedy: () => null,
  };
}

/** Of a home that may be rented after all nobody owns a share. */
function isTenureTold({ facts }: Circumstances): boolean {
  const { home } = facts.family;
  return typeof home === 'object' && (home === null || (home.tenure !== undefined && home.tenure !== 'unknown'));
}

/** Percent that each of those asked about owns; undefined where it was not told. */
function sharesOf({ facts, guardian }: Circumstances): number[] | undefined {
  const { home } = facts.family;
  if (home === null) return [];
  if (home === undefined || home === 'unknown') return undefined;
  const { tenure } = home;
  if (tenure !== undefined && tenure !== 'unknown' && tenure !== 'owned') return [];
  const shares = listTold(home.ownership);
  if (shares === undefined) return undefined;
  const people: readonly GuardianFacts[] = guardian === undefined ? actingPeople(facts) : [guardian];
  return people.map(({ id }) => shares.reduce((sum, { of, percent }) => (of === id ? sum + percent : sum), 0));
}

function largest(shares: readonly number[]): number {
  return Math.max(0, ...shares);
}
