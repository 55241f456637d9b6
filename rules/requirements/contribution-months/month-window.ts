import { monthNumber, type MonthNumber } from '../../dates/calendar-month';
import { monthSpan } from '../../dates/date-span';
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
}

/** Gives the window on a day. `firstNamed` and `lastNamed` are its first and last month where a table names them. */
export interface WindowOf {
  (circumstances: Circumstances): MonthWindow;
  /** Every window that may be meant: several where only the year of application was told. */
  all(circumstances: Circumstances): readonly [MonthWindow, ...MonthWindow[]];
  firstNamed: MonthNumber | null;
  lastNamed: MonthNumber | null;
  /** The first and the last month as the table names them, for sentences. */
  names: { from?: string; to?: string };
}

/** Makes the window of a rule ready; see `parameters.ts`. */
export function windowOf({ from, to, lastMonths, lastMonthCounts }: Closed<ContributionMonthsParameters>): WindowOf {
  const first = from === null ? -Infinity : monthNumber(from);
  const isNamed = to !== null && to !== 'lastWhole' && to !== 'applied';
  const lastNamed = isNamed ? monthNumber(to) - (lastMonthCounts ? 0 : 1) : null;
  const endingWith = (last: MonthNumber, openFrom: MonthNumber): MonthWindow => ({
    from: lastMonths === null ? first : last - lastMonths + 1,
    to: last,
    openFrom,
  });
  // The same day is asked for every family: its window is made once.
  let lastDay = '';
  let window = endingWith(0, 0);
  const make = (circumstances: Circumstances): MonthWindow => {
    const { asOf } = circumstances;
    const today = monthNumber(asOf);
    if (to === 'applied') return endingWith(monthOfApplication(circumstances, today), today);
    if (asOf !== lastDay) {
      window = endingWith(lastNamed ?? (to === 'lastWhole' ? today - 1 : today), isNamed ? today : Infinity);
      lastDay = asOf;
    }
    return window;
  };
  const all: WindowOf['all'] = (circumstances) => {
    const year = to === 'applied' ? yearOfApplication(circumstances) : undefined;
    if (year === undefined) return [make(circumstances)];
    const { earliest, latest } = monthSpan(year);
    const today = monthNumber(circumstances.asOf);
    const later = Array.from({ length: latest - earliest }, (_, at) => endingWith(earliest + at + 1, today));
    return [endingWith(earliest, today), ...later];
  };
  const names = { ...(from === null ? {} : { from }), ...(isNamed ? { to } : {}) };
  return Object.assign(make, { all, lastNamed, firstNamed: from === null ? null : first, names });
}

/** Left out, the family is taken to apply on the day asked. */
function monthOfApplication({ facts }: Circumstances, today: MonthNumber): MonthNumber {
  const applied = textTold(facts.family.appliedOn);
  return applied === undefined || applied.length < 7 ? today : monthNumber(applied);
}

/** The year of application where no more of it was told. */
function yearOfApplication({ facts }: Circumstances): string | undefined {
  const applied = textTold(facts.family.appliedOn);
  return applied?.length === 4 ? applied : undefined;
}
