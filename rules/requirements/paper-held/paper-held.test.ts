import { describe, expect, test } from 'vitest';
import { checkOf, familyWho, inWords, type Expected } from '@/tests/support/circumstances';
import type { Family, Paper } from '../../facts/family';
import { paperHeld } from './paper-held';

const asked = { paper: 'homeProof', inNameOfCarer: 'refused', tests: [] } as const;
const people: Family = {
  guardians: [
    { id: 'mother', relation: 'mother' },
    { id: 'aunt', relation: 'carer' },
  ],
};
type Papers = Family['papers'];

test.each<[string, Papers, 'refused' | 'accepted', 'meets' | 'fails' | 'depends']>([
  ['held', { homeProof: 'held' }, 'refused', 'meets'],
  ['missing', { homeProof: 'missing' }, 'refused', 'fails'],
  ['expired', { homeProof: 'expired' }, 'refused', 'fails'],
  ['told as none', { homeProof: null }, 'refused', 'fails'],
  ['not told', { workProof: 'held' }, 'refused', 'depends'],
  ['told as unknown', { homeProof: 'unknown' }, 'refused', 'depends'],
  ['no papers at all', null, 'refused', 'fails'],
  ['papers not told', undefined, 'refused', 'depends'],
  ['valid to the day asked', { homeProof: { state: 'held', validUntil: '2014-05-20' } }, 'refused', 'meets'],
  ['run out the day before', { homeProof: { state: 'held', validUntil: '2014-05-19' } }, 'refused', 'fails'],
  ['valid to some day of the month asked about', { homeProof: { state: 'held', validUntil: '2014-05' } }, 'refused', 'depends'],
  ['told as expired, though it would still be valid', { homeProof: { state: 'expired', validUntil: '2014-12-31' } }, 'refused', 'fails'],
  ['in the name of the mother', { homeProof: { state: 'held', of: 'mother' } }, 'refused', 'meets'],
  ['in the name of a carer, where that is refused', { homeProof: { state: 'held', of: 'aunt' } }, 'refused', 'fails'],
  ['in the name of a carer, where that is accepted', { homeProof: { state: 'held', of: 'aunt' } }, 'accepted', 'meets'],
  ['in the name of a carer and run out', { homeProof: { state: 'held', of: 'aunt', validUntil: '2014-05-19' } }, 'accepted', 'fails'],
  ['in the name of a carer and not told whether held', { homeProof: { of: 'aunt' } }, 'refused', 'depends'],
])('%s', (_sentence, papers, inNameOfCarer, expected) => {
  expect(inWords(paperHeld.check({ ...asked, inNameOfCarer }).possible(familyWho({ ...people, papers })))).toBe(expected);
});

test.each<[string, Papers, string]>([
  ['missing', { homeProof: 'missing' }, 'paperMissing'],
  ['none at all', null, 'paperMissing'],
  ['expired', { homeProof: 'expired' }, 'paperExpired'],
  ['run out', { homeProof: { state: 'held', validUntil: '2014-05-19' } }, 'paperExpired'],
  ['in the name of a carer', { homeProof: { state: 'held', of: 'aunt' } }, 'paperInNameOfCarer'],
])('the cause of a paper that is %s', (_sentence, papers, cause) => {
  expect(paperHeld.check(asked).reason(familyWho({ ...people, papers }))).toEqual({ cause, values: { paper: 'homeProof' } });
});

describe('mending it', () => {
  test('a paper fetched meets it, and the other papers stay', () => {
    const remedy = paperHeld.check(asked).remedy(familyWho({ papers: { workProof: 'missing', homeProof: 'missing' } }));
    expect(remedy && inWords(paperHeld.check(asked).possible(remedy.circumstances))).toBe('meets');
    expect(remedy?.circumstances.facts.family.papers).toEqual({ workProof: 'missing', homeProof: 'held' });
    expect(remedy?.steps).toEqual([
      { code: 'paper.get', guardian: null, values: { paper: 'homeProof' }, beginBy: null, doneOn: '2014-05-20' },
    ]);
  });
});

