import type { CalendarDate } from '../dates/calendar-date';
import type { CalendarMonth } from '../dates/calendar-month';
import type { RuleBook } from '../evaluation/compile';
import { evaluate } from '../evaluation/evaluate';
import type { Evaluation } from '../evaluation/evaluation';
import type { Family } from '../facts/family';
import { cityOf, type PlaceCode } from '../places/place';
import type { Stage } from '../rule-sets/rule-set';
import { monthsAsked } from './months-asked';
import { questionOf } from './question';

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
  if (cityOf(check.jurisdiction) !== cityOf(choice.jurisdiction)) return inAnotherCity(check, choice);
  const next = { ...check, ...choice };
  const before = check.monthsOffered ?? spanOf(monthsAsked(book, check).months);
  const offered = spanOf(monthsAsked(book, next).months);
  if (before === null) return next;
  if (offered === null || (before.from <= offered.from && offered.to <= before.to)) return { ...next, monthsOffered: before };
  return withoutInsurance(next);
}

/**
 * The check in another city. Whose child it is stays; permits, work, homes and papers were told of the places that the first
 * city's forms offered, and "outside the city" of one city may be the other.
 */
function inAnotherCity({ family, asked }: Check, choice: CheckChoice): Check {
  const { bornOn } = family.child ?? {};
  const guardians = family.guardians
    ?.map(({ id, relation, status }) => ({ id, relation, status }))
    .filter(({ relation }) => relation !== 'carer');
  return {
    ...choice,
    family: { ...(bornOn === undefined ? {} : { child: { bornOn } }), ...(guardians === undefined ? {} : { guardians }) },
    asked: asked.filter((id) => PEOPLE.includes(id)),
  };
}

const PEOPLE: readonly string[] = ['bornOn', 'guardians', 'otherGuardian'];

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
