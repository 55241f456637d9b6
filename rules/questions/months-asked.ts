import type { RuleBook } from '../evaluation/compile';
import { monthNumber, monthText, type CalendarMonth } from '../dates/calendar-month';
import type { MonthRange } from '../facts/family';
import { partsOf } from '../points/facts-counted';
import type { PointsTable } from '../points/points-table';
import { applicableRules, type RuleQuestion } from '../rule-sets/applicable';

/** Months offered where points are given for each of them: no table on record gives more for longer than ten years. */
const MONTHS_FOR_POINTS = 120;

function countsMonths({ items }: PointsTable): boolean {
  return items.some(({ value }) => partsOf(value).some((part) => 'rate' in part && part.measured.of === 'insurance'));
}

/** The months that the form for insurance offers: every month that a rule may count, and the most that one asks for. */
export function monthsAsked(book: RuleBook, question: RuleQuestion): { months: CalendarMonth[]; needed: number } {
  const { requirements, points } = applicableRules(book, question);
  const asked = requirements.flatMap(({ requirement, kind }) => kind.monthsToAsk?.(requirement.parameters, question.asOf) ?? []);
  if (points !== null && countsMonths(points)) {
    const last = monthNumber(question.asOf);
    asked.push({ from: monthText(last - MONTHS_FOR_POINTS + 1), to: monthText(last), needed: 0 });
  }
  const first = Math.min(...asked.map(({ from }) => monthNumber(from)));
  const last = Math.max(...asked.map(({ to }) => monthNumber(to)));
  const months: CalendarMonth[] = [];
  for (let month = first; month <= last; month += 1) months.push(monthText(month));
  return { months, needed: Math.max(0, ...asked.map(({ needed }) => needed)) };
}

/** The months of a range, both ends included. */
export function monthsBetween({ from, to }: MonthRange): CalendarMonth[] {
  const months: CalendarMonth[] = [];
  for (let month = monthNumber(from); month <= monthNumber(to); month += 1) months.push(monthText(month));
  return months;
}
