import { daysBetween, isCalendarDate, type CalendarDate, type Values } from '@/rules';

/**
 * Figures of a gap, from the values of a finding, by the names under which the engine gives what the family has:
 * `short` (and `shortAtMost` where two ways of counting differ) for figures, `daysLate` and `daysPast` for days.
 */
export function gapFigures(values: Values, asOf: CalendarDate): Values {
  return { ...missing(values), ...late(values), ...past(values, asOf) };
}

function missing({ months, monthsAtMost, needed }: Values): Values {
  if (typeof months !== 'number' || typeof needed !== 'number') return {};
  if (typeof monthsAtMost !== 'number') return { short: needed - months };
  return { short: needed - monthsAtMost, shortAtMost: needed - months };
}

function late({ bornOn, needed }: Values): Values {
  return isDay(bornOn) && isDay(needed) && bornOn > needed ? { daysLate: daysBetween(needed, bornOn) } : {};
}

function past({ validUntil }: Values, asOf: CalendarDate): Values {
  return isDay(validUntil) && validUntil < asOf ? { daysPast: daysBetween(validUntil, asOf) } : {};
}

function isDay(value: unknown): value is CalendarDate {
  return typeof value === 'string' && isCalendarDate(value);
}
