import { describe, expect, test } from 'vitest';
import { familyWho, inWords, motherWho, type Expected } from '@/tests/support/circumstances';
import type { InsuranceRange } from '../../facts/family';
import type { Closed } from '../requirement-kind';
import { contributionMonths, type ContributionMonthsParameters } from './contribution-months';
import { contributionMonthsParameters } from './parameters';

const asked: Closed<ContributionMonthsParameters> = {
  minimumMonths: 12,
  place: '110112',
  placeScope: 'place',
  from: '2013-01',
  to: '2014-03',
  toAtLatest: null,
  lastMonths: null,
  lastMonthCounts: true,
  counting: 'total',
  arrears: 'doNotCount',
  arrearsPaidBy: null,
  payerMustBeEmployer: false,
  insuranceKind: null,
};

const paid = (from: string, to: string, more: Partial<InsuranceRange> = {}): InsuranceRange => ({ from, to, place: '110112', ...more });
type Asked = Partial<typeof asked>;
type Case = [string, InsuranceRange[] | undefined, Asked, Expected];

const possible = (parameters: Asked, insurance: InsuranceRange[] | undefined, asOf?: string, appliedOn?: string) =>
  inWords(contributionMonths.check({ ...asked, ...parameters }).possible(motherWho({ insurance }, asOf, { appliedOn })));

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
  expect(possible(parameters, insurance)).toBe(expected);
});

const openWindow = { from: null, to: null } as const;
const lastWhole = { ...openWindow, to: 'lastWhole' } as const;
const lastYear = { ...lastWhole, lastMonths: 12, minimumMonths: 'every' } as const;
const late = (paidOn?: string, arrears: true | 'unknown' = true) => [paid('2013-01', '2014-03', { arrears, paidOn })];
const lateUntil = (arrearsPaidBy: string): Asked => ({ arrears: 'count', arrearsPaidBy });

describe('every month of the window', () => {
  test.each<Case>([
    ['all fifteen', [paid('2013-01', '2014-03')], {}, 'meets'],
    ['the first is missing', [paid('2013-02', '2014-03')], {}, 'fails'],
    ['the last is missing', [paid('2013-01', '2014-02')], {}, 'fails'],
    ['one between is missing', [paid('2013-01', '2013-06'), paid('2013-08', '2014-03')], {}, 'fails'],
    ['one between may be missing', [paid('2013-01', '2013-06'), paid('2013', '2014-03')], {}, 'depends'],
    ['the last need not be there where it does not count', [paid('2013-01', '2014-02')], { lastMonthCounts: false }, 'meets'],
    ['all but one of them in another district', [paid('2013-01', '2013-01'), paid('2013-02', '2014-03', { place: '110105' })], {}, 'fails'],
  ])('%s', (_sentence, insurance, parameters, expected) => {
    expect(possible({ minimumMonths: 'every', ...parameters }, insurance)).toBe(expected);
  });
});

describe('a window that goes by the day asked', () => {
  test.each<[string, InsuranceRange[], Asked, string, Expected]>([
    ['the month that is not over does not count', [paid('2014-05', '2014-05')], { ...lastWhole, minimumMonths: 1 }, '2014-05-31', 'fails'],
    ['the month before does', [paid('2014-04', '2014-04')], { ...lastWhole, minimumMonths: 1 }, '2014-05-01', 'meets'],
    ['the last twelve whole months', [paid('2013-05', '2014-04')], lastYear, '2014-05-20', 'meets'],
    ['the last twelve whole months, a month later', [paid('2013-05', '2014-04')], lastYear, '2014-06-01', 'fails'],
    ['a month before the last twelve is no help', [paid('2013-04', '2014-03')], lastYear, '2014-05-20', 'fails'],
    ['six of the last nine', [paid('2013-08', '2014-01')], { ...lastWhole, lastMonths: 9, minimumMonths: 6 }, '2014-05-20', 'meets'],
    ['six of the last eight', [paid('2013-08', '2014-01')], { ...lastWhole, lastMonths: 8, minimumMonths: 6 }, '2014-05-20', 'fails'],
    [
      'the last three to the month asked about',
      [paid('2014-03', '2014-05')],
      { ...lastYear, to: null, lastMonths: 3 },
      '2014-05-01',
      'meets',
    ],
    [
      'the last three of a named window',
      [paid('2014-01', '2014-03')],
      { ...lastYear, to: '2014-03', lastMonths: 3 },
      '2014-05-20',
      'meets',
    ],
  ])('%s', (_sentence, insurance, parameters, asOf, expected) => {
    expect(possible(parameters, insurance, asOf)).toBe(expected);
  });
});

