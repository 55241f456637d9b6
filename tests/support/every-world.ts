import type { Facts, GuardianFacts } from '@/rules/facts/facts';
import type { CompiledRequirement } from '@/rules';
import { outcomeOf, type Outcome } from '@/rules/evaluation/judge';
import type { Reading } from '@/rules/evaluation/readings';
import { parentsOf, type FindingSubject } from '@/rules/evaluation/subjects';
import { both, eitherWorld, either, FAILS, MEETS, type Possible } from '@/rules/requirements/requirement-kind';

/**
 * The slow and plain way to judge: every reading of every open point in full, and every status that has not been told, one
 * after the other. What the engine does with less work has to agree with it.
 */
export function judgeInEveryWorld(compiled: CompiledRequirement, subject: FindingSubject, facts: Facts, asOf: string): Outcome {
  const worlds = worldsOf(facts);
  return outcomeOf(
    everyReading(compiled).map((reading) => worlds.map((world) => inWorld(reading, compiled, subject, world, asOf)).reduce(eitherWorld)),
  );
}

/** The full product of all open points, not only its two ends. */
export function everyReading(compiled: CompiledRequirement): Reading[] {
  const [first] = compiled.readings;
  return compiled.choices.reduce<Reading[]>(
    (readings, choice) => readings.flatMap((reading) => choice.readings.map((value) => choice.read(reading, value))),
    [first],
  );
}

function worldsOf(facts: Facts): Facts[] {
  const open = facts.guardians.findIndex(({ status, relation }) => status === undefined && relation !== 'carer');
  if (open < 0) return [facts];
  return (['present', 'absent', 'deceased', 'noCustody'] as const).flatMap((status) => {
    const guardians = facts.guardians.map((guardian, at) => (at === open ? { ...guardian, status } : guardian));
    return worldsOf({ ...facts, guardians });
  });
}

function inWorld(reading: Reading, compiled: CompiledRequirement, subject: FindingSubject, facts: Facts, asOf: string): Possible {
  if (reading.isLetOff) return MEETS;
  const own = (guardian: GuardianFacts | undefined) =>
    compiled.kind.possible(reading.parameters, { facts, guardian, asOf, entryYear: compiled.version.entryYear });
  if (compiled.requirement.subject.who !== 'parents') return own(undefined);
  const { acting, notActing, standIns } = parentsOf(facts);
  if (acting.length === 0) {
    if (reading.subject.otherGuardian === 'doesNotStandIn') return FAILS;
    if (standIns.length === 0) return (['present', 'absent'] as const).map((status) => own(somebody(status))).reduce(eitherWorld);
    const standIn = standIns.find(({ id }) => id === subject.id);
    return standIn === undefined ? standIns.map(own).reduce(reading.subject.quantifier === 'some' ? either : both) : own(standIn);
  }
  const results = acting.map(own);
  if (reading.subject.quantifier === 'some') return results.reduce(either);
  const himself = acting.find(({ id }) => id === subject.id);
  if (himself !== undefined && subject.guardian !== undefined) return own(himself);
  const isMissingSomebody = subject.guardian !== undefined || notActing.length > 0;
  return isMissingSomebody && reading.subject.oneParent === 'notEnough' ? FAILS : results.reduce(both);
}

function somebody(status: 'present' | 'absent'): GuardianFacts {
  return {
    id: 'somebody',
    relation: 'otherLegalGuardian',
    status,
    isImplied: true,
    permits: undefined,
    insurance: undefined,
    work: undefined,
  };
}
