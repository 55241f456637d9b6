import { dateSpan, isDateText, type CalendarDate, type RuleSetVersion } from '@/rules';

/** Where the day comes from on which a season is judged: its last day on record, the last day that its rules name, or the end of its summer. */
export type DayOrigin = 'season' | 'rules' | 'august';

/**
 * The day on which a season that has no days of its own on record is judged: the last one by which something that its rules
 * name happens; where they name none after they were in force, the last day before the school year.
 */
export function dayFromRules(versions: readonly RuleSetVersion[], entryYear: number): { lastOn: CalendarDate; dayIs: DayOrigin } {
  const end = `${entryYear}-08-31`;
  const first = versions.reduce((latest, { appliesFrom }) => (appliesFrom > latest ? appliesFrom : latest), `${entryYear}-01-01`);
  const named = versions
    .flatMap(daysNamed)
    .filter((day) => first <= day && day <= end)
    .sort();
  const lastOn = named.at(-1);
  return lastOn === undefined ? { lastOn: end, dayIs: 'august' } : { lastOn, dayIs: 'rules' };
}

/** Every day that a version names; of a month its last one. */
function daysNamed({ requirements, points, appliesUntil }: RuleSetVersion): CalendarDate[] {
  const asked = requirements.map(({ parameters, bindsIf, alsoStated }) => [
    parameters,
    bindsIf,
    alsoStated.map((other) => other.parameters),
  ]);
  return [...textsIn(asked), points?.countedTo ?? '', appliesUntil ?? '']
    .filter((text) => text.length >= 'YYYY-MM'.length && isDateText(text))
    .map((text) => dateSpan(text).latest);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
