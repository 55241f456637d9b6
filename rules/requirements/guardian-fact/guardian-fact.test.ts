import { expect, test } from 'vitest';
import { checkOf, familyWho, inWords, motherWho, type Expected } from '@/tests/support/circumstances';
import type { Guardian } from '../../facts/family';
import { guardianFact } from './guardian-fact';

const asked = {
  tests: [
    { field: 'insuranceInPayment', is: ['true'] },
    { field: 'insuranceJoinedOn', by: '2013-12-31' },
  ],
};
const check = checkOf('guardian-fact', asked);

test.each<[string, Partial<Guardian>, Expected, string[]]>([
  ['in payment, joined in time', { insuranceInPayment: true, insuranceJoinedOn: '2013-12-31' }, 'meets', []],
  ['not in payment', { insuranceInPayment: false, insuranceJoinedOn: '2013-12-31' }, 'fails', []],
  ['joined too late', { insuranceInPayment: true, insuranceJoinedOn: '2014-01-01' }, 'fails', []],
  ['never joined', { insuranceInPayment: true, insuranceJoinedOn: null }, 'fails', []],
  ['joined some day of the year', { insuranceInPayment: true, insuranceJoinedOn: '2013' }, 'meets', []],
  ['not told whether in payment', { insuranceJoinedOn: '2013' }, 'depends', ['insuranceInPayment']],
  ['not told when joined', { insuranceInPayment: true, insuranceJoinedOn: 'unknown' }, 'depends', ['insuranceJoinedOn']],
  ['told neither', {}, 'depends', ['insuranceInPayment', 'insuranceJoinedOn']],
  ['joined too late decides', { insuranceJoinedOn: '2014-01-01' }, 'fails', ['insuranceInPayment']],
])('%s', (_sentence, told, expected, missing) => {
  const circumstances = motherWho(told);
  expect(inWords(check.possible(circumstances))).toBe(expected);
  expect(check.missing(circumstances)).toEqual(missing.map((fact) => `family.guardians.mother.${fact}`));
});

test('each fact is asked for by itself, and nothing of the family', () => {
  expect(guardianFact.reads(asked as never, motherWho({}).guardian, [])).toEqual([
    'family.guardians.mother.insuranceInPayment',
    'family.guardians.mother.insuranceJoinedOn',
  ]);
  expect(guardianFact.reads(asked as never, undefined, [])).toEqual([]);
  expect(inWords(check.possible(familyWho({})))).toBe('fails');
});

test('paying again puts it right; the day of joining is past', () => {
  const again = check.remedy(motherWho({ insuranceInPayment: false, insuranceJoinedOn: '2013-05-01' }));
  expect(again && inWords(check.possible(again.circumstances))).toBe('meets');
  expect(check.remedy(motherWho({ insuranceInPayment: true, insuranceJoinedOn: '2014-02-01' }))).toBeNull();
  expect(check.lastDayToBegin).toBe('2013-12-31');
});
