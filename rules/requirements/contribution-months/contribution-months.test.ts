import { describe, expect, test } from 'vitest';
import { familyWho, inWords, motherWho } from '@/tests/support/circumstances';
import type { InsuranceRange } from '../../facts/family';
import type { Closed } from '../requirement-kind';
import { contributionMonths } from './contribution-months';
import { contributionMonthsParameters, type ContributionMonthsParameters } from './parameters';

const asked: Closed<ContributionMonthsParameters> = {
  minimumMonths: 12,
  place: '110112',
  placeScope: 'place',
  from: '2013-01',
  to: '2014-03',
  lastMonthCounts: true,
  counting: 'total',
  arrears: 'doNotCount',
};

const paid = (from: string, to: string, more: Partial<InsuranceRange> = {}): InsuranceRange => ({ from, to, place: '110112', ...more });
type Case = [string, InsuranceRange[] | undefined, Partial<typeof asked>, 'meets' | 'fails' | 'depends'];

test.each<Case>([
  ['twelve months in the window', [paid('2013-04', '2014-03')], {}, 'meets'],
  ['eleven months in the window', [paid('2013-05', '2014-03')], {}, 'fails'],
  ['the first month of the window counts', [paid('2012-12', '2013-12')], {}, 'meets'],
  ['the last month of the window counts', [paid('2013-04', '2014-06')], {}, 'meets'],
  ['the last month does not count where the rule says so', [paid('2013-04', '2014-03')], { lastMonthCounts: false }, 'fails'],
  ['thirteen with a last month that does not count', [paid('2013-03', '2014-03')], { lastMonthCounts: false }, 'meets'],
  ['months of two employers are one', [paid('2013-04', '2013-12'), paid('2013-06', '2014-02')], {}, 'fails'],
  ['months with a gap, in total', [paid('2013-01', '2013-06'), paid('2013-08', '2014-01')], {}, 'meets'],
  ['months with a gap, in a run', [paid('2013-01', '2013-06'), paid('2013-08', '2014-01')], { counting: 'consecutive' }, 'fails'],
  [
    'months in two ranges that join are a run',
    [paid('2013-01', '2013-06'), paid('2013-07', '2013-12')],
    { counting: 'consecutive' },
    'meets',
  ],
  ['another district', [paid('2013-01', '2014-03', { place: '110105' })], {}, 'fails'],
  ['another district, where the city counts', [paid('2013-01', '2014-03', { place: '110105' })], { placeScope: 'city' }, 'meets'],
  ['another city, where the city counts', [paid('2013-01', '2014-03', { place: '130100' })], { placeScope: 'city' }, 'fails'],
  ['a place not known', [paid('2013-01', '2014-03', { place: 'unknown' })], {}, 'depends'],
  ['a place known by the city, where the city counts', [paid('2013-01', '2014-03', { place: '110000' })], { placeScope: 'city' }, 'meets'],
  ['months paid late, where they do not count', [paid('2013-01', '2014-03', { arrears: true })], {}, 'fails'],
  ['months paid late, where they count', [paid('2013-01', '2014-03', { arrears: true })], { arrears: 'count' }, 'meets'],
  [
    'months paid late after the day asked',
    [paid('2013-01', '2014-03', { arrears: true, paidOn: '2014-05-21' })],
    { arrears: 'count' },
    'fails',
  ],
  [
    'months paid late on the day asked',
    [paid('2013-01', '2014-03', { arrears: true, paidOn: '2014-05-20' })],
    { arrears: 'count' },
    'meets',
  ],
  [
    'months paid late in the month asked about',
    [paid('2013-01', '2014-03', { arrears: true, paidOn: '2014-05' })],
    { arrears: 'count' },
    'depends',
  ],
  ['not known whether late, where late does not count', [paid('2013-01', '2014-03', { arrears: 'unknown' })], {}, 'depends'],
  ['not known whether late, where late counts', [paid('2013-01', '2014-03', { arrears: 'unknown' })], { arrears: 'count' }, 'meets'],
  ['an open window ends with the month asked about', [paid('2014-06', '2014-12')], { from: null, to: null, minimumMonths: 1 }, 'fails'],
  ['the month asked about is a month', [paid('2014-05', '2014-12')], { from: null, to: null, minimumMonths: 1 }, 'meets'],
  ['an open window begins long ago', [paid('1999-01', '1999-01')], { from: null, to: null, minimumMonths: 1 }, 'meets'],
  ['some month of a year is one month', [paid('2013', '2013')], { from: null, to: null, minimumMonths: 1 }, 'meets'],
  ['some months of a year may be twelve', [paid('2013', '2013')], {}, 'depends'],
  ['some months of a year are never thirteen', [paid('2013', '2013')], { minimumMonths: 13 }, 'fails'],
  ['nothing paid', [], {}, 'fails'],
  ['nothing told', undefined, {}, 'depends'],
])('%s', (_sentence, insurance, parameters, expected) => {
  expect(inWords(contributionMonths.possible({ ...asked, ...parameters }, motherWho({ insurance })))).toBe(expected);
});

