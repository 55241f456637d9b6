import { addDays, addYears, calendarDate, monthNumber, monthText } from '@/rules';
import type { Family, Guardian, InsuranceRange, Paper, Permit, Work } from '@/rules';
import { Chance } from './chance';
import { forgetSome } from './partly-told';

/** An invented family: with everything told, and as far as it has answered. */
export interface InventedFamily {
  complete: Family;
  /** In four of five cases the same; otherwise with some questions not answered. */
  told: Family;
}

const AS_OF = '2014-06-13';
const FIVE_PROOFS = ['workProof', 'homeProof', 'householdBooklet', 'residencePermit', 'noGuardianCertificate'] as const;

/** Where families live: districts with rules on record, and some without. */
const HOMES: readonly (readonly [number, string])[] = [
  [20, '110112'],
  [14, '110105'],
  [8, '110105:cuigezhuang'],
  [16, '110108'],
  [16, '110114'],
  [11, '110106'],
  [7, '110101'],
  [5, '110115'],
  [3, '110102'],
];

const PARTLY_TOLD = 0.2;

/** Families as they came to the school offices of Beijing in 2014, in the form of the contract; the same for the same seed. */
export function inventFamilies(count: number, seed: number): InventedFamily[] {
  const chance = new Chance(seed);
  const invented = Array.from({ length: count }, (): InventedFamily => {
    const complete = inventFamily(chance);
    return { complete, told: chance.in(PARTLY_TOLD) ? forgetSome(complete, chance) : complete };
  });
  // As a family arrives: read from JSON.
  return JSON.parse(JSON.stringify(invented)) as InventedFamily[];
}

function inventFamily(chance: Chance): Family {
  const home = chance.weighted(HOMES);
  const guardians = inventGuardians(home, chance);
  const carer = guardians.find(({ relation }) => relation === 'carer');
  return {
    child: { bornOn: inventBirthday(chance) },
    guardians,
    home: chance.in(0.005) ? null : { place: home, tenure: chance.oneOf(['rented', 'rented', 'owned', 'employerProvided']) },
    papers: Object.fromEntries(FIVE_PROOFS.map((paper) => [paper, inventPaper(paper, carer, chance)])),
  };
}

function inventBirthday(chance: Chance): string {
  if (chance.in(0.02)) return chance.oneOf(['2008-08-31', '2008-09-01']);
  return chance.in(0.03) ? addDays('2008-09-01', chance.between(1, 120)) : addDays('2007-09-01', chance.between(0, 364));
}

function inventPaper(paper: string, carer: Guardian | undefined, chance: Chance): Paper {
  if (carer !== undefined && paper === 'homeProof') return { state: 'held', of: carer.id };
  // The certificate has to be fetched at home, far away; it is the one most often missing.
  if (chance.in(paper === 'noGuardianCertificate' ? 0.05 : 0.012)) return 'missing';
  if (chance.in(0.006)) return 'expired';
  if (!chance.in(0.08)) return 'held';
  return { state: 'held', of: chance.oneOf(['mother', 'father']), validUntil: addDays(AS_OF, chance.between(-30, 330)) };
}

function inventGuardians(home: string, chance: Chance): Guardian[] {
  const mother = inventParent('mother', home, chance);
  const father = inventParent('father', home, chance);
  const one = chance.oneOf([mother, father]);
  const how = chance.weighted([
    [84, 'both'],
    [5, 'absent'],
    [2, 'deceased'],
    [5, 'noCustody'],
    [1.5, 'otherGuardian'],
    [2.5, 'carer'],
  ] as const);
  switch (how) {
    case 'both':
      return [mother, father];
    case 'absent':
      one.status = 'absent';
      return [mother, father];
    case 'deceased':
    case 'noCustody':
      return [mother, father].map((parent) => (parent === one ? notActing(parent, how) : parent));
    case 'otherGuardian': {
      const grandmother = { ...inventParent('mother', home, chance), id: 'grandmother', relation: 'otherLegalGuardian' } as const;
      return [notActing(mother, 'deceased'), notActing(father, chance.oneOf(['deceased', 'noCustody'])), grandmother];
    }
    case 'carer':
      return [mother, father, { id: 'aunt', relation: 'carer', status: 'present' }];
  }
}

