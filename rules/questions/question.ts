import { BORN_ON_PATH, GUARDIANS_PATH, guardianPath, HOME_PATH, paperPath, type FactPath } from '../facts/fact-path';
import type { Family } from '../facts/family';
import { nobodyActs } from './parents-told';

/** What a question asks for; each sort has one form. */
export type QuestionSort = 'bornOn' | 'guardians' | 'otherGuardian' | 'permits' | 'insurance' | 'work' | 'home' | 'paper';

/**
 * A question, written as its id: `bornOn`, `guardians`, `permits.mother`, `paper.workProof` … The ids stand in the list
 * of questions asked and never in an address.
 */
export interface Question {
  id: string;
  sort: QuestionSort;
  path: FactPath;
  /** The guardian asked about, by id. */
  guardian: string | null;
  /** The paper asked about, by key. */
  paper: string | null;
}

const GUARDIAN_SORTS: ReadonlySet<string> = new Set(['permits', 'insurance', 'work']);

/** The question of an id; null for an id that names none. */
export function questionOf(id: string): Question | null {
  const [sort = '', about = ''] = id.split('.');
  const base = { id, guardian: null, paper: null };
  if (sort === 'bornOn') return { ...base, sort, path: BORN_ON_PATH };
  if (sort === 'home') return { ...base, sort, path: HOME_PATH };
  if (sort === 'guardians' || sort === 'otherGuardian') return { ...base, sort, path: GUARDIANS_PATH };
  if (sort === 'paper' && /^[a-z][A-Za-z]*$/.test(about)) return { ...base, sort, path: paperPath(about), paper: about };
  if (!GUARDIAN_SORTS.has(sort) || !/^[A-Za-z][A-Za-z0-9_-]*$/.test(about)) return null;
  const fact = sort as 'permits' | 'insurance' | 'work';
  return { ...base, sort: fact, path: guardianPath({ id: about, isImplied: false }, fact), guardian: about };
}

/**
 * The id of the question that asks for a fact. Who there is comes in two questions: the parents first; only where none
 * of them can act, whether another legal guardian is there.
 */
export function questionIdFor(path: FactPath, family: Family): string {
  if (path === BORN_ON_PATH) return 'bornOn';
  if (path === HOME_PATH) return 'home';
  if (path.startsWith('family.papers.')) return `paper.${path.slice('family.papers.'.length)}`;
  const [, , guardian, fact] = path.split('.');
  if (guardian === undefined || fact === undefined) return nobodyActs(family) ? 'otherGuardian' : 'guardians';
  return fact === 'status' ? 'guardians' : `${fact}.${guardian}`;
}
