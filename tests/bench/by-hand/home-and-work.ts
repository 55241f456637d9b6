import type { Family, Guardian, Work } from '@/rules';
import type { Values } from './answer';
import type { ParentRule } from './parents';
import { earliestOf, inDistrict, latestOf } from './places-and-dates';
import { FOUR, TWO, type Readings } from './readings';
import { AS_OF } from './season';

const NO_WORK: readonly Work[] = [];
const DONGCHENG_VALUES: Values = { place: '110101' };

/** Whether the family's home lies in a district, in both readings alike. */
export function homeIn(family: Family, district: string): Readings {
  const { home } = family;
  if (home === null) return TWO.all.fail;
  const inside = home === undefined || home === 'unknown' ? 3 : inDistrict(home.place, district);
  return inside | (inside << 2);
}

/** A guardian's jobs; null where nothing was told. */
export function jobsOf({ work }: Guardian): readonly Work[] | null {
  if (work === undefined || work === 'unknown') return null;
  return work ?? NO_WORK;
}

/** Whether a job is one on the day asked: 1 it is, 2 it is not, 3 not known. */
function isCurrent({ from, until }: Work): number {
  if (from !== undefined && from !== null && from !== 'unknown' && latestOf(from) > AS_OF) return earliestOf(from) > AS_OF ? 2 : 3;
  if (until === undefined || until === null || until === 'unknown' || earliestOf(until) >= AS_OF) return 1;
  return latestOf(until) < AS_OF ? 2 : 3;
}

function seatOf({ place, employerPlace }: Work): Work['place'] {
  return employerPlace === undefined ? place : employerPlace;
}

/** Whether somebody works in a district, by the place of work and by the seat of the employer; strict and lenient alike. */
export function worksIn(jobs: readonly Work[], district: string): Readings {
  let byPlace = 2;
  let bySeat = 2;
  for (const job of jobs) {
    const current = isCurrent(job);
    if (current === 2) continue;
    byPlace = oneIsEnough(byPlace, bothNeeded(current, inDistrict(job.place, district)));
    bySeat = oneIsEnough(bySeat, bothNeeded(current, inDistrict(seatOf(job), district)));
  }
  const both = byPlace | (bySeat << 2);
  return both | (both << 4);
}

function bothNeeded(one: number, other: number): number {
  if (one === 2 || other === 2) return 2;
  return one === 1 && other === 1 ? 1 : 3;
}

function oneIsEnough(one: number, other: number): number {
  if (one === 1 || other === 1) return 1;
  return one === 2 && other === 2 ? 2 : 3;
}

/** Dongcheng: each parent lives in the district; one who lives elsewhere does not. */
export const DONGCHENG_HOME: ParentRule = {
  requirement: 'DC14-LIVE',
  layout: TWO,
  fact: null,
  path: 'family.home',
  mayBeOneParent: false,
  judge: (guardian, family) => (guardian.status === 'absent' ? TWO.all.fail : homeIn(family, '110101')),
  judgeUnknownStatus: (_guardian, family) => homeIn(family, '110101') | TWO.all.fail,
  judgeUnnamed: (family) => homeIn(family, '110101') | TWO.all.fail,
  causeFor(guardian, family) {
    if (guardian.status === 'absent') return 'guardianLivesElsewhere';
    return family.home === null ? 'noHome' : 'homeElsewhere';
  },
  valuesFor: () => DONGCHENG_VALUES,
};

function workRule(requirement: string, district: string): ParentRule {
  const judge = (guardian: Guardian): Readings => {
    const jobs = jobsOf(guardian);
    return jobs === null ? FOUR.all.depend : worksIn(jobs, district);
  };
  const values: Values = { place: district };
  return {
    requirement,
    layout: FOUR,
    fact: 'work',
    path: '',
    mayBeOneParent: false,
    judge,
    judgeUnknownStatus: judge,
    judgeUnnamed: () => FOUR.all.depend,
    causeFor(guardian) {
      for (const job of jobsOf(guardian) ?? NO_WORK) if (isCurrent(job) !== 2) return 'worksElsewhere';
      return 'noWork';
    },
    valuesFor(guardian) {
      let found: Work['place'];
      for (const job of jobsOf(guardian) ?? NO_WORK) {
        if (isCurrent(job) === 2) continue;
        found ??= job.place;
        if (inDistrict(job.place, district) === 1) found = job.place;
      }
      return found === undefined || found === null || found === 'unknown' ? values : { place: district, found };
    },
  };
}

/** Dongcheng: each parent works in the district. */
export const DONGCHENG_WORK = workRule('DC14-WORK', '110101');
/** Fengtai: one parent works in the district. */
export const FENGTAI_WORK = workRule('FT14-WORK', '110106');