test('what is told of a failure: the months that are sure, and what is asked', () => {
  const reason = contributionMonths.reason(
    asked,
    motherWho({ insurance: [paid('2013-05', '2014-03'), paid('2013-04', '2013-04', { arrears: true })] }),
  );
  expect(reason).toEqual({ cause: 'tooFewMonths', values: { months: 11, needed: 12, place: '110112', from: '2013-01', to: '2014-03' } });
});

test('it reads the insurance of whoever is judged, and nothing for the family', () => {
  expect(contributionMonths.reads(asked, motherWho({}).guardian)).toEqual(['family.guardians.mother.insurance']);
  expect(contributionMonths.reads(asked, familyWho({}).guardian)).toEqual([]);
});

describe('mending it', () => {
  test('the last day to begin is the end of the first of as many months as are asked', () => {
    expect(contributionMonths.lastDayToBegin(asked)).toBe('2013-04-30');
    expect(contributionMonths.lastDayToBegin({ ...asked, lastMonthCounts: false })).toBe('2013-03-31');
    expect(contributionMonths.lastDayToBegin({ ...asked, to: null })).toBeNull();
  });

  test('paying on from a day in time meets it, and the last day to begin is named', () => {
    const now = motherWho({ insurance: [paid('2013-01', '2013-06')] }, '2013-08-10');
    const remedy = contributionMonths.remedy(asked, now);
    expect(remedy?.latestOn).toBe('2013-10-31');
    expect(remedy && inWords(contributionMonths.possible(asked, remedy.circumstances))).toBe('meets');
  });

  test('where too few months are left, paying on does not meet it', () => {
    const remedy = contributionMonths.remedy(asked, motherWho({ insurance: [] }, '2013-06-01'));
    expect(remedy && inWords(contributionMonths.possible(asked, remedy.circumstances))).toBe('fails');
  });

  test('after the window there is nothing to do this season', () => {
    expect(contributionMonths.remedy(asked, motherWho({ insurance: [] }, '2014-04-01'))).toBeNull();
  });

  test('repeated a year later the window moves by a year', () => {
    expect(contributionMonths.repeated(asked, 1)).toMatchObject({ from: '2014-01', to: '2015-03', minimumMonths: 12 });
    expect(contributionMonths.repeated({ ...asked, from: null, to: null }, 3)).toMatchObject({ from: null, to: null });
  });
});

describe('parameters', () => {
  const codes = (change: object) =>
    contributionMonthsParameters
      .safeParse({ ...asked, ...change })
      .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  test('a window that ends before it begins, or holds fewer months than are asked, is refused', () => {
    expect(codes({})).toBeUndefined();
    expect(codes({ arrears: 'notStated', counting: 'notStated', placeScope: 'notStated', lastMonthCounts: 'notStated' })).toBeUndefined();
    expect(codes({ to: '2012-12' })).toEqual(['to windowEndsBeforeItBegins']);
    expect(codes({ minimumMonths: 16 })).toEqual(['minimumMonths moreMonthsThanTheWindowHas']);
    expect(codes({ minimumMonths: 15 })).toBeUndefined();
    expect(codes({ from: '2013' })).toEqual(['from notAMonth']);
    expect(codes({ place: 'Tongzhou' })).toEqual(['place notAPlace']);
  });
});
