import { describe, expect, test } from 'vitest';
import type { Family, Guardian } from './family';
import { statusOf } from './facts';
import { readFacts } from './read-facts';

test('what was told stands as it was told, and nothing of it is copied', () => {
  const family: Family = { home: { place: '110112' }, papers: null, guardians: [{ id: 'm', relation: 'mother', insurance: 'unknown' }] };
  const facts = readFacts(family);
  expect(facts.family).toBe(family);
  expect(facts.guardians[0]).toBe(family.guardians?.[0]);
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

test('a parent not mentioned is implied, with nothing told; whoever was told of is not', () => {
  const [mother, father] = readFacts({ guardians: [{ id: 'mother', relation: 'mother' }] }).guardians;
  expect(mother).toEqual({ id: 'mother', relation: 'mother' });
  expect(father).toEqual({ id: 'father', relation: 'father', isImplied: true });
});

test('the status is what was told; the word for not answered is no status', () => {
  const statuses = (['unknown', undefined, 'present', 'absent', 'deceased', 'noCustody'] as const).map((status) =>
    statusOf({ id: 'm', relation: 'mother', status }),
  );
  expect(statuses).toEqual([undefined, undefined, 'present', 'absent', 'deceased', 'noCustody']);
});
