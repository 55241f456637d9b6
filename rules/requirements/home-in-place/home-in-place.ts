import { HOME_PATH } from '../../facts/fact-path';
import { insideAsKnown } from '../../places/place';
import { DEPENDS, FAILS, MEETS, type RequirementKind } from '../requirement-kind';
import { withGuardian } from '../with-guardian';
import type { HomeInPlaceParameters } from './parameters';

/**
 * The guardian (or, without a guardian, the family) lives in a place. A guardian who is present lives in the family's
 * home; one who lives elsewhere (`absent`) does not.
 */
export const homeInPlace: RequirementKind<HomeInPlaceParameters> = {
  kind: 'home-in-place',
  openPoints: [],
  likelihoodOfFailure: 0.4,
  paper: 'homeProof',
  // Whether the guardian lives elsewhere is his status, which the engine asks for by itself.
  reads: () => [HOME_PATH],

  possible(parameters, { facts, guardian }) {
    if (guardian?.status === 'absent') return FAILS;
    if (facts.home === undefined) return DEPENDS;
    if (facts.home === null) return FAILS;
    const inside = insideAsKnown(facts.home.place, parameters.place);
    return inside === 'yes' ? MEETS : inside === 'no' ? FAILS : DEPENDS;
  },

  reason(parameters, { facts, guardian }) {
    const values = { place: parameters.place };
    if (guardian?.status === 'absent') return { cause: 'guardianLivesElsewhere', values };
    if (facts.home === null || facts.home === undefined) return { cause: 'noHome', values };
    return { cause: 'homeElsewhere', values: { ...values, found: facts.home.place ?? '' } };
  },

  figures: (parameters) => ({ place: parameters.place }),
  lastDayToBegin: () => null,

  remedy(parameters, circumstances) {
    const moved = withGuardian(circumstances, (guardian) => ({ ...guardian, status: 'present' }));
    const facts = { ...moved.facts, home: { place: parameters.place } };
    return { circumstances: { ...moved, facts }, latestOn: null };
  },

  repeated: (parameters) => parameters,
};
