import type { CalendarDate } from '../dates/calendar-date';
import type { CalendarMonth } from '../dates/calendar-month';
import type { FactPath } from '../facts/fact-path';
import type { Facts, GuardianFacts } from '../facts/facts';

/** What a source leaves open. It is a value of its own: the engine tries every reading of it. */
export const NOT_STATED = 'notStated';

/** A parameter that a source states or leaves open. */
export type Stated<Value> = Value | typeof NOT_STATED;

/**
 * Under one reading of a requirement, over everything that the unanswered facts may still turn out to be: a set of
 * results as bits. Both bits set means that some answers would meet it and others fail it. It must be exact: a bit
 * that no answer can reach makes a firm finding look open.
 */
export type Possible = 1 | 2 | 3;

/** The requirement is met, whatever the unanswered facts are. */
export const MEETS: Possible = 1;
/** The requirement fails, whatever the unanswered facts are. */
export const FAILS: Possible = 2;
/** It depends on facts not answered. */
export const DEPENDS: Possible = 3;

/** Both must hold; the two are decided by different facts. */
export function both(first: Possible, second: Possible): Possible {
  if (first === FAILS || second === FAILS) return FAILS;
  return first === MEETS && second === MEETS ? MEETS : DEPENDS;
}

/** One of the two is enough; the two are decided by different facts. */
export function either(first: Possible, second: Possible): Possible {
  if (first === MEETS || second === MEETS) return MEETS;
  return first === FAILS && second === FAILS ? FAILS : DEPENDS;
}

/** Either of two worlds may be the true one. */
export function eitherWorld(first: Possible, second: Possible): Possible {
  return (first | second) as Possible;
}

/** Values of a reason: what the family has and what is asked, for the sentence that a view writes. */
export type Values = Record<string, string | number | boolean>;

/** Why a requirement fails under one reading; `cause` is a code that `messages/` words. */
export interface Reason {
  cause: string;
  values: Values;
}

/** Something to know although the requirement is met, such as the day on which a permit lapses. */
export interface Warning {
  code: string;
  values: Values;
}

/** What a check looks at besides its parameters. `guardian` is undefined for a requirement on the child or the family. */
export interface Circumstances {
  facts: Facts;
  guardian: GuardianFacts | undefined;
  asOf: CalendarDate;
  /** Year of entry of the rule set. */
  entryYear: number;
}

/**
 * A parameter that a source may leave open. `readings` lists the values to try. Where `isOrdered`, whatever meets a
 * reading meets every later one too (strictest first), so that only the two ends need to be tried.
 */
export interface OpenPoint<Parameters> {
  parameter: keyof Parameters & string;
  /** The word for it in findings and in `messages/`. */
  code: string;
  readings: readonly unknown[];
  isOrdered: boolean;
}

/** Parameters with nothing left open. */
export type Closed<Parameters> = { [Key in keyof Parameters]: Exclude<Parameters[Key], typeof NOT_STATED> };

/**
 * What a kind of requirement declares. `Parameters` is what a district sets; the checks get one reading of them, with
 * nothing left open. Everything shared works through this and never asks which kind it holds.
 */
export interface RequirementKind<Parameters extends object> {
  kind: string;
  openPoints: readonly OpenPoint<Parameters>[];
  /** How often families fail it, as a rough share; it only orders the questions. */
  likelihoodOfFailure: number;
  /** The facts that a check of these parameters may read; the guardian is undefined for the child or the family. */
  reads(parameters: Parameters, guardian: GuardianFacts | undefined): FactPath[];
  /** What is possible under one reading. */
  possible(parameters: Closed<Parameters>, circumstances: Circumstances): Possible;
  /** Why it fails (or may fail) under one reading; called only where it does. */
  reason(parameters: Closed<Parameters>, circumstances: Circumstances): Reason;
  /** Figures to show whatever the outcome: what the family has and what is asked. */
  figures(parameters: Closed<Parameters>, circumstances: Circumstances): Values;
  /** Last day on which a family that starts from nothing could begin and still meet it; null: no such day. */
  lastDayToBegin(parameters: Closed<Parameters>): CalendarDate | null;
  /**
   * The circumstances after the family has done what cures it, begun on `asOf` at the earliest, with the last day to
   * begin where there is one; null where nothing that the family does helps.
   */
  remedy(parameters: Closed<Parameters>, circumstances: Circumstances): Remedy | null;
  /** The same requirement some years later, as if the rule were repeated; used only to name a first season. */
  repeated(parameters: Closed<Parameters>, years: number): Closed<Parameters>;
  /** What to watch although it is met. */
  warnings?(parameters: Closed<Parameters>, circumstances: Circumstances): Warning[];
  /** The months that a form should offer, where the kind counts months. */
  monthsToAsk?(parameters: Parameters, asOf: CalendarDate): MonthsToAsk;
  /** Which paper shows it, as a key of the checklist; null where the requirement's own table names it. */
  paper: string | null;
}

/** Months of a form: those that can count, both ends included, and how many are asked for. */
export interface MonthsToAsk {
  from: CalendarMonth;
  to: CalendarMonth;
  needed: number;
}

/** What curing leads to: the circumstances to judge again, and the last day to begin (null: none on record). */
export interface Remedy {
  circumstances: Circumstances;
  latestOn: CalendarDate | null;
}
