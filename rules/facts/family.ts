/**
 * What a family has told, in the form of the public contract (`family` of an evaluation request). A field left out, or
 * the word `unknown`, is a question not answered; `null` or an empty list is the answer "there is none".
 * Texts of dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
 */
export interface Family {
  child?: Child | undefined;
  guardians?: Guardian[] | undefined;
  home?: Home | null | 'unknown' | undefined;
  papers?: Record<string, Paper> | null | 'unknown' | undefined;
}

/** The child whose entry is sought. */
export interface Child {
  bornOn?: Told;
}

/** A text that may be not answered (left out or `unknown`) or answered with "none" (`null`). */
export type Told = string | null | undefined;

/** Parent, other legal guardian, or a carer who is not the legal guardian. */
export type Relation = 'mother' | 'father' | 'otherLegalGuardian' | 'carer';

/** Whether the guardian takes part; `absent` is a guardian who lives elsewhere. */
export type GuardianStatus = 'present' | 'deceased' | 'noCustody' | 'absent';

/** One person of the family besides the child. */
export interface Guardian {
  id: string;
  relation: Relation;
  status?: GuardianStatus | 'unknown' | undefined;
  permits?: Permit[] | null | 'unknown' | undefined;
  insurance?: InsuranceRange[] | null | 'unknown' | undefined;
  work?: Work[] | null | 'unknown' | undefined;
}

/** A residence document; `previous` holds earlier ones in the same form. */
export interface Permit {
  kind?: string | undefined;
  place?: Told;
  issuedOn?: Told;
  validFrom?: Told;
  validUntil?: Told;
  previous?: Permit[] | null | undefined;
}

/** Months of social insurance, both ends included, paid in one place; `arrears` left out means paid on time. */
export interface InsuranceRange {
  from: string;
  to: string;
  place?: Told;
  arrears?: boolean | 'unknown' | undefined;
  paidOn?: Told;
}

/** One job; `employerPlace` left out means the same as `place`. */
export interface Work {
  as?: string | undefined;
  place?: Told;
  employerPlace?: Told;
  from?: Told;
  until?: Told;
}

/** Where the family lives. */
export interface Home {
  place?: Told;
  tenure?: string | undefined;
}

/** The state of a paper, alone or with the guardian in whose name it stands and its dates. */
export type Paper = PaperState | PaperDetails | null;

/** What is known of a paper; `unknown` is a question not answered. */
export type PaperState = 'held' | 'missing' | 'expired' | 'unknown';

/** A paper with more than its state; `of` is the id of a guardian. */
export interface PaperDetails {
  state?: PaperState | undefined;
  of?: string | undefined;
  issuedOn?: Told;
  validUntil?: Told;
}
