import type { CompiledRequirement } from '../evaluation/compile';
import type { Curability } from '../evaluation/evaluation';
import { outcomeOf, ownPossible, possibleUnder, type Question } from '../evaluation/judge';
import type { Reading } from '../evaluation/readings';
import { parentsOf, type FindingSubject } from '../evaluation/subjects';
import type { CalendarDate } from '../dates/calendar-date';
import type { Facts, GuardianFacts } from '../facts/facts';
import { MEETS, type Circumstances } from '../requirements/requirement-kind';

/** Seasons to look ahead for a first one in which the requirement would be met. */
const SEASONS_AHEAD = 12;

/**
 * Whether an unmet finding can still be cured. What the kind names as a remedy is carried out on the facts, for whoever
 * would have to act, and the finding is judged again: only what is then met under every reading counts as cured.
 */
export function curabilityOf(compiled: CompiledRequirement, subject: FindingSubject, { asOf, ifPresent }: Question): Curability {
  const groups = whoWouldAct(compiled, subject, ifPresent);
  const season = compiled.readings;
  for (const doers of groups) {
    const remedied = remedy(compiled, season[0], doers, { facts: ifPresent, asOf, latestOn: null });
    if (remedied !== null && isMet(compiled, season, subject, remedied))
      return { curable: true, latestOn: remedied.latestOn, firstSeason: null };
  }
  return {
    curable: false,
    latestOn: null,
    firstSeason: firstSeason(compiled, subject, groups, { facts: ifPresent, asOf, latestOn: null }),
  };
}

/** How things stand on a day, and the last day on which what led to it could be begun. */
interface Standing {
  facts: Facts;
  asOf: CalendarDate;
  latestOn: CalendarDate | null;
}

/** A guardian by id; undefined for the child or the family. */
type Doer = string | undefined;

/**
 * Groups of people of which one group is enough: the guardian of the finding if he can act, each alone where one of them is
 * enough, and otherwise all together.
 */
function whoWouldAct({ requirement, readings }: CompiledRequirement, subject: FindingSubject, facts: Facts): Doer[][] {
  if (requirement.subject.who !== 'parents') return [[undefined]];
  const { acting, standIns } = parentsOf(facts);
  const able = (acting.length > 0 ? acting : standIns).map(({ id }) => id);
  if (able.includes(subject.id)) return [[subject.id]];
  return readings[0].subject.quantifier === 'some' ? able.map((id) => [id]) : [able];
}

/** The standing after everybody of a group who needs it has done what cures it; null where nothing that one does helps. */
function remedy(compiled: CompiledRequirement, reading: Reading, doers: readonly Doer[], before: Standing): Standing | null {
  let standing = before;
  for (const id of doers) {
    const guardian = guardianOf(standing.facts, id);
    const now: Circumstances = { facts: standing.facts, guardian, asOf: standing.asOf, entryYear: compiled.version.entryYear };
    if (ownPossible(reading, compiled, now) === MEETS) continue;
    const done = compiled.kind.remedy(reading.parameters, now);
    if (done === null) return null;
    standing = { facts: done.circumstances.facts, asOf: done.circumstances.asOf, latestOn: earlierOf(standing.latestOn, done.latestOn) };
  }
  return standing;
}

function firstSeason(compiled: CompiledRequirement, subject: FindingSubject, groups: readonly Doer[][], now: Standing): number | null {
  const { kind, readings, version } = compiled;
  for (let years = 1; years <= SEASONS_AHEAD; years += 1) {
    const then = readings.map((reading): Reading => ({ ...reading, parameters: kind.repeated(reading.parameters, years) }));
    const [strictest] = then;
    if (strictest === undefined) return null;
    if (groups.some((doers) => isMet(compiled, then, subject, remedy(compiled, strictest, doers, now) ?? now)))
      return version.entryYear + years;
  }
  return null;
}

function isMet(compiled: CompiledRequirement, readings: readonly Reading[], subject: FindingSubject, { facts, asOf }: Standing): boolean {
  const about: FindingSubject = { id: subject.id, guardian: guardianOf(facts, subject.guardian?.id) };
  return outcomeOf(readings.map((reading) => possibleUnder(reading, compiled, about, { facts, ifPresent: facts, asOf }))) === 'met';
}

function guardianOf(facts: Facts, id: Doer): GuardianFacts | undefined {
  return id === undefined ? undefined : facts.guardians.find((guardian) => guardian.id === id);
}

function earlierOf(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
