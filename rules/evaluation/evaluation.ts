import type { CalendarDate } from '../dates/calendar-date';
import type { FactPath } from '../facts/fact-path';
import type { Family } from '../facts/family';
import type { PlaceCode } from '../places/place';
import type { PointsTable } from '../points/points-table';
import type { Values, Warning } from '../requirements/requirement-kind';
import type { Stage } from '../rule-sets/rule-set';
import type { Outcome } from './judge';

/** One question to the engine: a family, a place, a year, a stage and a day. */
export interface EvaluationRequest {
  jurisdiction: PlaceCode;
  entryYear: number;
  stage: Stage;
  /** The day asked: versions announced and in force by then are used, and papers are judged on it. */
  asOf: CalendarDate;
  /** Only versions announced by this day count; left out, the day asked. */
  knownOn?: CalendarDate | undefined;
  family: Family;
}

/** Verdict of a district. It is never a promise of a place. */
export type Verdict = 'eligible' | 'notEligible' | 'undetermined' | 'unclear';

/** Whether and how an unmet finding can still be cured. */
export interface Curability {
  curable: boolean;
  /** Last day to begin, where one follows from the rule; null where the record has none. */
  latestOn: CalendarDate | null;
  /** First entry year in which it would be met if the family starts now and the rule is repeated; null if none is found. */
  firstSeason: number | null;
}

/** The outcome of one requirement for one subject on the day asked. */
export interface Finding {
  requirement: string;
  group: string;
  /** Place of the rule set that the requirement belongs to. */
  jurisdiction: PlaceCode;
  /** A guardian's id, `child` or `family`. */
  subject: string;
  outcome: Outcome;
  /** Why it is unmet, or `notAnnouncedYet`; null otherwise. */
  cause: string | null;
  values: Values;
  missing: FactPath[];
  /** What the record does not state and decides; the first of `openPoints`. */
  openPoint: string | null;
  openPoints: string[];
  curability: Curability | null;
  /** Announced after the last day on which a family could have begun to meet it. */
  retroactive: boolean;
  warnings: Warning[];
}

/** A rule set used for an evaluation, by which it can be repeated exactly. */
export interface RuleSetReference {
  jurisdiction: PlaceCode;
  entryYear: number;
  stage: Stage;
  version: number;
  hash: string;
  announcedOn: CalendarDate | null;
}

/** Something about the evaluation as a whole, by code: `noRuleSetOnRecord`, `districtNotChosen`, `recordIsPartial`, `fieldNotRead`. */
export interface Note {
  code: string;
  jurisdiction?: PlaceCode;
  path?: string;
}

/** The points of a family under a points table; `total` is null where a value that is needed is not known or not on record. */
export interface Score {
  total: number | null;
  items: ScoredItem[];
  /** The line of the latest year that is on record. */
  line: number | null;
  /** The total as far as it is known, whatever the gate; `atMost` is null where nothing bounds it. */
  atLeast: number;
  atMost: number | null;
  /** Whether everything that comes before points is met; without it there is no total. */
  gateMet: boolean;
  /** Items that share a cap. */
  groups: { group: string; points: number | null; atLeast: number; atMost: number | null; cap: number | null }[];
  /** The category inside which the family is compared; null where there is none, or it is not known. */
  category: string | null;
  /** What orders families with equal points, in turn; the more comes first. A value is null where it is not known. */
  tieBreaks: { tieBreak: string; value: number | null }[];
  /** Whether points of an earlier year are kept. */
  earlierPoints: PointsTable['earlierPoints'];
  /** What would add to the total, most first. */
  wouldAddMost: WouldAdd[];
  /** Facts that could still change the points. */
  missing: FactPath[];
}

/** How the points of one item arose. */
export interface ScoredItem {
  item: string;
  points: number | null;
  cap: number | null;
  /** A guardian's id where one person's facts alone give the points, otherwise `family`. */
  subject: string;
  atLeast: number;
  atMost: number | null;
  ways: ScoredWay[];
}

/** One way in which an item got points, before caps: so many units at a rate, or for having something. */
export interface ScoredWay {
  part: string | null;
  subject: string;
  /** Months, hours or entries counted; null where it is no rate, or not known. */
  quantity: number | null;
  units: number | null;
  rate: number | null;
  points: number | null;
}

/** What an item would add to the total: by `having` a part of it, or by a year or a unit `more`. */
export interface WouldAdd {
  item: string;
  part: string | null;
  by: 'having' | 'more';
  points: number;
}

/** What the engine answers. */
export interface Evaluation {
  verdict: Verdict;
  /** No later answer can change the verdict. */
  firm: boolean;
  ruleSets: RuleSetReference[];
  findings: Finding[];
  /** Facts that could still change a finding. */
  missing: FactPath[];
  /** The fact to ask for next; null when every finding is firm. */
  nextQuestion: FactPath | null;
  /** The points of the family, where the rules have a points table. */
  score: Score | null;
  notes: Note[];
}