test('it reads its own paper alone', () => expect(paperHeld.reads(asked, undefined, [])).toEqual(['family.papers.homeProof']));

describe('what is asked of the paper besides', () => {
  const check = checkOf('paper-held', {
    paper: 'lease',
    inNameOfCarer: 'refused',
    tests: [
      { field: 'coversFrom', by: '2014-03-01' },
      { field: 'coversTo', from: 'asked' },
      { field: 'sealed', is: ['true'] },
    ],
  });
  const lease = { state: 'held', coversFrom: '2014-01-01', coversTo: '2014-12-31', sealed: true } as const;
  const told = (paper: Paper) => familyWho({ papers: { lease: paper } });

  test.each<[string, Paper, Expected]>([
    ['all of it', lease, 'meets'],
    ['held, and nothing more was told', 'held', 'depends'],
    ['not held, whatever it says', { ...lease, state: 'missing' }, 'fails'],
    ['begins too late', { ...lease, coversFrom: '2014-03-02' }, 'fails'],
    ['has ended', { ...lease, coversTo: '2014-05-19' }, 'fails'],
    ['without an end', { ...lease, coversTo: null }, 'meets'],
    ['without a seal', { ...lease, sealed: false }, 'fails'],
    ['not told whether it has one', { ...lease, sealed: 'unknown' }, 'depends'],
    ['run out and not told whether it has one', { ...lease, sealed: 'unknown', validUntil: '2014-05-19' }, 'fails'],
  ])('%s', (_sentence, paper, expected) => expect(inWords(check.possible(told(paper)))).toBe(expected));

  test('the cause is the field that fails, with what was found', () => {
    expect(check.reason(told({ ...lease, coversFrom: '2014-03-02' }))).toEqual({
      cause: 'paperCoversFrom',
      values: { paper: 'lease', found: '2014-03-02', needed: '2014-03-01' },
    });
  });

  test('a lease that had to begin by a day that is past cannot be got any more', () => {
    expect(check.remedy(told('missing'))).toBeNull();
    const seal = checkOf('paper-held', { paper: 'lease', inNameOfCarer: 'refused', tests: [{ field: 'sealed', is: ['true'] }] });
    const remedy = seal.remedy(told({ ...lease, sealed: false }));
    expect(remedy && inWords(seal.possible(remedy.circumstances))).toBe('meets');
  });

  test('a paper held without its end has not run out on the day asked', () => {
    const until = (from: string) =>
      checkOf('paper-held', { paper: 'lease', inNameOfCarer: 'refused', tests: [{ field: 'validUntil', from }] });
    expect(inWords(until('2014-05-20').possible(told('held')))).toBe('meets');
    expect(inWords(until('2014-05-21').possible(told('held')))).toBe('depends');
  });

  test('its fields are read, and what is not stated of them is left open', () => {
    const open = {
      paper: 'lease',
      inNameOfCarer: 'notStated',
      tests: [{ field: ['issuedOn', 'coversFrom'], by: '2014-03-01', dayCounts: 'notStated' }],
    } as const;
    expect(paperHeld.openPoints(open).map(({ code }) => code)).toEqual(['inNameOfCarer', 'whichDate', 'dayCounts']);
    expect(paperHeld.papers?.(open)).toEqual(['lease']);
  });
});

test('a paper that runs out before school begins is worth a warning', () => {
  const warnings = (validUntil: string | null) =>
    paperHeld
      .check(asked)
      .warnings?.(familyWho({ papers: { homeProof: { state: 'held', validUntil } } }))
      ?.map(({ code }) => code);
  expect(warnings('2014-08-31')).toEqual(['paperLapsesSoon']);
  expect([warnings('2014-09-01'), warnings(null), warnings('2014-05-19')]).toEqual([[], [], []]);
});
