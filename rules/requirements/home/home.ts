import { HOME_PATH } from '../../facts/fact-path';
import { recordKind } from '../records/record-kind';
import { withFamily, withGuardian } from '../with-guardian';
import type { ToldRecord } from '../records/field-test';

/**
 * Something asked of the family's home. Of a guardian it asks that he lives in it: one who is present does, one who
 * lives elsewhere (`absent`) does not. A home told without the end of its lease is taken at the family's word as one of the day asked.
 */
export const home = recordKind({
  kind: 'home',
  name: 'home',
  likelihoodOfFailure: 0.4,
  paper: 'homeProof',
  path: () => HOME_PATH,
  records({ facts }) {
    const told = facts.family.home;
    if (told === undefined || told === 'unknown') return undefined;
    return told === null ? [] : [told as ToldRecord];
  },
  told(circumstances, [record]) {
    const moved = withGuardian(circumstances, (guardian) => ({ ...guardian, status: 'present' }));
    return withFamily(moved, { home: record ?? null });
  },
  noneCause: 'noHome',
  causes: { place: 'homeElsewhere' },
  isOfFamily: true,
  mended: [
    'until',
    'term',
    'filedOn',
    'taxReceiptOn',
    'taxReceiptMonths',
    'taxReceiptFrom',
    'taxReceiptTo',
    'signedOn',
    'movedIn',
    'ownership',
  ],
  // Whether a home was held without a gap, and a seat given from its address, is the past of that home.
  fixed: [],
  kept: ['place', 'tenure', 'kind', 'shared'],
  begun: ['from', 'signedOn'],
  atWord: { begin: null, end: 'until' },
  barred: ({ guardian }) => (guardian?.status === 'absent' ? 'guardianLivesElsewhere' : null),
});
