import {
  BORN_ON_PATH,
  childPath,
  FAMILY_PLANNING_PATH,
  GUARDIANS_PATH,
  guardianPath,
  HOME_PATH,
  paperPath,
  type FactPath,
} from '../facts/fact-path';
import type { Family } from '../facts/family';
import { ASKED_WITH_INSURANCE } from './field-list';
import { nobodyActs } from './parents-told';

/** Sorts of questions about one guardian. */
const GUARDIAN_SORTS = ['permits', 'insurance', 'work', 'registration', 'merits'] as const;

/** What a question asks for; each sort has one form. */
export type QuestionSort =
  | (typeof GUARDIAN_SORTS)[number]
  | 'bornOn'
  | 'child'
  | 'childPermits'
  | 'guardians'
  | 'otherGuardian'
  | 'home'
  | 'familyPlanning'
  | 'paper'
  | 'papers';

/**
 * A question, written as its id: `bornOn`, `guardians`, `permits.mother`, `paper.workProof`, `papers` … The ids stand in the
 * list of questions asked and never in an address.
 */
export interface Question {
  id: string;
  sort: QuestionSort;
  /** The fact asked for, or the first of several. */
  path: FactPath;
  /** The guardian asked about, by id. */
  guardian: string | null;
  /** The paper asked about, by key. */
  paper: string | null;
}

const PATHS: Readonly<Partial<Record<QuestionSort, FactPath>>> = {
  bornOn: BORN_ON_PATH,
  child: childPath('studentNumber'),
  childPermits: childPath('permits'),
  guardians: GUARDIANS_PATH,
  otherGuardian: GUARDIANS_PATH,
  home: HOME_PATH,
  familyPlanning: FAMILY_PLANNING_PATH,
  papers: 'family.papers',
};

/** The fact of a guardian that a sort of question is named after. */
const FACTS: Readonly<Record<(typeof GUARDIAN_SORTS)[number], string>> = {
  permits: 'permits',
  insurance: 'insurance',
  work: 'work',
  registration: 'flexibleRegistration',
  merits: 'education',
};

/** The question of an id; null for an id that names none. */
export function questionOf(id: string): Question | null {
  const [name = '', about = ''] = id.split('.');
  const path = Object.hasOwn(PATHS, name) ? PATHS[name as QuestionSort] : undefined;
  if (path !== undefined) return { id, sort: name as QuestionSort, path, guardian: null, paper: null };
  if (name === 'paper' && /^[a-z][A-Za-z]*$/.test(about)) return { id, sort: name, path: paperPath(about), guardian: null, paper: about };
  const sort = GUARDIAN_SORTS.find((known) => known === name);
  if (sort === undefined || !/^[A-Za-z][A-Za-z0-9_-]*$/.test(about)) return null;
  return { id, sort, path: guardianPath({ id: about }, FACTS[sort]), guardian: about, paper: null };
}

/**
 * The id of the question that asks for a fact. Who there is comes in two questions: the parents first; only where none
 * of them can act, whether another legal guardian is there. Many papers are asked for together.
 */
export function questionIdFor(path: FactPath, family: Family, arePapersTogether: boolean): string {
  if (path === HOME_PATH || path === FAMILY_PLANNING_PATH) return path.slice('family.'.length);
  if (path.startsWith('family.papers.')) return arePapersTogether ? 'papers' : `paper.${path.slice('family.papers.'.length)}`;
  if (path === BORN_ON_PATH) return 'bornOn';
  if (path.startsWith('family.child.')) return path === childPath('permits') ? 'childPermits' : 'child';
  const [, , guardian, fact] = path.split('.');
  if (guardian === undefined || fact === undefined) return nobodyActs(family) ? 'otherGuardian' : 'guardians';
  return fact === 'status' ? 'guardians' : `${sortFor(fact)}.${guardian}`;
}

function sortFor(fact: string): QuestionSort {
  if (ASKED_WITH_INSURANCE.includes(fact)) return 'insurance';
  return GUARDIAN_SORTS.find((sort) => FACTS[sort] === fact) ?? 'merits';
}