describe('a window that ends with the month of application', () => {
  const applied = { ...openWindow, to: 'applied', lastMonths: 6, minimumMonths: 'every' } as const;
  test.each<[string, InsuranceRange[], string | undefined, Expected]>([
    ['to the month of application', [paid('2013-11', '2014-04')], '2014-04-10', 'meets'],
    ['it is looked at whatever was paid after', [paid('2013-11', '2014-04')], '2014-04', 'meets'],
    ['of a month before, it is not', [paid('2013-11', '2014-03')], '2014-04-10', 'fails'],
    ['left out, the family applies on the day asked', [paid('2013-12', '2014-05')], undefined, 'meets'],
    ['left out, up to the month before is not enough', [paid('2013-11', '2014-04')], undefined, 'depends'],
    ['told by the year alone, enough for every month of it', [paid('2012-01', '2014-12')], '2014', 'meets'],
    ['told by the year alone, enough for some month of it', [paid('2013-01', '2014-03')], '2014', 'depends'],
    ['told by the year alone, enough for no month of it', [paid('2013-01', '2013-04')], '2013', 'fails'],
  ])('%s', (_sentence, insurance, appliedOn, expected) => {
    expect(possible(applied, insurance, '2014-05-20', appliedOn)).toBe(expected);
  });

  test('the day of application is asked for where its year does not decide', () => {
    const check = contributionMonths.check({ ...asked, ...applied });
    const told = (appliedOn: string) => motherWho({ insurance: [paid('2013-01', '2014-03')] }, undefined, { appliedOn });
    expect(check.missing(told('2014'))).toEqual(['family.guardians.mother.insurance', 'family.appliedOn']);
    expect(check.missing(told('2014-04'))).toEqual(['family.guardians.mother.insurance']);
  });
});

describe('months of a named window that are not over', () => {
  const lastsOn = { from: '2013-07', to: '2014-06' } as const;
  test.each<[string, InsuranceRange[], Asked, string, Expected]>([
    ['they may still be paid', [paid('2013-07', '2014-04')], {}, '2014-05-01', 'depends'],
    ['too few are left', [paid('2013-07', '2014-03')], {}, '2014-05-01', 'fails'],
    ['the month asked about is over on its last day no sooner', [paid('2013-07', '2014-04')], {}, '2014-05-31', 'depends'],
    ['once it is over it cannot be paid on time any more', [paid('2013-07', '2014-04')], {}, '2014-06-01', 'fails'],
    ['those listed as paid count', [paid('2013-07', '2014-06')], {}, '2014-05-01', 'meets'],
    ['none is needed any more', [paid('2013-07', '2014-04')], { minimumMonths: 10 }, '2014-05-01', 'meets'],
    ['a run may go on', [paid('2014-01', '2014-04')], { minimumMonths: 6, counting: 'consecutive' }, '2014-05-01', 'depends'],
    ['a run that broke off', [paid('2013-12', '2014-03')], { minimumMonths: 6, counting: 'consecutive' }, '2014-05-01', 'fails'],
    ['nothing of the window is over', [], {}, '2013-06-30', 'depends'],
  ])('%s', (_sentence, insurance, parameters, asOf, expected) => {
    expect(possible({ ...lastsOn, ...parameters }, insurance, asOf)).toBe(expected);
  });
});

