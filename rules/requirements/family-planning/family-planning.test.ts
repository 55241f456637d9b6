import { expect, test } from 'vitest';
import { checkOf, familyWho, inWords, type Expected } from '@/tests/support/circumstances';
import type { Family } from '../../facts/family';

const check = checkOf('family-planning', {
  tests: [
    { field: 'registered', is: ['true'] },
    { field: 'feePaid', is: ['true'] },
  ],
});

test.each<[string, Family['familyPlanning'], Expected]>([
  ['registered, and the fee is paid', { registered: true, feePaid: true }, 'meets'],
  ['not registered', { registered: false, feePaid: true }, 'fails'],
  ['not told whether the fee is paid', { registered: true }, 'depends'],
  ['not registered, whatever the fee', { registered: false }, 'fails'],
  ['nothing', null, 'fails'],
  ['not told', undefined, 'depends'],
  ['told as not known', 'unknown', 'depends'],
])('%s', (_sentence, familyPlanning, expected) => {
  expect(inWords(check.possible(familyWho({ familyPlanning })))).toBe(expected);
});

test('the cause, and what is missing', () => {
  expect(check.reason(familyWho({ familyPlanning: null })).cause).toBe('notRegistered');
  expect(check.reason(familyWho({ familyPlanning: { registered: true, feePaid: false } })).cause).toBe('familyPlanningFeePaid');
  expect(check.missing(familyWho({}))).toEqual(['family.familyPlanning']);
});

test('what is registered or paid for later meets it; whether the birth was within the policy is past', () => {
  const paid = check.remedy(familyWho({ familyPlanning: { registered: true, feePaid: false } }));
  expect(paid && inWords(check.possible(paid.circumstances))).toBe('meets');
  const within = checkOf('family-planning', { tests: [{ field: 'withinPolicy', is: ['true'] }] });
  expect(within.remedy(familyWho({ familyPlanning: { withinPolicy: false } }))).toBeNull();
});
