import type { CalendarDate } from '../dates/calendar-date';
import type { PlaceCode } from '../places/place';
import type { MonthsMeasured } from '../requirements/lasting/months-lasted';
import type { Condition, Stated } from '../requirements/requirement-kind';
import type { Confidence, LocalText, Remark } from '../rule-sets/rule-set';

/** Points as a table states them; from … to where the value lies somewhere between and is not on record. */
export type PointsAmount = number | { from: number; to: number };

/** What every part of an item may have. */
interface Part {
  /** Names the part in results: a category, a kind of insurance. */
  id?: string | undefined;
  /** Whoever does not meet this gets nothing here. */
  if?: Condition | undefined;
  cap?: number | undefined;
  /** Nobody can add to it by doing something. */
  isFixed?: boolean | undefined;
}

/** So many points for having something; a minus is a deduction. */
export interface FlatPoints extends Part {
  points: PointsAmount;
}

/** An amount of something told of a guardian: hours, yuan, or how many entries a list has. */
export interface AmountMeasured {
  of: 'amount';
  field: string;
  /** Entries that count, by their word; null is every one. */
  words: readonly string[] | null;
  /** Only entries of so many years before the day. */
  lastYears: number | null;
}

/** A rate that rises: from so many units on, so many points for each. */
export interface Tier {
  from: number;
  rate: number;
}

/** Points for every unit of a quantity: months (12 of them for a year), hours, entries. */
export interface RatedPoints extends Part {
  rate: number | readonly Tier[];
  /** The rate of the tier reached goes for every unit, or each unit by the tier that it lies in. */
  tiersCount: Stated<'allUnits' | 'unitsInTier'>;
  /** Months, hours or entries that make a unit. */
  each: number;
  rounding: 'whole' | 'started' | 'exact';
  /** Months, hours or entries that come before the first point. */
  free: number;
  /** Places where another number is free. */
  freeIn: readonly { places: readonly PlaceCode[]; free: number }[];
  measured: MonthsMeasured | AmountMeasured;
}

/**
 * Several parts as one: their sum, the best of them, the least of them, or the first whose `if` holds and which excludes
 * those after it.
 */
export interface CombinedPoints extends Part {
  combine: 'sum' | 'best' | 'least' | 'firstOf';
  of: readonly PointsValue[];
}

/** How points arise. */
export type PointsValue = FlatPoints | RatedPoints | CombinedPoints;

/**
 * Whose facts give an item its points: the family's; the main applicant's or the other parent's, where one parent is the
 * applicant and the choice that gives most is taken; the better parent's; or both parents', added before caps are laid on.
 */
export type Whose = Stated<'family' | 'applicant' | 'otherParent' | 'betterParent' | 'bothParents'>;

/** One line of a points table. */
export interface PointsItem {
  id: string;
  title: LocalText;
  whose: Whose;
  cap: number | null;
  value: PointsValue;
  sources: string[];
  confidence: Confidence;
  remarks: Remark[];
}

/** A cap over several items: a number, or a share of the total that they may make up at most. */
export interface PointsGroup {
  id: string;
  title: LocalText;
  items: readonly string[];
  cap: number | null;
  share: number | null;
}

/** What orders families with equal points; more comes first. */
export interface TieBreak {
  id: string;
  title: LocalText;
  whose: Whose;
  /** Null where it cannot be worked out from what a family tells. */
  measured: MonthsMeasured | AmountMeasured | null;
}

/** The least total that got a place in an earlier year. */
export interface EarlierLine {
  entryYear: number;
  points: number;
  sources: string[];
  confidence: Confidence;
}

/** A points table of a version; what must be met before points count are the version's requirements. */
export interface PointsTable {
  /** Some items are not on record: no total can be given. */
  isPartial: boolean;
  /** Last day that counts; null is the day asked. */
  countedTo: CalendarDate | null;
  items: readonly PointsItem[];
  groups: readonly PointsGroup[];
  /** The requirement that the main applicant must meet alone; null where there is none. */
  applicantMeets: string | null;
  /** The item whose part is the family's category: families are compared inside it. */
  category: string | null;
  tieBreaks: readonly TieBreak[];
  lines: readonly EarlierLine[];
  /** Whether points of an earlier year are kept. */
  earlierPoints: Stated<'kept' | 'void' | 'voidIfPlaceNotTaken'>;
  remarks: readonly Remark[];
}
