import { guardianPath } from '../../facts/fact-path';
import type { WorkFacts } from '../../facts/facts';
import { insideAsKnown } from '../../places/place';
import {
  either,
  both,
  DEPENDS,
  FAILS,
  MEETS,
  type Circumstances,
  type Closed,
  type Possible,
  type RequirementKind,
} from '../requirement-kind';
import { withGuardian } from '../with-guardian';
import type { WorkInPlaceParameters } from './parameters';

type Parameters = Closed<WorkInPlaceParameters>;

/** The guardian works in a place on the day asked; every form of work counts, the self-employed with their own business. */
export const workInPlace: RequirementKind<WorkInPlaceParameters> = {
  kind: 'work-in-place',
  openPoints: [{ parameter: 'counted', code: 'workplaceOrEmployerSeat', readings: ['workplace', 'employerSeat'], isOrdered: false }],
  likelihoodOfFailure: 0.45,
  paper: 'workProof',
  reads: (_parameters, guardian) => (guardian === undefined ? [] : [guardianPath(guardian, 'work')]),

  possible(parameters, { guardian, asOf }) {
    const jobs = guardian?.work;
    if (jobs === undefined) return DEPENDS;
    let possible: Possible = FAILS;
    for (const job of jobs) possible = either(possible, jobCounts(job, parameters, asOf));
    return possible;
  },

  reason(parameters, { guardian, asOf }) {
    const current = (guardian?.work ?? []).filter((job) => isCurrent(job, asOf) !== FAILS);
    const values = { place: parameters.place };
    const first = current[0];
    if (first === undefined) return { cause: 'noWork', values };
    return { cause: 'worksElsewhere', values: { ...values, found: countedPlace(first, parameters) ?? '' } };
  },

  figures: (parameters) => ({ place: parameters.place }),
  lastDayToBegin: () => null,

  remedy(parameters, circumstances) {
    const job: WorkFacts = { place: parameters.place, employerPlace: parameters.place, from: undefined, until: null };
    return { circumstances: withGuardian(circumstances, (guardian) => ({ ...guardian, work: [job] })), latestOn: null };
  },

  repeated: (parameters) => parameters,
};

function jobCounts(job: WorkFacts, parameters: Parameters, asOf: string): Possible {
  const inside = insideAsKnown(countedPlace(job, parameters), parameters.place);
  return both(isCurrent(job, asOf), inside === 'yes' ? MEETS : inside === 'no' ? FAILS : DEPENDS);
}

function countedPlace(job: WorkFacts, parameters: Parameters): string | undefined {
  return parameters.counted === 'workplace' ? job.place : job.employerPlace;
}

function isCurrent(job: WorkFacts, asOf: Circumstances['asOf']): Possible {
  const begun = job.from === undefined || job.from.latest <= asOf ? MEETS : job.from.earliest > asOf ? FAILS : DEPENDS;
  const until = job.until;
  const goesOn = until === undefined || until === null || until.earliest >= asOf ? MEETS : until.latest < asOf ? FAILS : DEPENDS;
  return both(begun, goesOn);
}
