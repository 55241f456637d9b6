import type { CalendarDate } from '../dates/calendar-date';
import type { CompiledRequirement } from '../evaluation/compile';
import type { Curability } from '../evaluation/evaluation';
import { judge } from '../evaluation/judge';
import type { FindingSubject } from '../people/subjects';
import { quickest } from '../requirements/any/any';
import { earliest } from '../requirements/conditions';
import type { Circumstances, Remedy, Values } from '../requirements/requirement-kind';
import { yearsLater } from './years-later';

/** Seasons to look ahead for a first one in which the requirement would be met. */
const SEASONS_AHEAD = 12;

/**
 * Whether an unmet finding can still be cured in its season. What the kind names as a remedy is carried out on the facts, for
 * whoever would have to act, and the finding is judged again: only what is then met under every reading, before school
 * begins, counts as cured.
 */
export function curabilityOf(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Curability {
  const remedied = attempt(compiled, subject, circumstances);
  if (remedied !== null) return { curable: true, latestOn: latestOn(remedied), firstSeason: null };
  return { curable: false, latestOn: null, firstSeason: firstSeason(compiled, subject, circumstances) };
}

/** What cures a finding from the day asked on, in time for its season; null where nothing does. */
export function attempt(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Remedy | null {
  const remedied = remedyOf(compiled, subject, circumstances);
  return remedied === null || remedied.circumstances.asOf > lastDayOfSeason(compiled.version.entryYear) ? null : remedied;
}

/** What cures a finding, however long it takes, so that it is met under every reading. */
function remedyOf(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Remedy | null {
  const about = { ...circumstances, guardian: undefined };
  const [strictest] = compiled.readings;
  // Of ordered readings, what cures the strictest cures them all; of others, what cures one may cure another or not.
  for (const { parents, check } of compiled.isOrdered ? [strictest] : compiled.readings) {
    const remedies = parents === null ? [check.remedy(about)] : parents.remedies(about, subject);
    const cures = quickest(remedies.map((one) => (one !== null && isMet(compiled, subject, one.circumstances) ? one : null)));
    if (cures !== null) return cures;
  }
  return null;
}

/** Last day to begin everything that a remedy takes; null where the rule names none. */
export function latestOn({ steps }: Remedy): CalendarDate | null {
  return earliest(steps.map(({ beginBy }) => beginBy));
}

/** School begins on 1 September in every place on record: what is done later comes too late for that entry year. */
export function lastDayOfSeason(entryYear: number): CalendarDate {
  return `${entryYear}-08-31`;
}

/** Whether a finding is met once the facts are as these circumstances have them. */
export function isMet(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): boolean {
  const guardian = circumstances.facts.guardians.find(({ id }) => id === subject.guardian?.id);
  const outcome = judge(compiled, { id: subject.id, guardian }, { ...circumstances, guardian: undefined });
  return outcome === 'met' || outcome === 'notApplicable';
}

function firstSeason(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): number | null {
  const { entryYear } = compiled.version;
  for (let years = 1; years <= SEASONS_AHEAD; years += 1) {
    const then = yearsLater(compiled, years);
    if (isMet(then, subject, circumstances) || attempt(then, subject, circumstances) !== null) return entryYear + years;
  }
  return null;
}

/** Why a finding cannot be met in its season: the day to begin has passed, it takes longer, or nobody can do anything about it. */
export function whyNotThisSeason(
  compiled: CompiledRequirement,
  subject: FindingSubject,
  circumstances: Circumstances,
): { code: string; values: Values } {
  const remedied = remedyOf(compiled, subject, circumstances);
  const by = lastDayOfSeason(compiled.version.entryYear);
  if (remedied !== null) return { code: 'takesTooLong', values: { doneOn: remedied.circumstances.asOf, by } };
  const lastDay = compiled.readings[0].check.lastDayToBegin;
  if (lastDay !== null && lastDay < circumstances.asOf) return { code: 'lastDayHasPassed', values: { lastDay } };
  return { code: 'nothingHelps', values: {} };
}