describe('what is asked of a month besides its place', () => {
  const byEmployer = { payerMustBeEmployer: true };
  const medical = { insuranceKind: 'medical' };
  test.each<Case>([
    ['paid late, by the day named', late('2014-04-10'), lateUntil('2014-04-10'), 'meets'],
    ['paid late, after the day named', late('2014-04-11'), lateUntil('2014-04-10'), 'fails'],
    ['paid late, in the month of the day named', late('2014-04'), lateUntil('2014-04-10'), 'depends'],
    ['paid late, by a day named that is still to come', late('2014-05-21'), lateUntil('2014-06-30'), 'fails'],
    ['paid late on a day not told', late(), lateUntil('2014-04-10'), 'depends'],
    ['paid late on a day not told, where the day named is still to come', late(), lateUntil('2014-05-20'), 'meets'],
    ['paid late, where that never counts', late('2014-04-10'), { arrearsPaidBy: '2014-04-10' }, 'fails'],
    ['not known whether late, paid after the day named', late('2014-04-11', 'unknown'), lateUntil('2014-04-10'), 'depends'],
    ['paid by the employer', [paid('2013-01', '2014-03', { payerIsEmployer: true })], byEmployer, 'meets'],
    ['paid by somebody else', [paid('2013-01', '2014-03', { payerIsEmployer: false })], byEmployer, 'fails'],
    ['paid by somebody who was not told', [paid('2013-01', '2014-03')], byEmployer, 'depends'],
    ['paid by nobody', [paid('2013-01', '2014-03', { payerIsEmployer: null })], byEmployer, 'fails'],
    ['the payer does not matter', [paid('2013-01', '2014-03', { payerIsEmployer: false })], {}, 'meets'],
    ['of the kind asked', [paid('2013-01', '2014-03', { kinds: ['pension', 'medical'] })], medical, 'meets'],
    ['of another kind', [paid('2013-01', '2014-03', { kinds: ['pension'] })], medical, 'fails'],
    ['of no kind', [paid('2013-01', '2014-03', { kinds: null })], medical, 'fails'],
    ['of a kind not told', [paid('2013-01', '2014-03')], medical, 'depends'],
    ['of any kind', [paid('2013-01', '2014-03', { kinds: ['pension'] })], {}, 'meets'],
    ['in one of several places', [paid('2013-01', '2014-03', { place: '110105' })], { place: ['110112', '110105'] }, 'meets'],
    [
      'in two of several places',
      [paid('2013-01', '2013-06', { place: '110105' }), paid('2013-07', '2014-03')],
      { place: ['110112', '110105'] },
      'meets',
    ],
    ['in none of several places', [paid('2013-01', '2014-03', { place: '110108' })], { place: ['110112', '110105'] }, 'fails'],
    [
      'in a city of which several districts count',
      [paid('2013-01', '2014-03', { place: '110000' })],
      { place: ['110112', '110105'] },
      'depends',
    ],
    ['in the district asked about', [paid('2013-01', '2014-03')], { place: 'here' }, 'meets'],
    ['in another district than that asked about', [paid('2013-01', '2014-03', { place: '110105' })], { place: 'here' }, 'fails'],
    [
      'anywhere in the city of the district asked about',
      [paid('2013-01', '2014-03', { place: '110105' })],
      { place: 'here', placeScope: 'city' },
      'meets',
    ],
  ])('%s', (_sentence, insurance, parameters, expected) => {
    expect(possible(parameters, insurance)).toBe(expected);
  });
});

describe('months told by the year alone, in a run', () => {
  const run = { counting: 'consecutive', ...openWindow } as const;
  test.each<Case>([
    ['some month of a year is a run of one', [paid('2013', '2013')], { ...run, minimumMonths: 1 }, 'meets'],
    ['and perhaps of twelve', [paid('2013', '2013')], { ...run, minimumMonths: 12 }, 'depends'],
    [
      'from some month of a year to its March is March at least',
      [paid('2013-04', '2013-05'), paid('2013', '2013-03')],
      { ...run, minimumMonths: 3 },
      'meets',
    ],
    ['it need not touch another run', [paid('2014-01', '2014-03'), paid('2013', '2013')], { ...run, minimumMonths: 4 }, 'depends'],
    ['over the end of a year it is two months at least', [paid('2012', '2013')], { ...run, minimumMonths: 2 }, 'meets'],
  ])('%s', (_sentence, insurance, parameters, expected) => {
    expect(possible(parameters, insurance)).toBe(expected);
  });
});

describe('where the window ends in a month that is not stated', () => {
  const parameters: ContributionMonthsParameters = { ...asked, to: '2014-01', toAtLatest: '2014-03' };
  test('every month that may be meant is tried', () => {
    const [point, ...others] = contributionMonths.openPoints(parameters);
    expect(others).toEqual([]);
    expect(point).toMatchObject({ code: 'windowEnd', isOrdered: false, readings: ['2014-01', '2014-02', '2014-03'] });
    expect(point?.read(parameters, '2014-02')).toEqual({ ...asked, to: '2014-02' });
    expect(contributionMonths.openPoints(asked)).toEqual([]);
  });
});

test.each<[string, Partial<ContributionMonthsParameters>, boolean[], boolean]>([
  ['it is one more of a number of months', {}, [false, true], true],
  ['it is one more of every month, which is stricter', { minimumMonths: 'every' }, [true, false], true],
  ['a window of so many months moves with it', { from: null, lastMonths: 12 }, [false, true], false],
  ['and so does one of which every month is asked', { from: null, lastMonths: 12, minimumMonths: 'every' }, [true, false], false],
])('where it is not stated whether the last month counts: %s', (_sentence, parameters, readings, isOrdered) => {
  const points = contributionMonths.openPoints({ ...asked, ...parameters, lastMonthCounts: 'notStated' });
  expect(points).toMatchObject([{ code: 'lastMonthCounts', readings, isOrdered }]);
});

