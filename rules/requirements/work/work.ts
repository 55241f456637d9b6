import { guardianPath } from '../../facts/fact-path';
import type { Work } from '../../facts/family';
import { listTold, onOrAfter, onOrBefore, textTold } from '../../facts/told';
import { both, MEETS } from '../possible';
import type { Circumstances } from '../requirement-kind';
import type { ToldRecord } from '../records/field-test';
import { recordKind } from '../records/record-kind';
import { withGuardian } from '../with-guardian';

/**
 * Something asked of a job that the guardian has on the day asked; every form of work counts unless the tests say which.
 * A job told without its ends is taken at the family's word as one of the day asked.
 */
export const work = recordKind({
  kind: 'work',
  name: 'work',
  likelihoodOfFailure: 0.45,
  paper: 'workProof',
  path: (guardian) => (guardian === undefined ? null : guardianPath(guardian, 'work')),
  records: ({ guardian }) => listTold(guardian?.work) as readonly ToldRecord[] | undefined,
  standing: (job: Work, { asOf }) => {
    const begun = textTold(job.from) === undefined ? MEETS : onOrBefore(job.from, asOf);
    return both(begun, textTold(job.until) === undefined ? MEETS : onOrAfter(job.until, asOf));
  },
  atWord: { begin: 'from', end: 'until' },
  told: (circumstances: Circumstances, records) =>
    withGuardian(circumstances, (guardian) => ({ ...guardian, work: records as unknown as Work[] })),
  noneCause: 'noWork',
  causes: { place: 'worksElsewhere', employerPlace: 'worksElsewhere' },
  mended: ['contractFiledWith', 'taxPaid'],
  kept: ['as', 'place', 'employerPlace'],
  begun: ['from'],
});
