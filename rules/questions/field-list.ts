/** What one enters into a field of a form. */
export type FieldType = 'day' | 'place' | 'choice' | 'truth' | 'amount' | 'months' | 'shares' | 'kinds';

/** A field of a record, as a form asks for it. */
export interface FieldDescription {
  type: FieldType;
  /** Words to choose from; where a table names the words, those that it names stand before these. */
  choices?: readonly string[];
  /** Whether "there is none" (`null`) is an answer: no end, never filed, no licence. */
  mayBeNone?: boolean;
  /** Asked as yes or no where no rule compares the day. */
  isTruthWithoutDay?: boolean;
}

/** The records that a family tells field by field. */
export type RecordName = 'home' | 'permit' | 'work' | 'insurance' | 'guardian' | 'registration' | 'familyPlanning' | 'child' | 'paper';

const DAY: FieldDescription = { type: 'day' };
const DAY_OR_NONE: FieldDescription = { type: 'day', mayBeNone: true };
const TRUTH: FieldDescription = { type: 'truth' };
const PLACE: FieldDescription = { type: 'place' };
const AMOUNT: FieldDescription = { type: 'amount' };

/** Every field that a rule may read, in the order in which a form asks; the names are those of the contract. */
export const FIELDS: Readonly<Record<RecordName, Readonly<Record<string, FieldDescription>>>> = {
  home: {
    // What decides which of the others are asked stands before them.
    tenure: { type: 'choice', choices: ['owned', 'rented', 'employerProvided', 'relatives', 'other'] },
    place: PLACE,
    kind: { type: 'choice', choices: ['residential'] },
    shared: TRUTH,
    signedOn: DAY,
    from: DAY,
    until: DAY_OR_NONE,
    unbroken: TRUTH,
    filedOn: DAY_OR_NONE,
    taxReceiptOn: DAY_OR_NONE,
    taxReceiptMonths: AMOUNT,
    taxReceiptFrom: DAY_OR_NONE,
    taxReceiptTo: DAY_OR_NONE,
    boughtOn: DAY_OR_NONE,
    ownership: { type: 'shares' },
    movedIn: { type: 'day', mayBeNone: true, isTruthWithoutDay: true },
    seatGivenIn: DAY_OR_NONE,
  },
  permit: {
    kind: { type: 'choice', choices: ['temporaryResidencePermit', 'residenceRegistrationCard', 'residencePermit', 'workResidencePermit'] },
    place: PLACE,
    processedOn: DAY,
    issuedOn: DAY,
    validFrom: DAY,
    validUntil: DAY,
    transferredInOn: DAY_OR_NONE,
    addressMatchesHome: TRUTH,
    addressSince: DAY,
    machinePrinted: TRUTH,
    policePostOfHome: TRUTH,
  },
  work: {
    as: { type: 'choice', choices: ['employee', 'selfEmployed', 'legalRepresentative', 'shareholder', 'flexible'] },
    place: PLACE,
    employerPlace: PLACE,
    from: DAY,
    until: DAY_OR_NONE,
    licensedOn: DAY_OR_NONE,
    taxPaid: { type: 'months' },
    contractFiledWith: { type: 'place', mayBeNone: true },
    inAbnormalList: TRUTH,
  },
  insurance: { payerIsEmployer: TRUTH, kinds: { type: 'kinds' } },
  guardian: {
    insuranceInPayment: TRUTH,
    insuranceJoinedOn: DAY_OR_NONE,
    education: TRUTH,
    professionalTitle: TRUTH,
    incomeTaxPaid: TRUTH,
    volunteerHours: AMOUNT,
    honours: TRUTH,
  },
  registration: { from: DAY, until: DAY_OR_NONE },
  familyPlanning: { registered: TRUTH, withinPolicy: TRUTH, feePaid: TRUTH, papers: TRUTH },
  child: { studentNumber: { type: 'choice', choices: ['held', 'missing'] }, ethnicMinority: TRUTH },
  paper: {
    issuedOn: DAY,
    validUntil: DAY,
    coversFrom: DAY,
    coversTo: DAY,
    issuedBy: { type: 'choice', choices: ['other'] },
    standardForm: TRUTH,
    sealed: TRUTH,
    namesMatchBooklet: TRUTH,
  },
};

/** Records as forms ask for them: the child's own permit has the fields of a permit, of which other rules may read others. */
export type AskedRecord = RecordName | 'childPermit';

/** Facts of a guardian that are asked with the insurance; the others stand on a page of their own. */
export const ASKED_WITH_INSURANCE: readonly string[] = ['insuranceInPayment', 'insuranceJoinedOn'];
