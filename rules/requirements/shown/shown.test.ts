import { expect, test } from 'vitest';
import { familyWho, inWords, motherWho } from '@/tests/support/circumstances';
import { shown } from './shown';

test.each<[string, unknown, string]>([
  ['a word', 'bachelor', 'meets'],
  ['a number', 1200, 'meets'],
  ['a list', [{ kind: 'prize' }], 'meets'],
  ['null', null, 'fails'],
  ['an empty list', [], 'fails'],
  ['0', 0, 'fails'],
  ['no', false, 'fails'],
  ['nothing told', undefined, 'depends'],
  ['the word unknown', 'unknown', 'depends'],
])('something to show: %s', (_name, education, expected) => {
  expect(inWords(shown.check({ of: 'guardian', field: 'education' }).possible(motherWho({ education })))).toBe(expected);
});

test('papers of the birth', () => {
  const check = shown.check({ of: 'familyPlanning', field: 'papers' });
  expect(inWords(check.possible(familyWho({ familyPlanning: null })))).toBe('fails');
  expect(inWords(check.possible(familyWho({ familyPlanning: { registered: true } })))).toBe('depends');
  expect(inWords(check.possible(familyWho({ familyPlanning: { registered: true, papers: ['certificate'] } })))).toBe('meets');
  expect(check.missing(familyWho({}))).toEqual(['family.familyPlanning']);
});