/** Nobody asks what a parent holds who has died or takes no part. */
function notActing({ id, relation }: Guardian, status: 'deceased' | 'noCustody'): Guardian {
  return { id, relation, status };
}

function inventParent(relation: 'mother' | 'father', home: string, chance: Chance): Guardian {
  const district = home.slice(0, 6);
  const hasWork = chance.in(relation === 'mother' ? 0.9 : 0.97);
  const seat = chance.in(0.84) ? district : elsewhere(chance);
  return {
    id: relation,
    relation,
    status: 'present',
    permits: chance.in(0.05) ? [] : [inventPermit(district, chance)],
    insurance: hasWork && chance.in(0.8) ? inventInsurance(seat, chance) : [],
    work: hasWork ? inventWork(seat, chance) : [],
  };
}

function elsewhere(chance: Chance): string {
  return chance.oneOf(['110101', '110105', '110106', '110108', '110112', '110114', '110102', '110115', '130682']);
}

/** A permit ran for one year and was renewed before or after it ended. */
function inventPermit(district: string, chance: Chance): Permit {
  const place = chance.in(0.9) ? district : elsewhere(chance);
  const isLapsed = chance.in(0.06);
  const issuedOn = isLapsed ? addDays('2013-05-01', chance.between(-300, 30)) : issueDay(chance);
  const permit = { kind: 'temporaryResidencePermit', place, issuedOn, validUntil: addDays(addYears(issuedOn, 1), -1) };
  if (!chance.in(isLapsed ? 0.15 : 0.5)) return permit;
  const gap = chance.in(0.7) ? chance.between(-10, 0) : chance.between(1, 120);
  const earlierUntil = addDays(issuedOn, -1 - gap);
  const earlier = { ...permit, issuedOn: addDays(addYears(earlierUntil, -1), 1), validUntil: earlierUntil };
  return { ...permit, previous: [earlier] };
}

function issueDay(chance: Chance): string {
  if (chance.in(0.03)) return chance.oneOf(['2013-12-30', '2013-12-31', '2014-02-28', '2014-03-01']);
  return chance.in(0.66) ? addDays('2013-06-14', chance.between(0, 199)) : addDays('2014-01-01', chance.between(0, 160));
}

/** Months up to spring 2014: mostly one employer, sometimes two, some months paid late. */
function inventInsurance(seat: string, chance: Chance): InsuranceRange[] {
  const last = monthNumber('2014-05') - (chance.in(0.8) ? chance.between(0, 1) : chance.between(2, 14));
  const first = last - (chance.in(0.15) ? chance.between(0, 11) : chance.between(11, 50));
  const ranges: InsuranceRange[] = [];
  let begin = first;
  if (last - first > 4 && chance.in(0.22)) {
    const change = chance.between(first + 1, last - 1);
    ranges.push(paid(first, chance.in(0.08) ? change + 1 : change, chance.in(0.5) ? seat : elsewhere(chance)));
    begin = change + 1;
  }
  ranges.push(paid(begin, last, seat));
  if (chance.in(0.12)) ranges.push(paidLate(begin, seat, chance));
  return ranges;
}

function paid(from: number, to: number, place: string): InsuranceRange {
  return { from: monthText(from), to: monthText(to), place };
}

function paidLate(begin: number, place: string, chance: Chance): InsuranceRange {
  const range: InsuranceRange = { ...paid(begin - chance.between(1, 4), begin - 1, place), arrears: true };
  return chance.in(0.6) ? { ...range, paidOn: calendarDate(2014, chance.between(1, 7), chance.between(1, 28)) } : range;
}

function inventWork(seat: string, chance: Chance): Work[] {
  const job: Work = { as: chance.oneOf(['employee', 'employee', 'employee', 'selfEmployed']), place: seat };
  if (chance.in(0.3)) job.employerPlace = chance.in(0.5) ? seat : elsewhere(chance);
  if (chance.in(0.35)) job.from = calendarDate(chance.between(2009, 2013), chance.between(1, 12), chance.between(1, 28));
  if (chance.in(0.03)) job.until = chance.oneOf(['2014-05-31', '2014-12-31']);
  if (!chance.in(0.06)) return [job];
  return [job, { as: 'shareholder', place: elsewhere(chance), until: chance.in(0.3) ? '2013-12-31' : null }];
}
