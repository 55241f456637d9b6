import { describe, expect, test } from 'vitest';
import { familyWho, inWords } from '@/tests/support/circumstances';
import type { Family } from '../../facts/family';
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
