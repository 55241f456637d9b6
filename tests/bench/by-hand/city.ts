import type { Family, Paper } from '@/rules';
import { addShown, addUnknown, addUnmet, type Answer, type Outcome, type Values } from './answer';
import { earliestOf, latestOf } from './places-and-dates';
import { AS_OF } from './season';

interface Proof {
  requirement: string;
  paper: string;
  values: Values;
  path: readonly string[];
}

function proof(requirement: string, paper: string): Proof {
  return { requirement, paper, values: { paper }, path: [`family.papers.${paper}`] };
}

const WORK_PROOF = proof('BJ14-P1', 'workProof');
const HOME_PROOF = proof('BJ14-P2', 'homeProof');
const HOUSEHOLD_BOOKLET = proof('BJ14-P3', 'householdBooklet');
const RESIDENCE_PERMIT = proof('BJ14-P4', 'residencePermit');
const NO_GUARDIAN_CERTIFICATE = proof('BJ14-P5', 'noGuardianCertificate');

const LAST_BIRTHDAY = '2008-08-31';
const BORN_ON = ['family.child.bornOn'];
const AGE: Values = { needed: LAST_BIRTHDAY };

/** What a paper comes to: held, held in the name of a carer, not held (with its cause), or not known. */
export type PaperState = 'held' | 'ofCarer' | 'paperMissing' | 'paperExpired' | 'unknown';

/** The state of a paper on the day asked. */
export function paperState(family: Family, paper: Paper | undefined): PaperState {
  if (paper === 'held') return 'held';
  if (paper === undefined || paper === 'unknown') return 'unknown';
  if (paper === 'missing' || paper === null) return 'paperMissing';
  if (paper === 'expired') return 'paperExpired';
  if (paper.state === undefined || paper.state === 'unknown') return 'unknown';
  if (paper.state !== 'held') return paper.state === 'missing' ? 'paperMissing' : 'paperExpired';
  const { validUntil, of } = paper;
  if (typeof validUntil === 'string' && validUntil !== 'unknown' && earliestOf(validUntil) < AS_OF)
    return latestOf(validUntil) < AS_OF ? 'paperExpired' : 'unknown';
  return of !== undefined && isCarer(family, of) ? 'ofCarer' : 'held';
}

function isCarer({ guardians }: Family, id: string): boolean {
  if (guardians === undefined) return false;
  for (const guardian of guardians) if (guardian.id === id) return guardian.relation === 'carer';
  return false;
}

/** The papers as told; where none is told of, nothing is known of any. `null`: the family holds none. */
export function papersOf({ papers }: Family): Record<string, Paper> | null {
  return papers === undefined || papers === 'unknown' ? {} : papers;
}

/** Adds what the city asks: the five papers and the age. */
export function addCity(answer: Answer, family: Family): void {
  const papers = papersOf(family);
  addPaper(answer, family, WORK_PROOF, papers === null ? null : papers['workProof']);
  addPaper(answer, family, HOME_PROOF, papers === null ? null : papers['homeProof']);
  addPaper(answer, family, HOUSEHOLD_BOOKLET, papers === null ? null : papers['householdBooklet']);
  addPaper(answer, family, RESIDENCE_PERMIT, papers === null ? null : papers['residencePermit']);
  addPaper(answer, family, NO_GUARDIAN_CERTIFICATE, papers === null ? null : papers['noGuardianCertificate']);
  addAge(answer, family.child?.bornOn);
}

function addPaper(answer: Answer, family: Family, { requirement, paper, values, path }: Proof, told: Paper | undefined): void {
  const state = paperState(family, told);
  let outcome: Outcome = 'met';
  if (state === 'held') {
    addShown(answer, requirement, 'family', 'met', values);
  } else if (state === 'unknown') {
    outcome = 'unknown';
    addUnknown(answer, requirement, 'family', path);
  } else if (state === 'ofCarer') {
    outcome = 'unclear';
    addShown(answer, requirement, 'family', 'unclear', values);
  } else {
    outcome = 'unmet';
    addUnmet(answer, requirement, 'family', state, values);
  }
  answer.checklist.push({ paper, outcome });
}

function addAge(answer: Answer, bornOn: string | null | undefined): void {
  if (bornOn === undefined || bornOn === null || bornOn === 'unknown') addUnknown(answer, 'BJ14-AGE', 'child', BORN_ON);
  else if (latestOf(bornOn) <= LAST_BIRTHDAY) addShown(answer, 'BJ14-AGE', 'child', 'met', AGE);
  else if (earliestOf(bornOn) > LAST_BIRTHDAY) addUnmet(answer, 'BJ14-AGE', 'child', 'tooYoung', { bornOn, needed: LAST_BIRTHDAY });
  else addUnknown(answer, 'BJ14-AGE', 'child', BORN_ON);
}
