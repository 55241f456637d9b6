import { addYears, isCalendarDate } from '../dates/calendar-date';
import { isCalendarMonth, monthNumber, monthText } from '../dates/calendar-month';
import { readyReading, type CompiledRequirement } from '../evaluation/compile';

// Looking ahead asks for the same years of the same requirement for every family.
const kept = new WeakMap<CompiledRequirement, Map<number, CompiledRequirement>>();

/** The same requirement some years later, as if the rule were repeated; used only to name a first season. */
export function yearsLater(compiled: CompiledRequirement, years: number): CompiledRequirement {
  const ofRequirement = kept.get(compiled) ?? new Map<number, CompiledRequirement>();
  kept.set(compiled, ofRequirement);
  const later = ofRequirement.get(years) ?? repeated(compiled, years);
  ofRequirement.set(years, later);
  return later;
}

function repeated(compiled: CompiledRequirement, years: number): CompiledRequirement {
  const requirement = laterBy(compiled.requirement, years);
  const [first, ...rest] = compiled.readings.map(({ reading }) => readyReading(compiled.requirement, laterBy(reading, years)));
  const version = { ...compiled.version, entryYear: compiled.version.entryYear + years };
  return { ...compiled, met: null, requirement, version, readings: first === undefined ? compiled.readings : [first, ...rest] };
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
