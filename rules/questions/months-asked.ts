import type { RuleBook } from '../evaluation/compile';
import { monthNumber, monthText, type CalendarMonth } from '../dates/calendar-month';
import { applicableRules, type RuleQuestion } from '../rule-sets/applicable';

/** The months that the form for insurance offers: every month that a rule may count, and the most that one asks for. */
export function monthsAsked(book: RuleBook, question: RuleQuestion): { months: CalendarMonth[]; needed: number } {
  const asked = applicableRules(book, question).requirements.flatMap(
    ({ requirement, kind }) => kind.monthsToAsk?.(requirement.parameters, question.asOf) ?? [],
  );
  const first = Math.min(...asked.map(({ from }) => monthNumber(from)));
  const last = Math.max(...asked.map(({ to }) => monthNumber(to)));
  const months: CalendarMonth[] = [];
  for (let month = first; month <= last; month += 1) months.push(monthText(month));
  return { months, needed: Math.max(0, ...asked.map(({ needed }) => needed)) };
}
