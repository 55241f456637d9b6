import { describe, expect, test } from 'vitest';
import { compareDistricts, planFor, whatIf, type EvaluationRequest } from '@/rules';
import type { Family, Guardian } from '@/rules/facts/family';
import { shippedTables } from '@/tests/support/shipped-tables';

const { book } = await shippedTables();

function parent(relation: 'mother' | 'father', facts: Partial<Guardian> = {}): Guardian {
  return {
    id: relation,
    relation,
    status: 'present',
    permits: [{ place: '110112', issuedOn: '2013-11-20', validUntil: '2014-11-19' }],
    insurance: [{ from: '2013-01', to: '2014-03', place: '110112' }],
    work: [{ place: '110112' }],
    ...facts,
  };
}

function request(changes: Partial<Family> = {}, jurisdiction = '110112', asOf = '2014-05-20'): EvaluationRequest {
  const papers = {
    workProof: 'held',
    homeProof: 'held',
    householdBooklet: 'held',
    residencePermit: 'held',
    noGuardianCertificate: 'held',
  } as const;
  const family: Family = {
    child: { bornOn: '2008-03-15' },
    guardians: [parent('mother'), parent('father')],
    home: { place: '110112' },
    papers,
    ...changes,
  };
  return { jurisdiction, entryYear: 2014, stage: 'primary', asOf, family };
}

const without = (...missing: string[]) => ({
  papers: Object.fromEntries(
    ['workProof', 'homeProof', 'householdBooklet', 'residencePermit', 'noGuardianCertificate'].map((paper) => [
      paper,
      missing.includes(paper) ? ('missing' as const) : ('held' as const),
    ]),
  ),
});

describe('the plan', () => {
  test('is empty where everything is met', () => {
    expect(planFor(book, request())).toMatchObject({ steps: [], items: [], firstSeason: 2014, doneOn: '2014-05-20' });
  });

  test('says who has to act for each paper', () => {
    const { steps } = planFor(book, request(without('noGuardianCertificate', 'workProof', 'homeProof')));
    expect(steps.map(({ code, values, actor }) => [code, values['paper'], actor])).toEqual([
      ['paper.get', 'workProof', 'employer'],
      ['paper.get', 'homeProof', 'landlord'],
      ['paper.get', 'noGuardianCertificate', 'hometown'],
    ]);
  });

  test('names the first season where the months cannot be made up any more, and the day that has passed', () => {
    const mother = parent('mother', { insurance: [{ from: '2013-05', to: '2014-03', place: '110112' }] });
    const plan = planFor(book, request({ guardians: [mother, parent('father')] }));
    expect(plan.items).toEqual([
      {
        requirement: 'TZ14-SI',
        subject: 'mother',
        isCurable: false,
        latestOn: null,
        firstSeason: 2015,
        whyNot: { code: 'lastDayHasPassed', values: { lastDay: '2013-04-30' } },
      },
    ]);
    expect(plan.firstSeason).toBe(2015);
  });

  test('has one move for both parents who live elsewhere', () => {
    const plan = planFor(book, request({}, '110101'));
    const moves = plan.steps.filter(({ code }) => code === 'home.new');
    expect(moves.map(({ helps }) => helps.map(({ requirement }) => requirement))).toEqual([['DC14-LIVE', 'DC14-LIVE']]);
    expect(plan.steps.filter(({ code }) => code === 'work.new').map(({ guardian }) => guardian)).toEqual(['mother', 'father']);
  });

  test('warns of a permit that lapses before school, and of a renewal that would miss the cut-off', () => {
    const permits = [{ place: '110108', issuedOn: '2013-08-01', validUntil: '2014-07-31' }];
    const { warnings, steps } = planFor(
      book,
      request({ guardians: [parent('mother', { permits }), parent('father', { permits })] }, '110108'),
    );
    expect(steps).toEqual([]);
    expect(warnings.map(({ subject, code, values }) => [subject, code, values['validUntil']])).toEqual([
      ['mother', 'renewalWouldMissCutoff', '2014-07-31'],
      ['father', 'renewalWouldMissCutoff', '2014-07-31'],
    ]);
  });

  test('tells the mother to get a permit, rather than counting on a father who has not said that he acts', () => {
    const permits = [{ place: '110102', issuedOn: '2016-01-10', validFrom: '2016-01-10', validUntil: null }];
    const guardians = [parent('mother', { permits: [] }), parent('father', { status: 'unknown', permits })];
    const asked = { ...request({ guardians, home: { place: '130102' } }, '110102', '2016-06-30'), entryYear: 2016 };
    const { items, steps } = planFor(book, asked);
    expect(items).toContainEqual(expect.objectContaining({ requirement: 'XC16-PERMIT-STREET', isCurable: true }));
    expect(steps).toContainEqual(
      expect.objectContaining({
        code: 'permit.get',
        guardian: 'mother',
        helps: [{ requirement: 'XC16-PERMIT-STREET', subject: 'family' }],
      }),
    );
  });

  test('calls nothing curable that is done only after school has begun', () => {
    const guardians = [parent('mother', { insurance: [] }), parent('father')];
    const plan = planFor(book, { ...request({ guardians }), asOf: '2014-12-01' });
    expect(plan.items.map(({ isCurable, firstSeason }) => [isCurable, firstSeason])).toEqual([[false, 2016]]);
  });
});

describe('several districts', () => {
  test('the one where nothing is beyond cure comes before the one where something is', () => {
    const mother = parent('mother', { insurance: [] });
    const compared = compareDistricts(book, request({ guardians: [mother, parent('father')], ...without('workProof') }), [
      '110112',
      '110106',
    ]);
    expect(compared.map(({ jurisdiction, distance }) => [jurisdiction, distance.beyondCure, distance.curable])).toEqual(
      [
        ['110112', 1, 1],
        ['110106', 0, 2],
      ].reverse(),
    );
  });
});

describe('what a change would change', () => {
  test('waiting a year helps a child who is too young', () => {
    const { verdict, changed } = whatIf(book, request({ child: { bornOn: '2008-12-01' } }), { wait: 1 });
    expect(changed).toContainEqual({ requirement: 'BJ14-AGE', subject: 'child', from: 'unmet', to: 'met' });
    expect(verdict).toBe('notEligible');
  });
});
