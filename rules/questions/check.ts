import type { RuleBook } from '../evaluation/compile';
import { evaluate } from '../evaluation/evaluate';
import type { Evaluation } from '../evaluation/evaluation';
import { factsRead } from '../evaluation/facts-read';
import { nextQuestionOf } from '../evaluation/next-question';
import type { CalendarDate } from '../dates/calendar-date';
import type { CalendarMonth } from '../dates/calendar-month';
import type { Family, Guardian } from '../facts/family';
import type { FactPath } from '../facts/fact-path';
import { readFacts } from '../facts/read-facts';
import type { PlaceCode } from '../places/place';
import { applicableRules } from '../rule-sets/applicable';
import type { Stage } from '../rule-sets/rule-set';
import type { FormContext, FormIssue, FormValues } from './form';
import { questionForms } from './forms';
import { monthsAsked } from './months-asked';
import { nobodyActs, parentsTold } from './parents-told';
import { questionIdFor, questionOf, type Question } from './question';

/** What a check is about: chosen before the first question. */
export interface CheckChoice {
  jurisdiction: PlaceCode;
  entryYear: number;
  stage: Stage;
  asOf: CalendarDate;
}

/** One run through the questions: what was chosen, what the family told, and the questions asked, in order. */
export interface Check extends CheckChoice {
  family: Family;
  /** Ids of questions; the place in this list, counted from 1, is the step in an address. */
  asked: string[];
  /** The months that the answers about insurance were given for, where the place chosen now offers fewer or none. */
  monthsOffered?: { from: CalendarMonth; to: CalendarMonth } | undefined;
  /** The invented family that shows what the portal does: the page says so, and nobody goes on with it unawares. */
  isExample?: boolean | undefined;
}

/** Starts a check with nothing told. */
export function beginCheck(choice: CheckChoice): Check {
  return { ...choice, family: {}, asked: [] };
}

/**
 * Chooses again: what was told of a family stays; what was invented does not. Months of insurance were told for the
 * months that were offered; where the new choice asks for others they are asked for again, because a month that was
 * never offered is not one that was not paid.
 */
export function chooseAgain(book: RuleBook, check: Check | null, choice: CheckChoice): Check {
  if (check === null || check.isExample === true) return beginCheck(choice);
  const next = { ...check, ...choice };
  const before = check.monthsOffered ?? spanOf(monthsAsked(book, check).months);
  const offered = spanOf(monthsAsked(book, next).months);
  if (before === null) return next;
  if (offered === null || (before.from <= offered.from && offered.to <= before.to)) return { ...next, monthsOffered: before };
  return withoutInsurance(next);
}

function spanOf(months: readonly CalendarMonth[]): { from: CalendarMonth; to: CalendarMonth } | null {
  const [from, to] = [months[0], months.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

function withoutInsurance({ monthsOffered: _, ...check }: Check): Check {
  const guardians = check.family.guardians?.map(({ insurance: _told, ...guardian }) => guardian);
  return {
    ...check,
    family: { ...check.family, ...(guardians === undefined ? {} : { guardians }) },
    asked: check.asked.filter((id) => questionOf(id)?.sort !== 'insurance'),
  };
}

/** The evaluation of what was told so far. */
export function evaluateCheck(book: RuleBook, check: Check): Evaluation {
  return evaluate(book, check);
}

/**
 * The next question to ask: what is still open and was not asked before. A question answered with "I do not know" is
 * not asked again by itself. Null: nothing left to ask.
 */
export function openQuestion(book: RuleBook, check: Check): Question | null {
  const { requirements } = applicableRules(book, check);
  const isAsked = (path: FactPath) => check.asked.includes(questionIdFor(path, check.family));
  const path = nextQuestionOf(evaluate(book, check).findings, requirements, isAsked);
  return path === null ? null : questionOf(questionIdFor(path, check.family));
}

/** The questions that some rule of the place reads for this family as told so far, in no particular order. */
export function questionsThatApply(book: RuleBook, check: Check): string[] {
  const { requirements } = applicableRules(book, check);
  const ids = factsRead(requirements, readFacts(check.family)).map((path) => questionIdFor(path, check.family));
  // Where no parent acts, the same fact is asked for in two questions, and the first still stands.
  return [...new Set(ids.includes('otherGuardian') ? ['guardians', ...ids] : ids)];
}

/**
 * How many questions may still come at the most: everything that could still change a finding, counted as if everybody
 * were there of whom nothing was told.
 */
export function questionsThatMayRemain(book: RuleBook, check: Check): number {
  const supposed = { ...check, family: withEverybody(check) };
  const ids = new Set<string>();
  for (const asked of [check, supposed]) {
    for (const path of evaluate(book, asked).missing) ids.add(questionIdFor(path, asked.family));
  }
  return [...ids].filter((id) => !check.asked.includes(id)).length;
}

/** The family with both parents where none was told of, and with another guardian where no parent acts and it was not asked yet. */
function withEverybody({ family, asked }: Check): Family {
  const guardians = family.guardians ?? [];
  if (parentsTold(family).length === 0) return { ...family, guardians: [...guardians, ...bothParents] };
  return nobodyActs(family) && !asked.includes('otherGuardian') ? { ...family, guardians: [...guardians, otherGuardian] } : family;
}

const bothParents: Guardian[] = [
  { id: 'mother', relation: 'mother', status: 'present' },
  { id: 'father', relation: 'father', status: 'present' },
];
const otherGuardian: Guardian = { id: 'guardian', relation: 'otherLegalGuardian', status: 'present' };

/** What a form needs to read or fill a question of a check. */
export function formContext(check: Check, question: Question): FormContext {
  return { family: check.family, jurisdiction: check.jurisdiction, asOf: check.asOf, guardian: question.guardian, paper: question.paper };
}

/** What stands in the form of a question: what was told before, or nothing. */
export function filledForm(check: Check, question: Question): FormValues {
  return questionForms[question.sort].fill(formContext(check, question));
}

/** Takes an answer. All other answers are kept; those that no longer apply change nothing until they apply again. */
export function answerQuestion(check: Check, question: Question, values: FormValues): { check: Check } | { issues: FormIssue[] } {
  const read = questionForms[question.sort].read(values, formContext(check, question));
  if ('issues' in read) return read;
  const asked = check.asked.includes(question.id) ? check.asked : [...check.asked, question.id];
  const { monthsOffered, ...rest } = check;
  // Answered anew, the months are those that the form offers now.
  const offered = question.sort === 'insurance' ? undefined : monthsOffered;
  return { check: { ...rest, family: read.family, asked, ...(offered === undefined ? {} : { monthsOffered: offered }) } };
}

/**
 * The question at a step, counted from 1: one asked before that still applies, or, one step after the last, the next
 * open one. Null where there is none.
 */
export function questionAtStep(book: RuleBook, check: Check, step: number): Question | null {
  const id = check.asked[step - 1];
  if (id === undefined) return step === check.asked.length + 1 ? openQuestion(book, check) : null;
  return questionsThatApply(book, check).includes(id) ? questionOf(id) : null;
}

/** The nearest earlier step with a question that still applies; null at the first one. */
export function stepBefore(book: RuleBook, check: Check, step: number): number | null {
  const applicable = questionsThatApply(book, check);
  for (let earlier = Math.min(step - 1, check.asked.length); earlier >= 1; earlier -= 1) {
    const id = check.asked[earlier - 1];
    if (id !== undefined && applicable.includes(id)) return earlier;
  }
  return null;
}
