import { describe, expect, test } from 'vitest';
import type { Remark, Requirement } from '@/rules';
import { readTables, type RuleTables } from './read-tables';

/** Every requirement of the record of Beijing 2014. */
const IDS = [
  'BJ14-P1',
  'BJ14-P2',
  'BJ14-P3',
  'BJ14-P4',
  'BJ14-P5',
  'DC14-LIVE',
  'DC14-WORK',
  'FT14-WORK',
  'HD14-PERMIT',
  'CP14-ISSUE',
  'CP14-CURRENT',
  'TZ14-SI',
  'CY14-SI-V1',
  'CY14-SI-V2',
  'CY14-SI-V3',
  'CY14-JM',
  'BJ14-EXAM',
  'BJ14-AGE',
];

/** Each decision on an open point, with the requirements beside which it must stand. */
const DECISIONS: Record<string, string[]> = {
  'five-proofs': ['BJ14-P1', 'BJ14-P2', 'BJ14-P3', 'BJ14-P4', 'BJ14-P5'],
  'changping-day': ['CP14-ISSUE'],
  'changping-current': ['CP14-CURRENT'],
  'haidian-day': ['HD14-PERMIT'],
  'permit-place': ['HD14-PERMIT', 'CP14-ISSUE', 'CP14-CURRENT'],
  'permit-renewal': ['HD14-PERMIT', 'CP14-ISSUE'],
  'tongzhou-months': ['TZ14-SI'],
  arrears: ['TZ14-SI', 'CY14-SI-V1', 'CY14-SI-V3'],
  'one-guardian': ['DC14-LIVE', 'DC14-WORK', 'HD14-PERMIT', 'CP14-ISSUE', 'CP14-CURRENT', 'TZ14-SI', 'CY14-SI-V1'],
  'other-guardian': ['DC14-LIVE', 'DC14-WORK', 'FT14-WORK', 'HD14-PERMIT', 'CP14-ISSUE', 'CP14-CURRENT', 'TZ14-SI', 'CY14-SI-V1'],
  'place-of-work': ['DC14-WORK', 'FT14-WORK'],
  'chaoyang-levels': ['CY14-SI-V1', 'CY14-SI-V2', 'CY14-SI-V3'],
  'chaoyang-v1-number': ['CY14-SI-V1'],
  'chaoyang-v2': ['CY14-SI-V2'],
  'chaoyang-v3': ['CY14-SI-V3'],
  'chaoyang-junior-middle': ['CY14-JM'],
  age: ['BJ14-AGE'],
};

const result = await readTables('prisma/seed');
const tables = 'tables' in result ? result.tables : undefined;

function shipped(): RuleTables {
  if (tables === undefined) throw new Error('the shipped tables have issues');
  return tables;
}

/** The texts of Beijing 2014, which this record is about. */
function versions(): RuleTables['versions'] {
  return shipped().versions.filter(({ jurisdiction, entryYear }) => jurisdiction.startsWith('11') && entryYear === 2014);
}

function every(id: string): Requirement[] {
  return versions().flatMap((version) => version.requirements.filter((requirement) => requirement.id === id));
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const pair = value as { zh?: unknown; en?: unknown };
  if (typeof pair.zh === 'string' && typeof pair.en === 'string') return [pair.zh];
  return Object.values(value).flatMap(textsOf);
}

test('the shipped tables load without an issue', () => {
  expect('issues' in result ? result.issues : []).toEqual([]);
});

test('every requirement of the record stands somewhere', () => {
  const kept = shipped().documents.flatMap((document) => [
    ...document.versions.flatMap((version) => version.requirements),
    ...document.afterGradeNine,
  ]);
  expect(IDS.filter((id) => !kept.some((entry) => entry.id === id))).toEqual([]);
});

describe('every decision stands beside what it settles', () => {
  test.each(Object.entries(DECISIONS))('%s', (decision, ids) => {
    const isThere = (remark: Remark) => remark.id === decision && remark.sort === 'decision';
    for (const requirement of ids.flatMap(every)) expect(requirement.remarks.filter(isThere), requirement.id).toHaveLength(1);
    for (const id of ids) expect(every(id).length, id).toBeGreaterThan(0);
  });

  test('no-table stands in the city’s version', () => {
    const city = versions().filter(({ jurisdiction }) => jurisdiction === '110000');
    expect(city.map(({ stage }) => stage)).toEqual(['juniorMiddle', 'primary']);
    for (const version of city) expect(version.remarks.map(({ id }) => id)).toContain('no-table');
  });
});

