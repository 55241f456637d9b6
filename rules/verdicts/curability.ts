import { addYears, isCalendarDate, type CalendarDate } from '../dates/calendar-date';
import { isCalendarMonth, monthNumber, monthText } from '../dates/calendar-month';
import { readyReading, type CompiledRequirement } from '../evaluation/compile';
import type { Curability } from '../evaluation/evaluation';
import { judge } from '../evaluation/judge';
import type { FindingSubject } from '../people/subjects';
import { earliest } from '../requirements/conditions';
import type { Circumstances, Remedy } from '../requirements/requirement-kind';

/** Seasons to look ahead for a first one in which the requirement would be met. */
const SEASONS_AHEAD = 12;

/**
 * Whether an unmet finding can still be cured. What the kind names as a remedy is carried out on the facts, for whoever
 * would have to act, and the finding is judged again: only what is then met under every reading counts as cured.
 */
export function curabilityOf(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Curability {
  const remedied = remedyOf(compiled, subject, circumstances);
  if (remedied !== null) return { curable: true, latestOn: latestOn(remedied), firstSeason: null };
  return { curable: false, latestOn: null, firstSeason: firstSeason(compiled, subject, circumstances) };
}

/** What cures a finding from the day asked on, so that it is met under every reading; null where nothing does. */
export function remedyOf(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Remedy | null {
  const [strictest] = compiled.readings;
  const remedied = strictest.parents?.remedy(circumstances, subject) ?? strictest.check.remedy(circumstances);
  return remedied !== null && isMet(compiled, subject, remedied.circumstances) ? remedied : null;
}

/** Last day to begin everything that a remedy takes; null where the rule names none. */
export function latestOn({ steps }: Remedy): CalendarDate | null {
  return earliest(steps.map(({ beginBy }) => beginBy));
}

/** Whether a finding is met once the facts are as these circumstances have them. */
export function isMet(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): boolean {
  const guardian = circumstances.facts.guardians.find(({ id }) => id === subject.guardian?.id);
  const outcome = judge(compiled, { id: subject.id, guardian }, circumstances);
  return outcome === 'met' || outcome === 'notApplicable';
}

function firstSeason(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): number | null {
  for (let years = 1; years <= SEASONS_AHEAD; years += 1) {
    const then = yearsLater(compiled, years);
    if (isMet(then, subject, circumstances) || remedyOf(then, subject, circumstances) !== null) return compiled.version.entryYear + years;
  }
  return null;
}

/** The same requirement some years later, as if the rule were repeated; used only to name a first season. */
export function yearsLater(compiled: CompiledRequirement, years: number): CompiledRequirement {
  const requirement = laterBy(compiled.requirement, years);
  const [first, ...rest] = compiled.readings.map(({ reading }) => readyReading(compiled.requirement, laterBy(reading, years)));
  return { ...compiled, requirement, readings: first === undefined ? compiled.readings : [first, ...rest] };
}

/** Every day and month of a table moved by whole years, wherever it stands. */
function laterBy<Value>(value: Value, years: number): Value {
  if (typeof value === 'string') return laterText(value, years) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => laterBy(one, years)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, laterBy(inner as unknown, years)])) as Value;
}

function laterText(text: string, years: number): string {
  if (isCalendarDate(text)) return addYears(text, years);
  return isCalendarMonth(text) ? monthText(monthNumber(text) + 12 * years) : text;
}
