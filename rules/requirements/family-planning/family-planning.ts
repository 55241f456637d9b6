import { FAMILY_PLANNING_PATH } from '../../facts/fact-path';
import type { ToldRecord } from '../records/field-test';
import { recordKind } from '../records/record-kind';
import { withFamily } from '../with-guardian';

/** What is registered of the child's birth under the family planning of that time; a condition of rules until about 2016. */
export const familyPlanning = recordKind({
  kind: 'family-planning',
  name: 'familyPlanning',
  likelihoodOfFailure: 0.2,
  paper: null,
  path: () => FAMILY_PLANNING_PATH,
  records({ facts }) {
    const told = facts.family.familyPlanning;
    if (told === undefined || told === 'unknown') return undefined;
    return told === null ? [] : [told as ToldRecord];
  },
  told: (circumstances, [record]) => withFamily(circumstances, { familyPlanning: record ?? null }),
  noneCause: 'notRegistered',
  isOfFamily: true,
  mended: ['registered', 'feePaid'],
  fixed: ['withinPolicy'],
});
