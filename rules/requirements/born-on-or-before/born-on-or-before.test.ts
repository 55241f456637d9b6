import { expect, test } from 'vitest';
import { familyWho, inWords } from '@/tests/support/circumstances';
import { bornOnOrBefore } from './born-on-or-before';

const asked = { day: '2008-08-31' };

test.each([
  ['2008-08-31', 'meets'],
  ['2008-09-01', 'fails'],
  ['2008-08', 'meets'],
  ['2008-09', 'fails'],
  ['2008', 'depends'],
  ['2007', 'meets'],
  ['unknown', 'depends'],
  [undefined, 'depends'],
  [null, 'depends'],
])('born on %s: %s', (bornOn, expected) => {
  expect(inWords(bornOnOrBefore.possible(asked, familyWho({ child: { bornOn } })))).toBe(expected);
});

test('the reason names the day as it was told, and only time mends it', () => {
  const young = familyWho({ child: { bornOn: '2008-09' } });
  expect(bornOnOrBefore.reason(asked, young)).toEqual({ cause: 'tooYoung', values: { bornOn: '2008-09', needed: '2008-08-31' } });
  expect(bornOnOrBefore.remedy(asked, young)).toBeNull();
  expect(inWords(bornOnOrBefore.possible(bornOnOrBefore.repeated(asked, 1), young))).toBe('meets');
});
