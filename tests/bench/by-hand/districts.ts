import type { Family } from '@/rules';
import type { TableCode } from '../tables';
import { beginAnswer, endAnswer, type Answer, type Outcome } from './answer';
import { addCity } from './city';
import { DONGCHENG_HOME, DONGCHENG_WORK, FENGTAI_WORK } from './home-and-work';
import { CHAOYANG, CUIGEZHUANG, TONGZHOU } from './insurance';
import { addEachParent, addSomeParent, type ParentRule } from './parents';
import { peopleOf } from './people';
import { CHANGPING_CURRENT, CHANGPING_ISSUE, HAIDIAN } from './permits';

/** Dongcheng: both parents live and work in the district. */
export function dongcheng(family: Family): Answer {
  const answer = beginAnswer();
  addCity(answer, family);
  const people = peopleOf(family);
  addEachParent(answer, family, people, DONGCHENG_HOME);
  addEachParent(answer, family, people, DONGCHENG_WORK);
  return endAnswer(answer);
}

/** Chaoyang: both parents have paid social insurance in the district. */
export function chaoyang(family: Family): Answer {
  return withInsurance(family, CHAOYANG);
}

/** Cuigezhuang: half a year of social insurance. */
export function cuigezhuang(family: Family): Answer {
  return withInsurance(family, CUIGEZHUANG);
}

/** Tongzhou: twelve months of social insurance of both parents. */
export function tongzhou(family: Family): Answer {
  return withInsurance(family, TONGZHOU);
}

function withInsurance(family: Family, rule: ParentRule): Answer {
  const answer = beginAnswer();
  addCity(answer, family);
  const begin = answer.findings.length;
  addEachParent(answer, family, peopleOf(family), rule);
  answer.checklist.push({ paper: 'insuranceRecord', outcome: worstFrom(answer, begin) });
  return endAnswer(answer);
}

/** Fengtai: at least one parent works in the district. */
export function fengtai(family: Family): Answer {
  const answer = beginAnswer();
  addCity(answer, family);
  addSomeParent(answer, family, peopleOf(family), FENGTAI_WORK);
  return endAnswer(answer);
}

/** Haidian: both parents took out their permits in time. */
export function haidian(family: Family): Answer {
  const answer = beginAnswer();
  addCity(answer, family);
  addEachParent(answer, family, peopleOf(family), HAIDIAN);
  return endAnswer(answer);
}

/** Changping: both parents took out their permits in time, and they are still valid. */
export function changping(family: Family): Answer {
  const answer = beginAnswer();
  addCity(answer, family);
  const people = peopleOf(family);
  addEachParent(answer, family, people, CHANGPING_ISSUE);
  addEachParent(answer, family, people, CHANGPING_CURRENT);
  return endAnswer(answer);
}

function worstFrom({ findings }: Answer, begin: number): Outcome {
  let worst: Outcome = 'met';
  for (let at = begin; at < findings.length; at += 1) {
    const { outcome } = findings[at]!;
    if (outcome === 'unmet') return outcome;
    if (outcome === 'unknown' || worst === 'met') worst = outcome;
  }
  return worst;
}

/** The rules written by hand, by table. */
export const BY_HAND: Readonly<Record<TableCode, (family: Family) => Answer>> = {
  '110101': dongcheng,
  '110105': chaoyang,
  '110105:cuigezhuang': cuigezhuang,
  '110106': fengtai,
  '110108': haidian,
  '110112': tongzhou,
  '110114': changping,
};