const OPEN = 'notStated';
const INSURANCE = {
  minimumMonths: 1,
  place: '110105',
  placeScope: 'place',
  from: null,
  to: null,
  toAtLatest: null,
  lastMonths: null,
  lastMonthCounts: true,
  counting: 'total',
  arrears: OPEN,
  arrearsPaidBy: null,
  payerMustBeEmployer: false,
  insuranceKind: null,
};
const HALF_YEAR = { ...INSURANCE, minimumMonths: 6, placeScope: OPEN, to: '2014-05', lastMonthCounts: OPEN, counting: OPEN };
const permit = {
  placeScope: OPEN,
  issuedBeforeAtLatest: null,
  whichDate: 'issuedOn',
  renewalKeepsDate: OPEN,
  renewalMustJoin: false,
  gapDays: 0,
  mustBeCurrent: false,
  tests: [],
};
const workIn = (inside: string) => ({ tests: [{ field: ['place', 'employerPlace'], open: 'workplaceOrEmployerSeat', inside }] });

/** What the record asks, by requirement: whom it binds, and what the open points of the decisions leave of it. */
const ASKED: [id: string, whom: string, parameters: object][] = [
  ['DC14-LIVE', 'each perParent', { tests: [{ field: 'place', inside: '110101' }] }],
  ['DC14-WORK', 'each perParent', workIn('110101')],
  ['FT14-WORK', 'some one', workIn('110106')],
  ['HD14-PERMIT', 'each perParent', { ...permit, place: '110108', issuedBefore: '2014-03-01', cutoffDayCounts: false }],
  ['CP14-ISSUE', 'each perParent', { ...permit, place: '110114', issuedBefore: '2013-12-31', cutoffDayCounts: OPEN }],
  [
    'CP14-CURRENT',
    'each perParent',
    { ...permit, place: '110114', issuedBefore: null, cutoffDayCounts: false, renewalKeepsDate: true, mustBeCurrent: true },
  ],
  ['TZ14-SI', 'each perParent', { ...INSURANCE, minimumMonths: 12, place: '110112', from: '2013-01', to: '2014-03' }],
  ['CY14-SI-V1', 'each perParent', INSURANCE],
  ['CY14-SI-V2', 'each perParent', INSURANCE],
  ['CY14-SI-V3', 'notStated perParent', HALF_YEAR],
];

describe('what is asked is what the record says', () => {
  test.each(ASKED)('%s', (id, whom, parameters) => {
    const found = every(id);
    expect(found.length).toBeGreaterThan(0);
    for (const { subject, ...requirement } of found) {
      expect(requirement.parameters).toEqual(parameters);
      expect(subject.who === 'parents' && `${subject.quantifier} ${subject.findings}`).toBe(whom);
      expect(requirement.confidence).toBe('seed');
    }
  });

  test('CY14-JM asks the insurance of the version in force, once for the family', () => {
    const asked = every('CY14-JM').map(({ parameters, subject, relaxation, confidence }) => ({
      parameters,
      subject,
      relaxation,
      confidence,
    }));
    const parents = { who: 'parents', oneParent: OPEN, otherGuardian: OPEN, findings: 'one' };
    const reported = { relaxation: null, confidence: 'reportedPractice' };
    expect(asked).toEqual([
      { ...reported, parameters: INSURANCE, subject: { ...parents, quantifier: 'each' } },
      { ...reported, parameters: INSURANCE, subject: { ...parents, quantifier: 'each' }, relaxation: OPEN },
      { ...reported, parameters: HALF_YEAR, subject: { ...parents, quantifier: OPEN } },
    ]);
  });

  test('the five proofs are one finding each for the family, and a carer’s name is left open', () => {
    const proofs = [1, 2, 3, 4, 5].map((number) => every(`BJ14-P${number}`));
    expect(proofs.map((found) => found.map(({ parameters }) => parameters))).toEqual(
      ['workProof', 'homeProof', 'householdBooklet', 'residencePermit', 'noGuardianCertificate'].map((paper) => {
        const parameters = { paper, inNameOfCarer: OPEN, tests: [] };
        return [parameters, parameters];
      }),
    );
    expect(proofs.flat().every(({ subject }) => subject.who === 'family')).toBe(true);
  });

  test('only the relaxation of 9 May is a relaxation', () => {
    const relaxed = versions().flatMap((version) => version.requirements.filter(({ relaxation }) => relaxation !== null));
    expect(relaxed.map(({ id }) => id)).toEqual(['CY14-SI-V2', 'CY14-JM', 'CY14-SI-V2']);
  });

  test('the age is asked for primary entry only, by analogy', () => {
    expect(every('BJ14-AGE')).toMatchObject([{ parameters: { day: '2008-08-31' }, confidence: 'analogy', subject: { who: 'child' } }]);
  });
});

