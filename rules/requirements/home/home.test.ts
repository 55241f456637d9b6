import { describe, expect, test } from 'vitest';
import { checkOf, familyWho, inWords, motherWho, type Expected } from '@/tests/support/circumstances';
import type { Family, GuardianStatus } from '../../facts/family';
import { home } from './home';

const asked = { tests: [{ field: 'place', inside: '110101' }] };
const check = checkOf('home', asked);
type Home = Family['home'];

test.each<[string, Home, GuardianStatus, Expected]>([
  ['in the district', { place: '110101' }, 'present', 'meets'],
  ['in a street of the district', { place: '110101:donghuamen' }, 'present', 'meets'],
  ['in another district', { place: '110105' }, 'present', 'fails'],
  ['somewhere in the city', { place: '110000' }, 'present', 'depends'],
  ['at a place not told', {}, 'present', 'depends'],
  ['none', null, 'present', 'fails'],
  ['not told', undefined, 'present', 'depends'],
  ['told as not known', 'unknown', 'present', 'depends'],
  ['in the district, of a guardian who lives elsewhere', { place: '110101' }, 'absent', 'fails'],
  ['not told, of a guardian who lives elsewhere', undefined, 'absent', 'fails'],
])('a home %s', (_sentence, told, status, expected) => {
  expect(inWords(check.possible(motherWho({ status }, undefined, { home: told })))).toBe(expected);
});

test('of the family as a whole the home alone is asked', () => {
  expect(inWords(check.possible(familyWho({ home: { place: '110101' } })))).toBe('meets');
  expect(home.reads(asked, undefined, [])).toEqual(['family.home']);
  expect(check.missing(familyWho({}))).toEqual(['family.home']);
});

test.each<[Home, GuardianStatus, string]>([
  [{ place: '110105' }, 'present', 'homeElsewhere'],
  [null, 'present', 'noHome'],
  [{ place: '110101' }, 'absent', 'guardianLivesElsewhere'],
])('the cause of %o, %s', (told, status, cause) => {
  expect(check.reason(motherWho({ status }, undefined, { home: told })).cause).toBe(cause);
});

test('moving to the district meets it, also for whoever lived elsewhere', () => {
  const remedy = check.remedy(motherWho({ status: 'absent' }, undefined, { home: null }));
  expect(remedy && inWords(check.possible(remedy.circumstances))).toBe('meets');
  expect(remedy?.circumstances.guardian?.status).toBe('present');
});

describe('several tests must hold of the one home', () => {
  const lease = checkOf('home', {
    tests: [
      { field: 'tenure', is: ['rented'] },
      { field: 'filedOn', by: '2014-03-31' },
      { field: 'until', from: 'asked' },
    ],
  });
  const rented = { place: '110101', tenure: 'rented', filedOn: '2014-03-01', until: '2014-12-31' } as const;
  test.each<[string, Home, Expected]>([
    ['all of them', rented, 'meets'],
    ['filed too late', { ...rented, filedOn: '2014-04-01' }, 'fails'],
    ['never filed', { ...rented, filedOn: null }, 'fails'],
    ['filed on a day not told', { ...rented, filedOn: undefined }, 'depends'],
    ['filed on a day not told, and run out', { ...rented, filedOn: undefined, until: '2014-05-19' }, 'fails'],
    ['without an end', { ...rented, until: null }, 'meets'],
    ['with an end not told', { ...rented, until: undefined }, 'meets'],
    ['an own home', { ...rented, tenure: 'owned' }, 'fails'],
  ])('%s', (_sentence, told, expected) => expect(inWords(lease.possible(familyWho({ home: told })))).toBe(expected));

  test('the reason speaks of the test that fails', () => {
    expect(lease.reason(familyWho({ home: { ...rented, filedOn: '2014-04-01' } }))).toEqual({
      cause: 'homeFiledOn',
      values: { found: '2014-04-01', needed: '2014-03-31' },
    });
  });

  test('what was filed too late cannot be filed any more; what has run out can be made longer', () => {
    expect(lease.remedy(familyWho({ home: { ...rented, filedOn: '2014-04-01' } }))).toBeNull();
    const longer = lease.remedy(familyWho({ home: { ...rented, until: '2014-05-19' } }));
    expect(longer?.steps.map(({ code }) => code)).toEqual(['home.until']);
    expect(longer && inWords(lease.possible(longer.circumstances))).toBe('meets');
    expect(lease.lastDayToBegin).toBe('2014-03-31');
  });
});
