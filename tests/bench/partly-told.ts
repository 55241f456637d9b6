import type { Family, Guardian, InsuranceRange, Paper, Permit } from '@/rules';
import type { Chance } from './chance';

/** The family as one that has answered some questions only, or not exactly. */
export function forgetSome(family: Family, chance: Chance): Family {
  const guardians = (family.guardians ?? []).map((guardian) => forgetAbout(guardian, chance));
  return {
    child: { bornOn: forgetBirthday(family.child?.bornOn, chance) },
    guardians: chance.in(0.04) ? undefined : withoutFather(guardians, chance),
    home: chance.in(0.2) ? chance.oneOf(['unknown', undefined]) : family.home,
    papers: forgetPapers(family.papers, chance),
  };
}

function forgetBirthday(bornOn: string | null | undefined, chance: Chance): string | null | undefined {
  if (chance.in(0.1)) return chance.oneOf(['unknown', undefined]);
  return chance.in(0.08) ? bornOn?.slice(0, chance.oneOf([4, 7])) : bornOn;
}

/** A father who was not mentioned is not known, and not absent; where another guardian is named, all of them were. */
function withoutFather(guardians: Guardian[], chance: Chance): Guardian[] {
  if (guardians.some(({ relation }) => relation === 'otherLegalGuardian')) return guardians;
  return chance.in(0.06) ? guardians.filter(({ relation }) => relation !== 'father') : guardians;
}

function forgetAbout(guardian: Guardian, chance: Chance): Guardian {
  const { permits, insurance, work } = guardian;
  return {
    ...guardian,
    status: chance.in(0.06) ? chance.oneOf(['unknown', undefined]) : guardian.status,
    permits: chance.in(0.25) ? undefined : Array.isArray(permits) ? permits.map((permit) => forgetOfPermit(permit, chance)) : permits,
    insurance: chance.in(0.3) ? 'unknown' : Array.isArray(insurance) ? insurance.map((range) => forgetOfRange(range, chance)) : insurance,
    work: chance.in(0.25) ? undefined : work,
  };
}

/** Only of a single permit: who has renewed one has both in hand. */
function forgetOfPermit(permit: Permit, chance: Chance): Permit {
  if (permit.previous !== undefined) return permit;
  const what = chance.weighted([
    [81, 'nothing'],
    [6, 'issuedOn'],
    [5, 'day'],
    [4, 'place'],
    [4, 'district'],
  ] as const);
  switch (what) {
    case 'nothing':
      return permit;
    case 'issuedOn':
      return { ...permit, issuedOn: 'unknown' };
    case 'day':
      return { ...permit, issuedOn: permit.issuedOn?.slice(0, 7) };
    case 'place':
      return { ...permit, place: 'unknown' };
    case 'district':
      return { ...permit, place: '110000' };
  }
}

function forgetOfRange(range: InsuranceRange, chance: Chance): InsuranceRange {
  if (chance.in(0.06)) return { ...range, place: 'unknown' };
  return range.arrears === true || chance.in(0.1) ? { ...range, arrears: 'unknown' } : range;
}

function forgetPapers(papers: Family['papers'], chance: Chance): Family['papers'] {
  if (chance.in(0.05) || typeof papers !== 'object' || papers === null) return undefined;
  const kept = Object.entries(papers).flatMap(([key, paper]): [string, Paper][] => {
    if (!chance.in(0.1)) return [[key, paper]];
    return chance.in(0.5) ? [[key, 'unknown']] : [];
  });
  return Object.fromEntries(kept);
}
