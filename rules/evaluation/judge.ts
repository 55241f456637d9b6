import type { Facts, GuardianFacts } from '../facts/facts';
import type { CalendarDate } from '../dates/calendar-date';
import { FAILS, MEETS, type Circumstances, type Possible } from '../requirements/requirement-kind';
import type { CompiledRequirement } from './compile';
import { possibleForParents } from './people';
import type { Reading } from './readings';
import type { FindingSubject } from './subjects';

/** The five outcomes of a finding. */
export type Outcome = 'met' | 'unmet' | 'unknown' | 'unclear' | 'notApplicable';

/** The day asked and what the family told; the same for all requirements of one evaluation. */
export interface Question {
  asOf: CalendarDate;
  facts: Facts;
  /** The same with everybody present whose status has not been told: what reasons and figures speak of. */
  ifPresent: Facts;
}

/**
 * What is possible for one subject under one reading, over everything not told. It is exact for every kind whose own
 * `possible` is, because the people of a family are judged by facts of their own.
 */
export function possibleUnder(
  reading: Reading,
  compiled: CompiledRequirement,
  subject: FindingSubject,
  { facts, asOf }: Question,
): Possible {
  if (reading.isLetOff) return MEETS;
  const { entryYear } = compiled.version;
  const own = (guardian: GuardianFacts | undefined) => ownPossible(reading, compiled, { facts, guardian, asOf, entryYear });
  return compiled.requirement.subject.who === 'parents' ? possibleForParents(reading, subject, facts, own) : own(undefined);
}

/**
 * Outcome from what is possible under each reading tried. Firm only where the readings and the answers leave one result;
 * several readings with nothing unknown that disagree are `unclear`; everything else waits for an answer.
 */
export function outcomeOf(possible: readonly Possible[]): Outcome {
  if (possible.every((one) => one === MEETS)) return 'met';
  if (possible.every((one) => one === FAILS)) return 'unmet';
  return possible.includes(MEETS) && possible.includes(FAILS) ? 'unclear' : 'unknown';
}

/** What one guardian's own facts (or the family's, without a guardian) make possible. */
export function ownPossible(reading: Reading, compiled: CompiledRequirement, circumstances: Circumstances): Possible {
  return compiled.kind.possible(reading.parameters, circumstances);
}