test('one parent alone and other guardians are left open wherever a rule binds parents', () => {
  const subjects = versions().flatMap((version) => version.requirements.map(({ subject }) => subject));
  const parents = subjects.filter((subject) => subject.who === 'parents');
  expect(parents.length).toBeGreaterThan(0);
  for (const subject of parents) expect([subject.oneParent, subject.otherGuardian]).toEqual(['notStated', 'notStated']);
});

test('the sixteen districts exist, and those without rules on record have no table', () => {
  const districts = shipped().jurisdictions.filter(({ code, level }) => code.startsWith('11') && level === 'district');
  expect(districts).toHaveLength(16);
  const withRules = versions().filter(({ stage, isPartial }) => stage === 'primary' && !isPartial);
  expect([...new Set(withRules.map(({ jurisdiction }) => jurisdiction))]).toEqual([
    '110000',
    '110101',
    '110105',
    '110105:cuigezhuang',
    '110106',
    '110108',
    '110112',
    '110114',
  ]);
});

test('Chaoyang changes on the days of the record, and keeps what is not known of them', () => {
  const days = versions()
    .filter(({ jurisdiction, stage }) => jurisdiction.startsWith('110105') && stage === 'primary')
    .map(({ jurisdiction, version, appliesFrom, requirements }) => [
      jurisdiction,
      version,
      appliesFrom,
      requirements.map(({ id }) => id).join(),
    ]);
  expect(days).toEqual([
    ['110105', 1, '2014-05-05', ''],
    ['110105', 2, '2014-05-08', 'CY14-SI-V1'],
    ['110105:cuigezhuang', 1, '2014-05-09', 'CY14-SI-V2'],
    ['110105:cuigezhuang', 2, '2014-06-13', 'CY14-SI-V3'],
  ]);
  const first = versions().find(({ jurisdiction, version }) => jurisdiction === '110105' && version === 2);
  expect(first?.announcement.between).toEqual({ earliest: '2014-05-06', latest: '2014-05-08' });
});

test('the calendar and the figures of the record are whole', () => {
  const city = shipped().documents.find(
    ({ jurisdiction, entryYear, stage }) => jurisdiction === '110000' && entryYear === 2014 && stage === 'primary',
  );
  expect(city?.calendar).toHaveLength(26);
  const fromTheRecord = city?.figures.filter(({ sources }) => sources.includes('caijing-2014'));
  expect(fromTheRecord).toHaveLength(24);
  expect(fromTheRecord?.map(({ value }) => value).filter((value) => typeof value === 'number')).toEqual([
    14000, 31000, 21000, 19, 10000, 500, 69, 25, 13, 20000, 27000, 7000, 5317, 14500, 8328, 9000, 160600, 22000, 70000, 20, 60, 200000000,
  ]);
  expect(city?.figures.find(({ id }) => id === 'beijing-growth-2001-2010')?.warning).not.toBeNull();
  expect(city?.season).toMatchObject({ firstOn: '2014-04-18', lastOn: '2014-06-13' });
});

test('every Chinese text holds Chinese', () => {
  const exceptions = [/^[\d /]+$/];
  const wrong = textsOf(shipped().documents).filter((zh) => !/\p{Script=Han}/u.test(zh) && !exceptions.some((one) => one.test(zh)));
  expect(wrong).toEqual([]);
});

test('every source is used by some value', () => {
  const used = JSON.stringify(shipped().documents);
  expect(
    shipped()
      .sources.filter(({ id }) => !used.includes(`"${id}"`))
      .map(({ id }) => id),
  ).toEqual([]);
});
