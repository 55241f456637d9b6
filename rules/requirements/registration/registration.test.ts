import { expect, test } from 'vitest';
import { checkOf, inWords, motherWho, type Expected } from '@/tests/support/circumstances';
import type { DayRange, ToldList } from '../../facts/family';

const check = checkOf('registration', {
  tests: [
    { field: 'from', by: '2013-10-01' },
    { field: 'until', from: '2014-04-30' },
  ],
});
const range = (from: string | undefined, until: string | null | undefined): DayRange => ({ from, until });

test.each<[string, ToldList<DayRange>, Expected]>([
  ['over all of it', [range('2013-10-01', '2014-04-30')], 'meets'],
  ['it runs', [range('2013-01-01', null)], 'meets'],
  ['begun too late', [range('2013-10-02', null)], 'fails'],
  ['ended too early', [range('2013-01-01', '2014-04-29')], 'fails'],
  ['in two pieces that follow each other', [range('2014-02-01', null), range('2013-05-01', '2014-01-31')], 'meets'],
  ['in two pieces that overlap', [range('2013-05-01', '2014-02-15'), range('2014-02-01', '2014-05-31')], 'meets'],
  ['the shorter one inside the longer one', [range('2013-05-01', '2014-05-31'), range('2014-01-01', '2014-02-01')], 'meets'],
  ['in two pieces with a day between', [range('2013-05-01', '2014-01-31'), range('2014-02-02', null)], 'fails'],
  ['in three pieces', [range('2013-05-01', '2013-11-30'), range('2013-12-01', '2014-01-31'), range('2014-02-01', null)], 'meets'],
  ['two pieces that join if the month began at once', [range('2013-05-01', '2014-01-31'), range('2014-02', null)], 'depends'],
  ['two pieces that cannot join', [range('2013-05-01', '2014-01-30'), range('2014-03', null)], 'fails'],
  ['begun on a day not known', [range('unknown', null)], 'depends'],
  ['ended on a day not known', [range('2013-05-01', undefined)], 'depends'],
  ['not known when it began, and ended too early', [range(undefined, '2014-04-29')], 'fails'],
  ['some other piece does it, whatever is not known', [range(undefined, '2013-12-31'), range('2013-10-01', null)], 'meets'],
  ['none', [], 'fails'],
  ['none, told as such', null, 'fails'],
  ['not told', undefined, 'depends'],
])('%s', (_sentence, flexibleRegistration, expected) => {
  expect(inWords(check.possible(motherWho({ flexibleRegistration })))).toBe(expected);
});

test('the cause, what is missing, and that a past beginning cannot be mended', () => {
  expect(check.reason(motherWho({ flexibleRegistration: [] })).cause).toBe('noRegistration');
  expect(check.reason(motherWho({ flexibleRegistration: [range('2013-10-02', null)] })).cause).toBe('registrationFrom');
  expect(check.missing(motherWho({}))).toEqual(['family.guardians.mother.flexibleRegistration']);
  expect(check.remedy(motherWho({ flexibleRegistration: [] }))).toBeNull();
});
