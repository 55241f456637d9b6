import type { RuleBook } from '../evaluation/compile'
import { monthNumber, monthText, type CalendarMonth } from '../dates/calendar-month'
import { guardianPath } from '../facts/fact-path'
import { applicableRules } from '../rule-sets/applicable'
import type { Check } from './check'

/** The months that the form for insurance offers: every month that a rule may count, and the most that one asks for. */
export function monthsAsked(book: RuleBook, check: Check): { months: CalendarMonth[]; needed: number } {
  const anybody = { id: 'anybody', isImplied: false }
  const asked = applicableRules(book, check).requirements.flatMap(({ requirement, kind }) => {
    const reads = kind.reads(requirement.parameters, { ...anybody, relation: 'mother', status: 'present', permits: [], insurance: [], work: [] })
    return reads.includes(guardianPath(anybody, 'insurance')) ? (kind.monthsToAsk?.(requirement.parameters, check.asOf) ?? []) : []
  })
  const first = Math.min(...asked.map(({ from }) => monthNumber(from)))
  const last = Math.max(...asked.map(({ to }) => monthNumber(to)))
  const months: CalendarMonth[] = []
  for (let month = first; month <= last; month += 1) months.push(monthText(month))
  return { months, needed: Math.max(0, ...asked.map(({ needed }) => needed)) }
}
