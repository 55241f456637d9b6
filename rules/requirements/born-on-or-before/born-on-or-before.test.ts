import { expect, test } from 'vitest';
import { familyWho, inWords, type Expected } from '@/tests/support/circumstances';
import { bornOnOrBefore } from './born-on-or-before';
import { bornOnOrBeforeParameters } from './parameters';

const asked = { day: '2008-08-31', notBefore: null };
const check = bornOnOrBefore.check(asked);
const notTooOld = bornOnOrBefore.check({ ...asked, notBefore: '2007-09-01' });
const bornOnDay = (bornOn: string | null | undefined) => familyWho({ child: { bornOn } });

test.each<[string | null | undefined, Expected, Expected]>([
  ['2008-08-31', 'meets', 'meets'],
  ['2008-09-01', 'fails', 'fails'],
  ['2008-08', 'meets', 'meets'],
  ['2008-09', 'fails', 'fails'],
  ['2008', 'depends', 'depends'],
  ['2007-09-01', 'meets', 'meets'],
  ['2007-08-31', 'meets', 'fails'],
  ['2007-08', 'meets', 'fails'],
  ['2007-09', 'meets', 'meets'],
  ['2007', 'meets', 'depends'],
  ['2006', 'meets', 'fails'],
  ['unknown', 'depends', 'depends'],
  [undefined, 'depends', 'depends'],
  [null, 'depends', 'depends'],
])('born on %s: %s, and %s where there is an upper bound of age', (bornOn, expected, withUpperBound) => {
  expect(inWords(check.possible(bornOnDay(bornOn)))).toBe(expected);
  expect(inWords(notTooOld.possible(bornOnDay(bornOn)))).toBe(withUpperBound);
});

test('a child of whom nothing was told is asked for its day of birth', () => {
  expect(inWords(check.possible(familyWho({})))).toBe('depends');
  expect(check.missing(familyWho({}))).toEqual(['family.child.bornOn']);
  expect(bornOnOrBefore.reads(asked, undefined, [])).toEqual(['family.child.bornOn']);
});

test('the reason names the day as it was told, and only time mends it', () => {
  const young = bornOnDay('2008-09');
  expect(check.reason(young)).toEqual({ cause: 'tooYoung', values: { bornOn: '2008-09', needed: '2008-08-31' } });
  expect(check.remedy(young)).toBeNull();
  expect(check.lastDayToBegin).toBeNull();
  expect(inWords(bornOnOrBefore.check({ ...asked, day: '2009-08-31' }).possible(young))).toBe('meets');
});

test('too old and too young are told apart', () => {
  const values = { needed: '2008-08-31', notBefore: '2007-09-01' };
  expect(notTooOld.reason(bornOnDay('2007-08-31'))).toEqual({ cause: 'tooOld', values: { bornOn: '2007-08-31', ...values } });
  expect(notTooOld.reason(bornOnDay('2008-09-01'))).toEqual({ cause: 'tooYoung', values: { bornOn: '2008-09-01', ...values } });
  expect(notTooOld.figures(bornOnDay('2008-01-01'))).toEqual(values);
});

test('an upper bound of age after the lower one can never hold and is refused', () => {
  const codes = (parameters: object) => bornOnOrBeforeParameters.safeParse(parameters).error?.issues.map(({ message }) => message);
  expect(bornOnOrBeforeParameters.parse({ day: '2008-08-31' })).toEqual(asked);
  expect(codes({ day: '2008-08-31', notBefore: '2008-08-31' })).toBeUndefined();
  expect(codes({ day: '2008-08-31', notBefore: '2008-09-01' })).toEqual(['neverHolds']);
  expect(codes({ day: '2008-02-30' })).toEqual(['notADate']);
});
