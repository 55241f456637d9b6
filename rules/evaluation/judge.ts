import type { FindingSubject } from '../people/subjects';
import { circumstancesOf } from '../people/subjects';
import { FAILS, MEETS, type Possible } from '../requirements/possible';
import type { Circumstances } from '../requirements/requirement-kind';
import type { CompiledRequirement, ReadyReading } from './compile';

/** The five outcomes of a finding. */
export type Outcome = 'met' | 'unmet' | 'unknown' | 'unclear' | 'notApplicable';

/** Besides what a check makes possible: the requirement may turn out not to bind this family. Bits as in `Possible`. */
const DOES_NOT_BIND = 4;

/** What is possible for a subject, as bits: met, failed, does not bind. */
type Standing = number;

/**
 * What is possible for one subject under one reading, over everything not told. It is exact for every kind whose own
 * `possible` is, because the people of a family are judged by facts of their own.
 */
export function possibleUnder(ready: ReadyReading, subject: FindingSubject, circumstances: Circumstances): Possible {
  if (ready.reading.isLetOff) return MEETS;
  return ready.parents === null ? ready.check.possible(circumstances) : ready.parents.possible(circumstances, subject);
}

/**
 * Whom a rule binds goes by what the family has: "renters" are both parents of a family that rents, also the one who lives
 * elsewhere.
 */
export function bindingCircumstances({ guardian }: FindingSubject, circumstances: Circumstances): Circumstances {
  return circumstancesOf(circumstances, guardian?.status === 'absent' ? { ...guardian, status: 'present' } : guardian);
}

function standingUnder(ready: ReadyReading, subject: FindingSubject, circumstances: Circumstances): Standing {
  if (ready.binds === null) return possibleUnder(ready, subject, circumstances);
  const binds = ready.binds.possible(bindingCircumstances(subject, circumstances));
  if (binds === FAILS) return DOES_NOT_BIND;
  const own = possibleUnder(ready, subject, circumstances);
  return binds === MEETS ? own : own | DOES_NOT_BIND;
}

/** Outcome of one requirement for one subject: every reading is tried that may make a difference. */
export function judge(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Outcome {
  const { readings, isOrdered } = compiled;
  let all = standingUnder(readings[0], subject, circumstances);
  // What the first and strictest of ordered readings meets, every other one meets too.
  if (isOrdered && all === MEETS) return 'met';
  let mustFail = all === FAILS;
  let cannotFail = (all & FAILS) === 0;
  if (readings.length > 1 && mayDiffer(compiled, subject, circumstances)) {
    for (let at = 1; at < readings.length; at += 1) {
      const standing = standingUnder(readings[at] as ReadyReading, subject, circumstances);
      all |= standing;
      if (standing === FAILS) mustFail = true;
      else if ((standing & FAILS) === 0) cannotFail = true;
    }
  }
  return outcomeOf(all, mustFail, cannotFail);
}

/** Whether some point that the source leaves open may make a difference for this subject. */
export function mayDiffer({ choices }: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): boolean {
  for (const choice of choices) if (choice.matters === undefined || choice.matters(subject, circumstances)) return true;
  return false;
}

/**
 * Firm only where the readings and the answers leave one result; readings that disagree whatever is answered are
 * `unclear`; everything else waits for an answer.
 */
function outcomeOf(all: Standing, mustFail: boolean, cannotFail: boolean): Outcome {
  if (all === DOES_NOT_BIND) return 'notApplicable';
  if ((all & FAILS) === 0) return 'met';
  if (all === FAILS) return 'unmet';
  return mustFail && cannotFail ? 'unclear' : 'unknown';
}
