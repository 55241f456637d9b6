import fc from 'fast-check';
import type { EvaluationRequest } from '@/rules';
import type { Family, Guardian, Home, InsuranceRange, Paper, Permit, Work } from '@/rules/facts/family';

/** Days on which something changes in the season of 2014, and those beside them. */
export const EDGE_DAYS = [
  '2013-03-31',
  '2013-12-30',
  '2013-12-31',
  '2014-01-01',
  '2014-02-28',
  '2014-03-01',
  '2014-03-31',
  '2014-04-01',
  '2014-04-17',
  '2014-04-18',
  '2014-05-04',
  '2014-05-05',
  '2014-05-07',
  '2014-05-08',
  '2014-05-09',
  '2014-05-19',
  '2014-05-20',
  '2014-05-21',
  '2014-05-24',
  '2014-05-25',
  '2014-06-12',
  '2014-06-13',
  '2014-06-14',
  '2014-12-31',
] as const;

/** Places at the edges of the rules: districts with a table, places below them, the city, and another city. */
export const PLACES = [
  '110112',
  '110112:songzhuang',
  '110105',
  '110105:cuigezhuang',
  '110108',
  '110114',
  '110101',
  '110106',
  '110102',
  '130100',
] as const;

/** The five proofs of 2014. */
export const PROOFS = ['workProof', 'homeProof', 'householdBooklet', 'residencePermit', 'noGuardianCertificate'] as const;

/** Every place and stage whose rules are on record, one district without a table, and the city. */
const SEASONS = [
  ...['110112', '110105', '110105:cuigezhuang', '110108', '110114', '110101', '110106', '110102', '110000'].map((jurisdiction) => ({
    jurisdiction,
    stage: 'primary' as const,
  })),
  ...['110105', '110105:cuigezhuang', '110112'].map((jurisdiction) => ({ jurisdiction, stage: 'juniorMiddle' as const })),
];

const exactDay = fc.constantFrom(...EDGE_DAYS);
const coarseDay = fc.constantFrom('2013', '2014', '2013-12', '2014-02', '2014-03', '2014-05', '2014-06');

/** How much of a family is left out or told coarsely: nothing, or some of it. */
export type Knowledge = 'complete' | 'partial';

interface Shares {
  unknown: number;
  coarse: number;
}

const SHARES: Record<Knowledge, Shares> = { complete: { unknown: 0, coarse: 0 }, partial: { unknown: 1, coarse: 1 } };

/** Requests for every place on record near the days that matter. */
export function arbitraryRequest(knowledge: Knowledge): fc.Arbitrary<EvaluationRequest> {
  return fc.constantFrom(...SEASONS).chain(({ jurisdiction, stage }) =>
    fc.record({
      jurisdiction: fc.constant(jurisdiction),
      stage: fc.constant(stage),
      entryYear: fc.constant(2014),
      asOf: fc.constantFrom('2014-04-18', '2014-05-05', '2014-05-08', '2014-05-09', '2014-05-20', '2014-06-13'),
      family: arbitraryFamily(jurisdiction.slice(0, 6), SHARES[knowledge]),
    }),
  );
}

