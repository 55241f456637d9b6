import type { DateSpan } from '../dates/date-span';
import type { MonthNumber } from '../dates/calendar-month';
import type { PlaceCode } from '../places/place';
import type { GuardianStatus, PaperState, Relation } from './family';

/**
 * The vocabulary that requirements read: what the family told, made exact. `undefined` is always "not known"; an
 * empty list, and `null` for the home, are the answer "there is none".
 */
export interface Facts {
  child: { bornOn: DateSpan | null | undefined };
  /** Everybody listed, and a mother or father not mentioned at all (see `Implied`). */
  guardians: GuardianFacts[];
  home: HomeFacts | null | undefined;
  /** A paper not mentioned is not known: it has no entry. `null`: the family holds no paper at all. */
  papers: ReadonlyMap<string, PaperFacts> | null;
}

/**
 * A guardian. A parent whom the answers do not mention is carried as implied, with everything unknown: what is missing of
 * such a parent leads to the question of who there is.
 */
export interface GuardianFacts {
  id: string;
  relation: Relation;
  status: GuardianStatus | undefined;
  isImplied: boolean;
  permits: PermitFacts[] | undefined;
  insurance: InsuranceFacts[] | undefined;
  work: WorkFacts[] | undefined;
}

/** A residence document; an unknown date is a missing span, `null` a date that does not exist (no end). */
export interface PermitFacts {
  place: PlaceCode | undefined;
  issued: DateSpan | undefined;
  validFrom: DateSpan | undefined;
  validUntil: DateSpan | null | undefined;
}

/** A range of months; the sure months lie from `from.latest` to `to.earliest`, the possible ones between the outer ends. */
export interface InsuranceFacts {
  from: { earliest: MonthNumber; latest: MonthNumber };
  to: { earliest: MonthNumber; latest: MonthNumber };
  place: PlaceCode | undefined;
  arrears: boolean | undefined;
  paid: DateSpan | undefined;
}

/** A job; both places may be unknown. */
export interface WorkFacts {
  place: PlaceCode | undefined;
  employerPlace: PlaceCode | undefined;
  from: DateSpan | undefined;
  until: DateSpan | null | undefined;
}

/** Where the family lives. */
export interface HomeFacts {
  place: PlaceCode | undefined;
}

/** A paper; `of` is the guardian in whose name it stands, where told. */
export interface PaperFacts {
  state: Exclude<PaperState, 'unknown'> | undefined;
  of: string | undefined;
  validUntil: DateSpan | null | undefined;
}
