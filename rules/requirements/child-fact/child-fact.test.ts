import { expect, test } from 'vitest';
import { checkOf, familyWho, inWords, type Expected } from '@/tests/support/circumstances';
import type { Child } from '../../facts/family';
import { childFact } from './child-fact';

const number = { tests: [{ field: 'studentNumber', isNot: ['missing'] }] };
const young = checkOf('child-fact', {
  tests: [
    { field: 'bornOn', from: '2008-01-01' },
    { field: 'ethnicMinority', is: ['true'] },
  ],
});

test.each<[string, Child | undefined, Expected]>([
  ['a student number', { studentNumber: 'G110' }, 'meets'],
  ['none', { studentNumber: 'missing' }, 'fails'],
  ['not told', {}, 'depends'],
  ['nothing told of the child', undefined, 'depends'],
])('%s', (_sentence, child, expected) => {
  expect(inWords(checkOf('child-fact', number).possible(familyWho({ child })))).toBe(expected);
});

test.each<[string, Child, Expected, string[]]>([
  ['both', { bornOn: '2008-01-01', ethnicMinority: true }, 'meets', []],
  ['born too early', { bornOn: '2007-12-31', ethnicMinority: true }, 'fails', []],
  ['born in the year', { bornOn: '2008', ethnicMinority: true }, 'meets', []],
  ['not told of which people', { bornOn: '2008' }, 'depends', ['family.child.ethnicMinority']],
  ['told neither', {}, 'depends', ['family.child.bornOn', 'family.child.ethnicMinority']],
])('%s', (_sentence, child, expected, missing) => {
  expect(inWords(young.possible(familyWho({ child })))).toBe(expected);
  expect(young.missing(familyWho({ child }))).toEqual(missing);
});

test('each fact is asked for by itself, and nobody can change it', () => {
  expect(childFact.reads(number as never, undefined, [])).toEqual(['family.child.studentNumber']);
  expect(young.remedy(familyWho({ child: { bornOn: '2007-12-31', ethnicMinority: false } }))).toBeNull();
});
