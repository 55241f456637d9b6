import type { CalendarDate } from '../dates/calendar-date';
import type { CalendarMonth } from '../dates/calendar-month';
import type { FactPath } from '../facts/fact-path';
import type { Facts, GuardianFacts } from '../facts/facts';
import type { PlaceCode } from '../places/place';
import type { Possible } from './possible';
import type { Memory } from './remember';

/** What a source leaves open. It is a value of its own: the engine tries every reading of it. */
export const NOT_STATED = 'notStated';

/** A parameter that a source states or leaves open. */
export type Stated<Value> = Value | typeof NOT_STATED;

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
  /** The place asked about: what a table means by `here`. */
  place: PlaceCode;
  /** Year of entry of the rule set. */
  entryYear: number;
  /** What was worked out already; see `remember.ts`. */
  memory?: Memory | undefined;
  /** The same for each person asked about so far, while the facts and the day are these. */
  people?: People | undefined;
}

/** Circumstances of single people, kept for as long as the facts are the same. */
export interface People {
  facts: Facts;
  asOf: CalendarDate;
  about: Circumstances[];
  /** The same with everybody present whose status has not been told. */
  present?: Circumstances | undefined;
}

/** One requirement, or a part of one: its kind, and what the table sets for it. */
export interface Condition {
  kind: string;
  parameters: object;
}

/**
 * A point that a source leaves open. `readings` lists the values to try and `read` puts one into the parameters. Where
 * `isOrdered`, whatever meets a reading meets every later one too (strictest first), so that only the two ends need to be tried.
 */
export interface OpenPoint<Parameters = object> {
  /** The word for it in findings and in `messages/`. */
  code: string;
  readings: readonly unknown[];
  isOrdered: boolean;
  read: (parameters: Parameters, value: unknown) => Parameters;
  /** False where it is plain to see that no reading of it makes a difference for these facts; left out, it may. */
  matters?: (circumstances: Circumstances) => boolean;
}

/** Parameters with nothing left open. */
export type Closed<Parameters> = { [Key in keyof Parameters]: Exclude<Parameters[Key], typeof NOT_STATED> };

/** What is asked, for the sentence that a view writes: a code with the values set, and the parts that it is made of. */
export interface Clause {
  code: string;
  values: object;
  of?: readonly Clause[];
}

/** What one does towards meeting a requirement; `code` is worded in `messages/`, and `steps.ts` says who does it. */
export interface Step {
  code: string;
  /** Guardian who acts or for whom it is done; null for the family. */
  guardian: string | null;
  values: Values;
  /** Last day to begin; null where none follows from the rule. */
  beginBy: CalendarDate | null;
  /** The day on which it is done, if begun on the day asked. */
  doneOn: CalendarDate;
}

/** What curing leads to: how things stand then (`asOf` is the day on which it is met), and what was done for it. */
export interface Remedy {
  circumstances: Circumstances;
  steps: readonly Step[];
}

/**
 * A requirement under one reading, made ready. Whatever can be worked out from the parameters alone is worked out once,
 * when it is made.
 */
export interface Check {
  possible(circumstances: Circumstances): Possible;
  /** The facts that it waits for; called only where it depends on some. */
  missing(circumstances: Circumstances): readonly FactPath[];
  /** Why it fails (or may fail); called only where it does. */
  reason(circumstances: Circumstances): Reason;
  /** Figures to show whatever the outcome: what the family has and what is asked. */
  figures(circumstances: Circumstances): Values;
  /** Last day on which a family that starts from nothing could begin and still meet it; null: no such day. */
  lastDayToBegin: CalendarDate | null;
  /** What the family can do from the day asked on, so that it is met; null where nothing that anybody does helps. */
  remedy(circumstances: Circumstances): Remedy | null;
  /** What to watch although it is met. */
  warnings?(circumstances: Circumstances): Warning[];
  /** Whether it matters if the guardian lives with the child or elsewhere. */
  asksPresence?: boolean;
  /** The parts that different parents may meet, where the rule lets them share. */
  parts?: readonly Check[];
}

/**
 * What a kind of requirement declares. `Parameters` is what a district sets. Everything shared works through this and
 * never asks which kind it holds.
 */
export interface RequirementKind<Parameters extends object> {
  kind: string;
  /** What these parameters leave open. */
  openPoints(parameters: Parameters): readonly OpenPoint<Parameters>[];
  /** How often families fail it, as a rough share; it only orders the questions. */
  likelihoodOfFailure(parameters: Parameters): number;
  /**
   * The facts that a check of these parameters may read. The guardian is undefined for the child or the family; `acting` are
   * those who may act, for conditions on the parents inside a condition on the family.
   */
  reads(parameters: Parameters, guardian: GuardianFacts | undefined, acting: readonly GuardianFacts[]): FactPath[];
  /** Fields of records that it reads beyond the record itself, as `home.tenure`: what a form has to ask. */
  fields(parameters: Parameters): string[];
  check(parameters: Closed<Parameters>): Check;
  clause(parameters: Parameters): Clause;
  /** The months that a form should offer, where the kind counts months. */
  monthsToAsk?(parameters: Parameters, asOf: CalendarDate): MonthsToAsk[];
  /** Which paper shows it, as a key of the checklist; null where the requirement's own table names it. */
  paper: string | null;
  /** Keys of the papers that it speaks of. */
  papers?(parameters: Parameters): string[];
  /** Papers that stand for others in these parameters, as pairs of the one and what stands for it. */
  deems?(parameters: Parameters): [paper: string, by: string][];
}

/** No warnings, no paths, no codes: one list for all findings, because most have none. */
export const NONE: never[] = Object.freeze([]) as unknown as never[];

/** Open points of conditions that are not judged by the facts of the person asked about: what matters to him says nothing. */
export function mayAllMatter<Parameters>(points: readonly OpenPoint<Parameters>[]): OpenPoint<Parameters>[] {
  return points.map(({ matters: _, ...point }) => point);
}

/** Finds a kind by its name, for kinds that are made of others. */
export type FindKind = (kind: string) => RequirementKind<object>;

/** Months of a form: those that can count, both ends included, and how many are asked for. */
export interface MonthsToAsk {
  from: CalendarMonth;
  to: CalendarMonth;
  needed: number;
}

/** The open points of plain parameters: those whose value is not stated. */
export function plainOpenPoints<Parameters extends object>(
  parameters: Parameters,
  points: readonly (Omit<OpenPoint<Parameters>, 'read'> & { parameter: keyof Parameters & string })[],
): OpenPoint<Parameters>[] {
  return points
    .filter(({ parameter }) => parameters[parameter] === NOT_STATED)
    .map(({ parameter, ...point }) => ({ ...point, read: (before, value) => ({ ...before, [parameter]: value }) }));
}
