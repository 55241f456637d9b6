import type { Circumstances, Step } from '../requirements/requirement-kind';

/** Who has to act. */
export type Actor = 'family' | 'employer' | 'landlord' | 'hometown' | 'office';

/** Days that it takes, where a law or a text on record names them. */
export interface LeadTime {
  leastDays: number;
  mostDays: number;
  /** Id of the source that names them. */
  source: string;
}

/** What goes with a step: who acts, the papers to bring, and how long it takes (null: not on record). */
export interface StepDetails {
  actor: Actor;
  papers: readonly string[];
  leadTime: LeadTime | null;
}

/** Whoever issues a paper; what is not listed the family gets itself. */
const ISSUERS: Readonly<Record<string, Actor>> = {
  noGuardianCertificate: 'hometown',
  householdBooklet: 'hometown',
  schoolContactLetter: 'hometown',
  studentNumber: 'hometown',
  workProof: 'employer',
  labourContract: 'employer',
  employmentCertificate: 'employer',
  employerHousingProof: 'employer',
  insuranceRecord: 'office',
  residencePermit: 'office',
  vaccinationRecord: 'office',
  businessLicence: 'office',
  registrationForm: 'office',
  lease: 'landlord',
  homeProof: 'landlord',
  landlordDeed: 'landlord',
  landlordIdentityCard: 'landlord',
  landlordConsent: 'landlord',
  landlordIncomeTaxReceipt: 'landlord',
  landlordPropertyTaxReceipt: 'landlord',
  rentTaxReceipt: 'landlord',
  safetyUndertaking: 'landlord',
};

/** Whoever acts for the steps on a record: the first part of the code, or the whole code where one field is another's affair. */
const ACTORS: Readonly<Record<string, Actor>> = {
  insurance: 'employer',
  guardian: 'employer',
  permit: 'office',
  home: 'landlord',
  'home.new': 'family',
  'home.movedIn': 'family',
  'home.boughtOn': 'family',
  work: 'employer',
  'work.new': 'family',
  registration: 'office',
  familyPlanning: 'hometown',
};

/** Papers that an office or an employer wants to see for a step. */
const PAPERS: Readonly<Record<string, readonly string[]>> = {
  permit: ['homeProof', 'workProof'],
  insurance: ['labourContract'],
};

/** Times that a text on record names, from the day on which it holds. */
const LEAD_TIMES: readonly (LeadTime & { step: string; from: string; within: string })[] = [
  { step: 'permit.get', from: '2016-10-01', within: '11', leastDays: 15, mostDays: 30, source: 'beijing-residence-permit-2016' },
];

/** What goes with a step on the day and in the place asked about. */
export function stepDetails({ code, values }: Step, { asOf, place }: Circumstances): StepDetails {
  const [record = ''] = code.split('.');
  const paper = values['paper'];
  const leadTime = LEAD_TIMES.find((one) => one.step === code && one.from <= asOf && place.startsWith(one.within));
  return {
    actor: (typeof paper === 'string' ? ISSUERS[paper] : undefined) ?? ACTORS[code] ?? ACTORS[record] ?? 'family',
    papers: PAPERS[record] ?? [],
    leadTime: leadTime === undefined ? null : { leastDays: leadTime.leastDays, mostDays: leadTime.mostDays, source: leadTime.source },
  };
}
