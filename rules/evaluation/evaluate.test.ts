import { describe, expect, test } from 'vitest';
import { versionsOf } from '@/lib/rule-tables/content-hash';
import type { Family, Guardian } from '../facts/family';
import { ruleSetDocumentSchema } from '../rule-sets/rule-set-schema';
import { compileRuleBook } from './compile';
import { evaluate, explain, reachVerdict, verdictOver } from './evaluate';

const paper = (key: string) => ({ kind: 'paper-held', parameters: { paper: key, inNameOfCarer: 'refused' } });
const work = { kind: 'work', parameters: { tests: [{ field: 'place', inside: '370102' }] } };
const rented = { kind: 'home', parameters: { tests: [{ field: 'tenure', is: ['rented'] }] } };
const months = (minimumMonths: number, more: object = {}) => ({
  kind: 'contribution-months',
  parameters: {
    minimumMonths,
    place: '370102',
    placeScope: 'place',
    from: null,
    to: null,
    lastMonthCounts: true,
    counting: 'total',
    arrears: 'doNotCount',
    ...more,
  },
});
const family = { who: 'family' };
const eachParent = { who: 'parents', quantifier: 'each', oneParent: 'notEnough', otherGuardian: 'doesNotStandIn', findings: 'perParent' };
const someParent = { ...eachParent, quantifier: 'some', oneParent: 'enough', findings: 'one' };

function book(requirement: object, version: object = {}) {
  const requirements = [
    {
      id: 'asked',
      group: 'papers',
      title: { zh: 'invented', en: 'invented' },
      paper: null,
      sources: ['invented'],
      confidence: 'seed',
      subject: family,
      ...requirement,
    },
  ];
  const first = {
    version: 1,
    announcement: { on: '2014-04-18' },
    recordedOn: '2026-11-24',
    appliesFrom: '2014-04-18',
    requirements,
    ...version,
  };
  const document = { jurisdiction: '370102', entryYear: 2014, stage: 'primary', versions: [first] };
  return compileRuleBook(versionsOf(ruleSetDocumentSchema.parse(document)));
}

function ask(requirement: object, told: Family, version: object = {}) {
  const request = { jurisdiction: '370102', entryYear: 2014, stage: 'primary', asOf: '2014-05-20', family: told } as const;
  const among = book(requirement, version);
  const evaluation = evaluate(among, request);
  // However it is asked, the answer is one.
  expect(explain(among, request).verdict).toBe(evaluation.verdict);
  expect(reachVerdict(among, request)).toBe(evaluation.verdict);
  expect(verdictOver(among, request)(told)).toBe(evaluation.verdict);
  return evaluation;
}

const outcomes = (requirement: object, told: Family) => ask(requirement, told).findings.map(({ outcome }) => outcome);

describe('whom a rule binds', () => {
  const lease = { ...paper('lease'), bindsIf: rented };
  test.each<[string, Family, string, string[]]>([
    ['bound, and met', { home: { tenure: 'rented' }, papers: { lease: 'held' } }, 'met', []],
    ['bound, and not met', { home: { tenure: 'rented' }, papers: { lease: 'missing' } }, 'unmet', []],
    ['bound, and not told', { home: { tenure: 'rented' } }, 'unknown', ['family.papers.lease']],
    ['not bound, whatever it has', { home: { tenure: 'owned' }, papers: { lease: 'missing' } }, 'notApplicable', []],
    ['not bound without a home', { home: null, papers: { lease: 'missing' } }, 'notApplicable', []],
    ['perhaps bound, and met all the same', { papers: { lease: 'held' } }, 'met', []],
    ['perhaps bound, and not met', { papers: { lease: 'missing' } }, 'unknown', ['family.home']],
    ['told neither', {}, 'unknown', ['family.home', 'family.papers.lease']],
  ])('%s', (_sentence, told, outcome, missing) => {
    const [finding] = ask(lease, told).findings;
    expect(finding).toMatchObject({ outcome, missing });
    expect(finding?.cause).toBe(outcome === 'unmet' ? 'paperMissing' : outcome === 'notApplicable' ? 'doesNotBind' : null);
  });

  test('what is not stated of whom it binds is tried', () => {
    const open = {
      ...paper('lease'),
      bindsIf: { kind: 'home', parameters: { tests: [{ field: 'place', inside: '370102', scope: 'notStated' }] } },
    };
    const lives = (place: string, lease: 'held' | 'missing') => ask(open, { home: { place }, papers: { lease } }).findings[0];
    expect(lives('370102', 'missing')?.outcome).toBe('unmet');
    expect(lives('370103', 'missing')).toMatchObject({ outcome: 'unclear', openPoint: 'districtOrCity' });
    expect(lives('370103', 'held')?.outcome).toBe('met');
    expect(lives('110105', 'missing')?.outcome).toBe('notApplicable');
  });

  test('each parent for himself, also the one who lives elsewhere', () => {
    const workers = { ...months(1), subject: eachParent, bindsIf: work };
    const parent = (relation: 'mother' | 'father', more: Partial<Guardian>): Guardian => ({
      id: relation,
      relation,
      status: 'present',
      insurance: [],
      work: [],
      ...more,
    });
    expect(outcomes(workers, { guardians: [parent('mother', { work: [{ place: '370102' }] }), parent('father', {})] })).toEqual([
      'unmet',
      'notApplicable',
    ]);
    const renters = { ...months(1), subject: eachParent, bindsIf: rented };
    const told = { home: { tenure: 'rented' }, guardians: [parent('mother', {}), parent('father', { status: 'absent' })] };
    expect(outcomes(renters, told)).toEqual(['unmet', 'unmet']);
  });

  test('a family that nothing binds is eligible', () => {
    expect(ask(lease, { home: { tenure: 'owned' } })).toMatchObject({ verdict: 'eligible', firm: true, nextQuestion: null });
  });
});

