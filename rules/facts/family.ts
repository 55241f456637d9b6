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
  /** Day of application; left out, the day asked. */
  appliedOn?: Told;
  familyPlanning?: FamilyPlanning | null | 'unknown' | undefined;
}

/** A text that may be not answered (left out or `unknown`) or answered with "none" (`null`). */
export type Told = string | null | undefined;

/** Yes or no, as far as it was told. */
export type ToldTruth = boolean | 'unknown' | null | undefined;

/** A number, as far as it was told. */
export type ToldAmount = number | 'unknown' | null | undefined;

/** A list, as far as it was told; `null` is the empty one. */
export type ToldList<Item> = Item[] | null | 'unknown' | undefined;

/** The child whose entry is sought. */
export interface Child {
  bornOn?: Told;
  studentNumber?: Told;
  ethnicMinority?: ToldTruth;
  permits?: ToldList<Permit>;
}

/** Parent, other legal guardian, or a carer who is not the legal guardian. */
export type Relation = 'mother' | 'father' | 'otherLegalGuardian' | 'carer';

/** Whether the guardian takes part; `absent` is a guardian who lives elsewhere. */
export type GuardianStatus = 'present' | 'deceased' | 'noCustody' | 'absent';

/** One person of the family besides the child. */
export interface Guardian {
  id: string;
  relation: Relation;
  status?: GuardianStatus | 'unknown' | undefined;
  permits?: ToldList<Permit>;
  insurance?: ToldList<InsuranceRange>;
  work?: ToldList<Work>;
  insuranceInPayment?: ToldTruth;
  insuranceJoinedOn?: Told;
  flexibleRegistration?: ToldList<DayRange>;
  /** For points tables. */
  education?: unknown;
  professionalTitle?: unknown;
  incomeTaxPaid?: unknown;
  volunteerHours?: ToldAmount;
  honours?: unknown;
}

/** A residence document; `previous` holds earlier ones in the same form. */
export interface Permit {
  kind?: string | undefined;
  place?: Told;
  issuedOn?: Told;
  processedOn?: Told;
  validFrom?: Told;
  validUntil?: Told;
  transferredInOn?: Told;
  addressMatchesHome?: ToldTruth;
  addressSince?: Told;
  machinePrinted?: ToldTruth;
  policePostOfHome?: ToldTruth;
  previous?: Permit[] | null | undefined;
}

/** Months of social insurance, both ends included, paid in one place; `arrears` left out means paid on time. */
export interface InsuranceRange {
  from: string;
  to: string;
  place?: Told;
  arrears?: boolean | 'unknown' | undefined;
  paidOn?: Told;
  payerIsEmployer?: ToldTruth;
  /** Which kinds of insurance were paid; left out, that was not told. */
  kinds?: string[] | null | undefined;
}

/** Every way to do a job that the contract knows. */
export const WORK_FORMS = ['employee', 'selfEmployed', 'legalRepresentative', 'shareholder', 'flexible'] as const;

/** One job; `employerPlace` left out means the same as `place`. */
export interface Work {
  as?: string | undefined;
  place?: Told;
  employerPlace?: Told;
  from?: Told;
  until?: Told;
  licensedOn?: Told;
  /** Months for which there are tax papers. */
  taxPaid?: ToldList<MonthRange>;
  contractFiledWith?: Told;
  inAbnormalList?: ToldTruth;
}

/** Days, both included; `until` is null while it runs. */
export interface DayRange {
  from?: Told;
  until?: Told;
}

/** Months, both included. */
export interface MonthRange {
  from: string;
  to: string;
}

/** Where the family lives. */
export interface Home {
  place?: Told;
  tenure?: string | undefined;
  kind?: Told;
  from?: Told;
  until?: Told;
  filedOn?: Told;
  taxReceiptOn?: Told;
  taxReceiptMonths?: ToldAmount;
  taxReceiptFrom?: Told;
  taxReceiptTo?: Told;
  signedOn?: Told;
  unbroken?: ToldTruth;
  shared?: ToldTruth;
  /** Year in which a seat was last given from the address; `null` is never. */
  seatGivenIn?: Told | number;
  boughtOn?: Told;
  movedIn?: boolean | Told;
  ownership?: ToldList<{ of: string; percent: number }>;
}

/** What is registered of the child's birth (historic rules). */
export interface FamilyPlanning {
  registered?: ToldTruth;
  withinPolicy?: ToldTruth;
  feePaid?: ToldTruth;
  papers?: unknown;
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
  standardForm?: ToldTruth;
  coversFrom?: Told;
  coversTo?: Told;
  issuedBy?: Told;
  sealed?: ToldTruth;
  namesMatchBooklet?: ToldTruth;
}
