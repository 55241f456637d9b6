import { describe, expect, test } from 'vitest';
import type { Guardian } from './family';
import { readFacts } from './read-facts';

describe('what was not told stays unknown, and none is an answer', () => {
  test('of a guardian', () => {
    const [told] = readFacts({
      guardians: [{ id: 'm', relation: 'mother', status: 'unknown', permits: null, insurance: [], work: 'unknown' }],
    }).guardians;
    expect(told).toMatchObject({ status: undefined, permits: [], insurance: [], work: undefined, isImplied: false });
  });

  test('of the home', () => {
    expect(readFacts({}).home).toBeUndefined();
    expect(readFacts({ home: 'unknown' }).home).toBeUndefined();
    expect(readFacts({ home: null }).home).toBeNull();
    expect(readFacts({ home: {} }).home).toEqual({ place: undefined });
    expect(readFacts({ home: { place: 'unknown' } }).home).toEqual({ place: undefined });
  });

  test('of papers', () => {
    expect(readFacts({}).papers?.size).toBe(0);
    expect(readFacts({ papers: null }).papers).toBeNull();
    const papers = readFacts({
      papers: { a: 'unknown', b: null, c: { validUntil: '2014-05' }, d: { state: 'held', validUntil: null, of: 'm' } },
    }).papers;
    expect(papers?.get('a')?.state).toBeUndefined();
    expect(papers?.get('b')?.state).toBe('missing');
    expect(papers?.get('c')).toEqual({ state: undefined, of: undefined, validUntil: { earliest: '2014-05-01', latest: '2014-05-31' } });
    expect(papers?.get('d')).toEqual({ state: 'held', of: 'm', validUntil: null });
  });

  test('of the child', () => {
    expect(readFacts({}).child.bornOn).toBeUndefined();
    expect(readFacts({ child: { bornOn: 'unknown' } }).child.bornOn).toBeUndefined();
    expect(readFacts({ child: { bornOn: '2008' } }).child.bornOn).toEqual({ earliest: '2008-01-01', latest: '2008-12-31' });
  });
});

test('what the contract takes for granted where it is left out', () => {
  const facts = readFacts({
    guardians: [
      {
        id: 'm',
        relation: 'mother',
        insurance: [{ from: '2013-01', to: '2013-02', place: '110112' }],
        work: [{ place: '110112' }, { place: '110112', employerPlace: 'unknown' }, { place: '110112', employerPlace: '110108' }],
      },
    ],
  });
  expect(facts.guardians[0]?.insurance?.[0]).toMatchObject({ arrears: false, paid: undefined });
  expect(facts.guardians[0]?.work?.map(({ employerPlace }) => employerPlace)).toEqual(['110112', undefined, '110108']);
});

test('earlier permits stand beside the later one, however deep they were told', () => {
  const permit = (place: string) => ({ place, issuedOn: '2013', validUntil: null });
  const facts = readFacts({
    guardians: [
      {
        id: 'm',
        relation: 'mother',
        permits: [{ ...permit('110101'), previous: [{ ...permit('110102'), previous: [permit('110105')] }] }],
      },
    ],
  });
  expect(facts.guardians[0]?.permits?.map(({ place }) => place)).toEqual(['110101', '110102', '110105']);
  expect(facts.guardians[0]?.permits?.[0]?.validUntil).toBeNull();
});

describe('parents not mentioned', () => {
  const mother: Guardian = { id: 'mother', relation: 'mother', status: 'present' };
  const grandmother: Guardian = { id: 'grandmother', relation: 'otherLegalGuardian' };
  test.each<[string, Guardian[], string[]]>([
    ['nobody told of: both are asked for', [], ['mother', 'father']],
    ['a mother alone: the father is asked for', [mother], ['mother', 'father']],
    ['a carer is no guardian', [{ id: 'aunt', relation: 'carer' }], ['aunt', 'mother', 'father']],
    ['another legal guardian alone: no parents are supposed', [grandmother], ['grandmother']],
    ['another legal guardian beside a mother who has died', [{ ...mother, status: 'deceased' }, grandmother], ['mother', 'grandmother']],
    ['another legal guardian beside a mother who acts', [mother, grandmother], ['mother', 'grandmother', 'father']],
    ['somebody else is called father', [mother, { id: 'father', relation: 'carer' }], ['mother', 'father', 'father-not-mentioned']],
  ])('%s', (_sentence, guardians, ids) => {
    expect(readFacts({ guardians }).guardians.map(({ id }) => id)).toEqual(ids);
  });
});
