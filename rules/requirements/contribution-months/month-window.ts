import { firstDayOf, monthNumber, type MonthNumber } from '../../dates/calendar-month';
import type { CalendarDate } from '../../dates/calendar-date';
import { textTold } from '../../facts/told';
import type { Circumstances, Closed } from '../requirement-kind';
import type { ContributionMonthsParameters } from './contribution-months';

/** The months that can count on a day, both ends included. */
export interface MonthWindow {
  /** -Infinity where the rule names no first month. */
  from: MonthNumber;
  to: MonthNumber;
  /** Months from this one on are not over on the day asked: what is not listed as paid may still be. Infinity where none is open. */
  openFrom: MonthNumber;
  /** The last month as the rule names it; null where it goes by the day asked. */
  namedTo: MonthNumber | null;
}

/** Gives the window on a day. `lastNamed` is its last month where a table names one; `firstDay` its first day. */
export interface WindowOf {
  (circumstances: Circumstances): MonthWindow;
  lastNamed: MonthNumber | null;
  firstDay: CalendarDate | null;
}

/** Makes the window of a rule ready; see `parameters.ts`. */
export function windowOf({ from, to, lastMonths, lastMonthCounts }: Closed<ContributionMonthsParameters>): WindowOf {
  const first = from === null ? -Infinity : monthNumber(from);
  const isNamed = to !== null && to !== 'lastWhole' && to !== 'applied';
  const lastNamed = isNamed ? monthNumber(to) - (lastMonthCounts ? 0 : 1) : null;
  const namedTo = isNamed ? monthNumber(to) : null;
  const make = (circumstances: Circumstances): MonthWindow => {
    const today = monthNumber(circumstances.asOf);
    const last = lastNamed ?? (to === 'lastWhole' ? today - 1 : to === 'applied' ? monthOfApplication(circumstances, today) : today);
    const openFrom = isNamed || to === 'applied' ? today : Infinity;
    return { from: lastMonths === null ? first : last - lastMonths + 1, to: last, openFrom, namedTo };
  };
  return Object.assign(make, { lastNamed, firstDay: from === null ? null : firstDayOf(first) });
}

/** Left out, the family is taken to apply on the day asked. */
function monthOfApplication({ facts }: Circumstances, today: MonthNumber): MonthNumber {
  const applied = textTold(facts.family.appliedOn);
  return applied === undefined || applied.length < 7 ? today : monthNumber(applied);
}