function weighted<Value>(...options: [number, fc.Arbitrary<Value>][]): fc.Arbitrary<Value> {
  return fc.oneof(...options.filter(([weight]) => weight > 0).map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

function arbitraryFamily(here: string, shares: Shares): fc.Arbitrary<Family> {
  return fc
    .record({
      bornOn: weighted<string | undefined>(
        [8, fc.constantFrom('2008-03-15', '2008-08-31', '2008-09-01')],
        [shares.coarse, fc.constantFrom('2008', '2008-08')],
        [shares.unknown, fc.constant(undefined)],
      ),
      guardians: arbitraryPeople(here, shares),
      home: weighted<Home | null | 'unknown' | undefined>(
        [8, arbitraryPlace(here, shares).map((place) => ({ place }))],
        [1, fc.constant(null)],
        [shares.unknown, fc.constantFrom('unknown', undefined)],
      ),
      papers: arbitraryPapers(shares),
    })
    .map(({ bornOn, ...family }) => ({
      ...family,
      papers: inNamesOf(family.guardians, family.papers),
      child: bornOn === undefined ? {} : { bornOn },
    }));
}

/** A paper can only stand in the name of somebody who was told of. */
function inNamesOf(guardians: readonly Guardian[], papers: Family['papers']): Family['papers'] {
  if (typeof papers !== 'object' || papers === null) return papers;
  const isNamed = (paper: Paper) =>
    typeof paper === 'string' || paper === null || paper.of === undefined || guardians.some(({ id }) => id === paper.of);
  return Object.fromEntries(Object.entries(papers).map(([key, paper]) => [key, isNamed(paper) ? paper : 'held']));
}

function arbitraryPeople(here: string, shares: Shares): fc.Arbitrary<Guardian[]> {
  const person = (id: string, relation: Guardian['relation']) => arbitraryGuardian(id, relation, here, shares);
  const mother = person('mother', 'mother');
  const father = person('father', 'father');
  const grandmother = person('grandmother', 'otherLegalGuardian');
  const aunt = person('aunt', 'carer');
  return weighted<Guardian[]>(
    [6, fc.tuple(mother, father)],
    [2, fc.tuple(mother, father, grandmother)],
    [1, fc.tuple(grandmother)],
    [1, fc.tuple(aunt, mother, father)],
    [shares.unknown, fc.tuple(mother)],
    [shares.unknown, fc.tuple(father, grandmother)],
    [shares.unknown, fc.constant([])],
  );
}

function arbitraryGuardian(id: string, relation: Guardian['relation'], here: string, shares: Shares): fc.Arbitrary<Guardian> {
  const notTold = fc.constantFrom('unknown' as const, undefined);
  return fc.record({
    id: fc.constant(id),
    relation: fc.constant(relation),
    status: weighted<Guardian['status']>(
      [8, fc.constant('present')],
      [2, fc.constantFrom('absent', 'deceased', 'noCustody')],
      [shares.unknown, notTold],
    ),
    permits: weighted<Guardian['permits']>([8, fc.array(arbitraryPermit(here, shares), { maxLength: 2 })], [shares.unknown, notTold]),
    insurance: weighted<Guardian['insurance']>([8, fc.array(arbitraryMonths(here, shares), { maxLength: 3 })], [shares.unknown, notTold]),
    work: weighted<Guardian['work']>([8, fc.array(arbitraryWork(here, shares), { maxLength: 2 })], [shares.unknown, notTold]),
  });
}

function arbitraryPlace(here: string, shares: Shares): fc.Arbitrary<string> {
  return weighted<string>(
    [8, fc.constant(here)],
    [4, fc.constantFrom(...PLACES)],
    [shares.coarse, fc.constant('110000')],
    [shares.unknown, fc.constant('unknown')],
  );
}

function arbitraryDay(shares: Shares): fc.Arbitrary<string> {
  return weighted<string>([6, exactDay], [shares.coarse, coarseDay]);
}

function arbitraryPermit(here: string, shares: Shares): fc.Arbitrary<Permit> {
  const fields = {
    place: arbitraryPlace(here, shares),
    issuedOn: weighted<string>([6, arbitraryDay(shares)], [shares.unknown, fc.constant('unknown')]),
    validUntil: weighted<string | null>([6, arbitraryDay(shares)], [1, fc.constant(null)], [shares.unknown, fc.constant('unknown')]),
  };
  return fc.record({ ...fields, previous: fc.array(fc.record(fields), { maxLength: 1 }) });
}

function arbitraryMonths(here: string, shares: Shares): fc.Arbitrary<InsuranceRange> {
  const month = fc.constantFrom(
    '2012-12',
    '2013-01',
    '2013-02',
    '2013-04',
    '2013-05',
    '2013-10',
    '2013-11',
    '2013-12',
    '2014-02',
    '2014-03',
    '2014-04',
    '2014-05',
    '2014-06',
  );
  const told = weighted<string>([8, month], [shares.coarse, fc.constantFrom('2013', '2014')]);
  return fc
    .record({
      ends: fc.tuple(told, told),
      place: arbitraryPlace(here, shares),
      arrears: weighted<boolean | 'unknown'>([6, fc.constant(false)], [2, fc.constant(true)], [shares.unknown, fc.constant('unknown')]),
      paidOn: fc.option(arbitraryDay(shares), { nil: undefined }),
    })
    .map(({ ends, ...range }) => ({ ...range, ...inOrder(ends) }));
}

function inOrder([one, other]: [string, string]): { from: string; to: string } {
  return one.slice(0, 4) < other.slice(0, 4) || (one.slice(0, 4) === other.slice(0, 4) && one <= other)
    ? { from: one, to: other }
    : { from: other, to: one };
}

function arbitraryWork(here: string, shares: Shares): fc.Arbitrary<Work> {
  return fc.record({
    place: arbitraryPlace(here, shares),
    employerPlace: fc.option(arbitraryPlace(here, shares), { nil: undefined }),
    from: fc.option(arbitraryDay(shares), { nil: undefined, freq: 2 }),
    until: fc.option(arbitraryDay(shares), { nil: undefined, freq: 2 }),
  });
}

function arbitraryPapers(shares: Shares): fc.Arbitrary<Family['papers']> {
  const paper = weighted<Paper | undefined>(
    [24, fc.constant('held')],
    [1, fc.constantFrom('missing', 'expired', null)],
    [
      2,
      fc.record({
        state: fc.constant('held' as const),
        of: fc.constantFrom('mother', 'aunt'),
        validUntil: weighted<string | null>([1, fc.constant(null)], [2, arbitraryDay(shares)]),
      }),
    ],
    [shares.unknown, fc.constantFrom('unknown', undefined)],
  );
  const all = fc.record(Object.fromEntries(PROOFS.map((proof) => [proof, paper])));
  const told = all.map((papers) =>
    Object.fromEntries(Object.entries(papers).filter((entry): entry is [string, Paper] => entry[1] !== undefined)),
  );
  return weighted<Family['papers']>([20, told], [1, fc.constant(null)], [shares.unknown, fc.constantFrom('unknown', undefined)]);
}
