import { describe, expect, test } from 'vitest';
import { inWords, type Expected } from '@/tests/support/circumstances';
import type { Permit } from './family';
import { listTold, onOrAfter, onOrBefore, permitsTold, textTold } from './told';

describe('what was not told stays unknown, and none is an answer', () => {
  test('of a list', () => {
    expect(listTold(undefined)).toBeUndefined();
    expect(listTold('unknown')).toBeUndefined();
    expect(listTold(null)).toEqual([]);
    expect(listTold([])).toEqual([]);
    expect(listTold(['one'])).toEqual(['one']);
  });

  test('of a text', () => {
    expect([undefined, null, 'unknown', '110112'].map(textTold)).toEqual([undefined, undefined, undefined, '110112']);
  });
});

test('earlier permits stand beside the later one, however deep they were told', () => {
  const permit = (place: string, previous?: Permit[] | null): Permit => ({ place, issuedOn: '2013', validUntil: null, previous });
  const told = permitsTold([permit('110101', [permit('110102', [permit('110105')])]), permit('110106', null)]);
  expect(told?.map(({ place }) => place)).toEqual(['110101', '110102', '110105', '110106']);
  expect(told?.[0]?.validUntil).toBeNull();
  expect(permitsTold('unknown')).toBeUndefined();
  expect(permitsTold(undefined)).toBeUndefined();
  expect(permitsTold(null)).toEqual([]);
});

test.each<[unknown, Expected, Expected]>([
  ['2014-05-19', 'meets', 'fails'],
  ['2014-05-20', 'meets', 'meets'],
  ['2014-05-21', 'fails', 'meets'],
  ['2014-04', 'meets', 'fails'],
  ['2014-05', 'depends', 'depends'],
  ['2014-06', 'fails', 'meets'],
  ['2013', 'meets', 'fails'],
  ['2014', 'depends', 'depends'],
  ['2015', 'fails', 'meets'],
  ['unknown', 'depends', 'depends'],
  [undefined, 'depends', 'depends'],
  [null, 'fails', 'meets'],
])('%s: by 20 May %s, from 20 May on %s', (told, by, from) => {
  expect(inWords(onOrBefore(told, '2014-05-20'))).toBe(by);
  expect(inWords(onOrAfter(told, '2014-05-20'))).toBe(from);
});

test.each([
  ['2014-05', '2014-05-31', '2014-05-01'],
  ['2014', '2014-12-31', '2014-01-01'],
])('%s is decided on its last day and on its first', (told, last, first) => {
  expect(inWords(onOrBefore(told, last))).toBe('meets');
  expect(inWords(onOrBefore(told, first))).toBe('depends');
  expect(inWords(onOrAfter(told, first))).toBe('meets');
  expect(inWords(onOrAfter(told, last))).toBe('depends');
});
