import { expect, test } from 'vitest';
import { familyWho, inWords, motherWho } from '@/tests/support/circumstances';
import type { Family, GuardianStatus } from '../../facts/family';
import { homeInPlace } from './home-in-place';

const asked = { place: '110101' };
type Home = Family['home'];

test.each<[string, Home, GuardianStatus, 'meets' | 'fails' | 'depends']>([
  ['in the district', { place: '110101' }, 'present', 'meets'],
  ['in a street of the district', { place: '110101:donghuamen' }, 'present', 'meets'],
  ['in another district', { place: '110105' }, 'present', 'fails'],
  ['somewhere in the city', { place: '110000' }, 'present', 'depends'],
  ['at a place not told', {}, 'present', 'depends'],
  ['none', null, 'present', 'fails'],
  ['not told', undefined, 'present', 'depends'],
  ['in the district, of a guardian who lives elsewhere', { place: '110101' }, 'absent', 'fails'],
  ['not told, of a guardian who lives elsewhere', undefined, 'absent', 'fails'],
])('a home %s', (_sentence, home, status, expected) => {
  expect(inWords(homeInPlace.possible(asked, motherWho({ status }, undefined, { home })))).toBe(expected);
});

test('of the family as a whole the home alone is asked', () => {
  expect(inWords(homeInPlace.possible(asked, familyWho({ home: { place: '110101' } })))).toBe('meets');
  expect(homeInPlace.reads(asked, undefined)).toEqual(['family.home']);
});

test.each<[Home, GuardianStatus, string]>([
  [{ place: '110105' }, 'present', 'homeElsewhere'],
  [null, 'present', 'noHome'],
  [{ place: '110101' }, 'absent', 'guardianLivesElsewhere'],
])('the cause of %o, %s', (home, status, cause) => {
  expect(homeInPlace.reason(asked, motherWho({ status }, undefined, { home })).cause).toBe(cause);
});

test('moving to the district meets it, also for whoever lived elsewhere', () => {
  const remedy = homeInPlace.remedy(asked, motherWho({ status: 'absent' }, undefined, { home: null }));
  expect(remedy && inWords(homeInPlace.possible(asked, remedy.circumstances))).toBe('meets');
});