test('what is told of a failure: the months that are sure, and what is asked', () => {
  const reason = contributionMonths
    .check(asked)
    .reason(motherWho({ insurance: [paid('2013-05', '2014-03'), paid('2013-04', '2013-04', { arrears: true })] }));
  expect(reason).toEqual({ cause: 'tooFewMonths', values: { months: 11, needed: 12, place: '110112', from: '2013-01', to: '2014-03' } });
});

test('it reads the insurance of whoever is judged, and nothing for the family', () => {
  expect(contributionMonths.reads(asked, motherWho({}).guardian, [])).toEqual(['family.guardians.mother.insurance']);
  expect(contributionMonths.reads(asked, familyWho({}).guardian, [])).toEqual([]);
});

describe('mending it', () => {
  test('the last day to begin is the end of the first of as many months as are asked', () => {
    expect(contributionMonths.check(asked).lastDayToBegin).toBe('2013-04-30');
    expect(contributionMonths.check({ ...asked, lastMonthCounts: false }).lastDayToBegin).toBe('2013-03-31');
    expect(contributionMonths.check({ ...asked, to: null }).lastDayToBegin).toBeNull();
    expect(contributionMonths.check({ ...asked, minimumMonths: 'every' }).lastDayToBegin).toBe('2013-01-31');
    expect(contributionMonths.check({ ...asked, minimumMonths: 'every', to: 'lastWhole' }).lastDayToBegin).toBe('2013-01-31');
    expect(contributionMonths.check({ ...asked, ...lastYear, to: '2014-03' }).lastDayToBegin).toBe('2013-04-30');
    expect(contributionMonths.check({ ...asked, ...lastYear }).lastDayToBegin).toBeNull();
  });

  test('paying on from a day in time meets it, and the last day to begin is named', () => {
    const now = motherWho({ insurance: [paid('2013-01', '2013-06')] }, '2013-08-10');
    const remedy = contributionMonths.check(asked).remedy(now);
    expect(remedy?.steps[0]?.beginBy).toBe('2013-10-31');
    expect(remedy && inWords(contributionMonths.check(asked).possible(remedy.circumstances))).toBe('meets');
  });

  test('where too few months are left, paying on does not help', () => {
    expect(contributionMonths.check(asked).remedy(motherWho({ insurance: [] }, '2013-06-01'))).toBeNull();
  });

  test('what was paid for in this way is of the payer and the kind that are asked for, in the place', () => {
    const check = contributionMonths.check({ ...asked, ...lastYear, place: 'here', payerMustBeEmployer: true, insuranceKind: 'medical' });
    const remedy = check.remedy(motherWho({ insurance: [] }));
    expect(remedy?.steps).toEqual([
      {
        code: 'insurance.pay',
        guardian: 'mother',
        values: { months: 0, needed: 12, place: '110112', from: '2013-05' },
        beginBy: null,
        doneOn: '2015-05-31',
      },
    ]);
    expect(remedy && inWords(check.possible(remedy.circumstances))).toBe('meets');
  });

  test('after the window there is nothing to do this season', () => {
    expect(contributionMonths.check(asked).remedy(motherWho({ insurance: [] }, '2014-04-01'))).toBeNull();
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
    expect(codes({ place: [] })).toHaveLength(1);
    expect(codes({ place: ['110112', 'here'] })).toBeUndefined();
  });

  test('what names no window, names it twice, or ends before it may end is refused', () => {
    expect(codes({ minimumMonths: 'every', from: null })).toEqual(['from windowNotNamed']);
    expect(codes({ minimumMonths: 'every', from: null, lastMonths: 12 })).toBeUndefined();
    expect(codes({ lastMonths: 12 })).toEqual(['lastMonths twoComparisons']);
    expect(codes({ from: null, lastMonths: 11 })).toEqual(['minimumMonths moreMonthsThanTheWindowHas']);
    expect(codes({ toAtLatest: '2014-03' })).toEqual(['toAtLatest windowEndsBeforeItBegins']);
    expect(codes({ toAtLatest: '2014-04' })).toBeUndefined();
    expect(codes({ to: 'applied', toAtLatest: '2014-04' })).toEqual(['toAtLatest windowEndsBeforeItBegins']);
    expect(codes({ to: 'nextYear' })).toEqual(['to notAMonth']);
    expect(codes({ minimumMonths: 0 })).toHaveLength(1);
  });
});