describe('where sources disagree', () => {
  const disagreeing = {
    ...months(6),
    subject: someParent,
    alsoStated: [{ parameters: months(9, { arrears: 'notStated' }).parameters, sources: ['another'], confidence: 'press' }],
  };
  const paid = (from: string, arrears = false): Family => ({
    guardians: [
      { id: 'mother', relation: 'mother', status: 'present', insurance: [{ from, to: '2014-05', place: '370102', arrears }] },
      { id: 'father', relation: 'father', status: 'deceased' },
    ],
  });
  test.each<[string, Family, string, string[]]>([
    ['enough for both', paid('2013-09'), 'met', []],
    ['enough for neither', paid('2014-01'), 'unmet', []],
    ['enough for one of them', paid('2013-11'), 'unclear', ['sourcesDisagree']],
    ['late months, of which one of them says nothing', paid('2013-01', true), 'unclear', ['sourcesDisagree']],
  ])('%s', (_sentence, told, outcome, points) => {
    const [finding] = ask(disagreeing, told).findings;
    expect(finding?.outcome).toBe(outcome);
    expect([...(finding?.openPoints ?? [])].sort()).toEqual([...points].sort());
  });
});

describe('whether one person must meet every part', () => {
  const parts = { kind: 'all', parameters: { of: [work, months(1)] } };
  const shared: Family = {
    guardians: [
      { id: 'mother', relation: 'mother', status: 'present', work: [{ place: '370102' }], insurance: [] },
      { id: 'father', relation: 'father', status: 'present', work: [], insurance: [{ from: '2014-05', to: '2014-05', place: '370102' }] },
    ],
  };
  test.each<[string, object, string]>([
    ['one must', { ...someParent, samePerson: true }, 'unmet'],
    ['left out, one must', someParent, 'unmet'],
    ['each part may be met by another', { ...someParent, samePerson: false }, 'met'],
    ['it is not stated', { ...someParent, samePerson: 'notStated' }, 'unclear'],
  ])('%s', (_sentence, subject, outcome) => {
    expect(outcomes({ ...parts, subject }, shared)).toEqual([outcome]);
  });

  test('who acts is the same for every part', () => {
    // Nobody knows whether the mother takes part: if she does she does not hold the one, if not nobody holds the other.
    const told: Family = {
      guardians: [
        { id: 'mother', relation: 'mother', work: [], insurance: [{ from: '2014-05', to: '2014-05', place: '370102' }] },
        { id: 'father', relation: 'father', status: 'deceased' },
        { id: 'grandmother', relation: 'otherLegalGuardian', status: 'present', work: [{ place: '370102' }], insurance: [] },
      ],
    };
    expect(outcomes({ ...parts, subject: { ...someParent, otherGuardian: 'standsIn', samePerson: false } }, told)).toEqual(['unmet']);
  });
});

describe('where only a part of the text is on record', () => {
  const partial = { isPartial: true };
  test.each<[string, Family, string, boolean]>([
    ['whoever fails it fails', { papers: { a: 'missing' } }, 'notEligible', true],
    ['whoever meets it does not know the rest', { papers: { a: 'held' } }, 'undetermined', true],
    ['and is asked what is on record', {}, 'undetermined', false],
  ])('%s', (_sentence, told, verdict, firm) => {
    expect(ask(paper('a'), told, partial)).toMatchObject({ verdict, firm, notes: [{ code: 'recordIsPartial', jurisdiction: '370102' }] });
  });

  test('the whole of it decides', () => {
    expect(ask(paper('a'), { papers: { a: 'held' } })).toMatchObject({ verdict: 'eligible', firm: true, notes: [] });
  });
});

test('what was announced later is named and binds nobody', () => {
  const later = { announcement: { on: '2014-06-01' }, appliesFrom: '2014-06-01' };
  const { findings, verdict } = ask(paper('a'), { papers: { a: 'missing' } }, later);
  expect(verdict).toBe('undetermined');
  expect(findings).toMatchObject([{ outcome: 'notApplicable', cause: 'notAnnouncedYet', values: { announcedOn: '2014-06-01' } }]);
});

test('a relaxation of which nothing is on record may have let off whoever fails', () => {
  const relaxed = { ...paper('a'), relaxation: 'notStated' };
  expect(ask(relaxed, { papers: { a: 'missing' } }).findings[0]).toMatchObject({ outcome: 'unclear', openPoint: 'relaxationContent' });
  expect(outcomes(relaxed, { papers: { a: 'held' } })).toEqual(['met']);
});
