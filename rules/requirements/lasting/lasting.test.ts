import { describe, expect, test } from 'vitest';
import { addMonths } from '../../dates/calendar-date';
import type { Guardian } from '../../facts/family';
import { inWords, motherWho } from '@/tests/support/circumstances';
import type { Closed } from '../requirement-kind';
import { lasting, type LastingParameters } from './lasting';

const asked: Closed<LastingParameters> = {
  of: 'work',
  place: '350200',
  placeScope: 'place',
  counting: 'total',
  rounding: 'whole',
  gapDays: 0,
  insuranceKind: null,
  arrears: 'doNotCount',
  forms: null,
  lastYears: null,
  leastMonths: 12,
};
const DAY = '2016-05-20';

function possible(change: Partial<typeof asked>, told: Partial<Guardian>): string {
  return inWords(lasting.check({ ...asked, ...change }).possible(motherWho(told, DAY)));
}

describe('work', () => {
  const here = { as: 'employee', place: '350203' };
  test.each<[string, Partial<typeof asked>, Partial<Guardian>, string]>([
    ['a job of a year is enough', {}, { work: [{ ...here, from: '2015-05-20' }] }, 'meets'],
    ['a day less is not', {}, { work: [{ ...here, from: '2015-05-21' }] }, 'fails'],
    [
      'two jobs are added',
      {},
      {
        work: [
          { ...here, from: '2014-01-01', until: '2014-06-30' },
          { ...here, from: '2015-11-01' },
        ],
      },
      'meets',
    ],
    [
      'not where no break is allowed',
      { counting: 'unbroken' },
      {
        work: [
          { ...here, from: '2014-01-01', until: '2014-12-31' },
          { ...here, from: '2015-11-01' },
        ],
      },
      'fails',
    ],
    [
      'two jobs in one month are one month',
      {},
      {
        work: [
          { ...here, from: '2015-11-20' },
          { ...here, from: '2015-11-20' },
        ],
      },
      'fails',
    ],
    [
      'a job that ended is no unbroken one',
      { counting: 'unbroken' },
      { work: [{ ...here, from: '2010-01-01', until: '2016-05-19' }] },
      'fails',
    ],
    [
      'one that ends on the day asked still is',
      { counting: 'unbroken' },
      { work: [{ ...here, from: '2010-01-01', until: '2016-05-20' }] },
      'meets',
    ],
    ['work elsewhere does not count', {}, { work: [{ ...here, place: '350100', from: '2010-01-01' }] }, 'fails'],
    ['a place not told may be the right one', {}, { work: [{ as: 'employee', from: '2010-01-01' }] }, 'depends'],
    ['no work is an answer', {}, { work: [] }, 'fails'],
    ['work not told is a question', {}, {}, 'depends'],
    ['a beginning not told is a question', {}, { work: [here] }, 'depends'],
    ['a year that holds the day is a question', {}, { work: [{ ...here, from: '2015' }] }, 'depends'],
    ['an earlier year is none', {}, { work: [{ ...here, from: '2014' }] }, 'meets'],
    ['only forms named count', { forms: ['selfEmployed'] }, { work: [{ ...here, from: '2010-01-01' }] }, 'fails'],
    ['only the last years count', { lastYears: 1, leastMonths: 13 }, { work: [{ ...here, from: '2010-01-01' }] }, 'fails'],
  ])('%s', (_name, change, told, expected) => {
    expect(possible(change, told)).toBe(expected);
  });
});

describe('residence', () => {
  const permit = { place: '350203', issuedOn: '2015-05-20', validUntil: '2017-05-19' };
  const change = { of: 'residence', counting: 'unbroken' } as const;
  test.each<[string, Partial<Guardian>, string]>([
    ['counts from the issue where no first day of validity is told', { permits: [permit] }, 'meets'],
    ['and else from the first day of validity', { permits: [{ ...permit, validFrom: '2015-06-01' }] }, 'fails'],
    ['a permit that has lapsed is no residence', { permits: [{ ...permit, validUntil: '2016-05-19' }] }, 'fails'],
    ['an end not told is a question', { permits: [{ place: '350203', issuedOn: '2015-01-01' }] }, 'depends'],
    [
      'earlier permits that join are one residence',
      {
        permits: [{ ...permit, issuedOn: '2016-01-01', previous: [{ place: '350203', issuedOn: '2015-01-01', validUntil: '2015-12-31' }] }],
      },
      'meets',
    ],
    [
      'a gap of a day breaks it',
      {
        permits: [{ ...permit, issuedOn: '2016-01-02', previous: [{ place: '350203', issuedOn: '2015-01-01', validUntil: '2015-12-31' }] }],
      },
      'fails',
    ],
  ])('%s', (_name, told, expected) => {
    expect(possible(change, told)).toBe(expected);
  });
});

describe('insurance', () => {
  const paid = { place: '350203' };
  test.each<[string, Partial<typeof asked>, Partial<Guardian>, string]>([
    ['twelve months are a year', {}, { insurance: [{ ...paid, from: '2015-05', to: '2016-04' }] }, 'meets'],
    ['eleven are not', {}, { insurance: [{ ...paid, from: '2015-06', to: '2016-04' }] }, 'fails'],
    ['the month asked about counts where it is paid', {}, { insurance: [{ ...paid, from: '2015-06', to: '2016-05' }] }, 'meets'],
    ['a later one does not yet', {}, { insurance: [{ ...paid, from: '2015-07', to: '2016-06' }] }, 'fails'],
    [
      'unbroken it must reach the last month that is over',
      { counting: 'unbroken' },
      { insurance: [{ ...paid, from: '2014-01', to: '2016-03' }] },
      'fails',
    ],
    [
      'and may leave out the month that runs',
      { counting: 'unbroken' },
      { insurance: [{ ...paid, from: '2015-05', to: '2016-04' }] },
      'meets',
    ],
    [
      'months in a gap do not count',
      {},
      {
        insurance: [
          { ...paid, from: '2014-01', to: '2014-06' },
          { ...paid, from: '2015-12', to: '2016-04' },
        ],
      },
      'fails',
    ],
    ['late months do not count', {}, { insurance: [{ ...paid, from: '2015-05', to: '2016-04', arrears: true }] }, 'fails'],
    [
      'or do, where the table says so',
      { arrears: 'count' },
      { insurance: [{ ...paid, from: '2015-05', to: '2016-04', arrears: true }] },
      'meets',
    ],
    [
      'once they are paid',
      { arrears: 'count' },
      { insurance: [{ ...paid, from: '2015-05', to: '2016-04', arrears: true, paidOn: '2016-05-21' }] },
      'fails',
    ],
    ['not known whether late', {}, { insurance: [{ ...paid, from: '2015-05', to: '2016-04', arrears: 'unknown' }] }, 'depends'],
    [
      'another kind of insurance',
      { insuranceKind: 'pension' },
      { insurance: [{ ...paid, from: '2015-05', to: '2016-04', kinds: ['medical'] }] },
      'fails',
    ],
    ['a kind that was not told', { insuranceKind: 'pension' }, { insurance: [{ ...paid, from: '2015-05', to: '2016-04' }] }, 'depends'],
  ])('%s', (_name, change, told, expected) => {
    expect(possible({ of: 'insurance', ...change }, told)).toBe(expected);
  });
});

describe('what helps', () => {
  test('going on until the year is full', () => {
    const check = lasting.check(asked);
    const remedy = check.remedy(motherWho({ work: [{ as: 'employee', place: '350203', from: '2015-09-01' }] }, DAY));
    expect(remedy?.circumstances.asOf).toBe('2016-09-20');
    expect(remedy?.steps).toEqual([{ code: 'work.goOn', guardian: 'mother', values: { needed: 12 }, beginBy: null, doneOn: '2016-09-20' }]);
  });

  test.each(['work', 'residence', 'insurance'] as const)('beginning with %s from nothing', (of) => {
    const check = lasting.check({ ...asked, of, counting: 'unbroken' });
    const remedy = check.remedy(motherWho({ work: [], permits: [], insurance: [] }, DAY));
    expect(remedy === null ? null : inWords(check.possible(remedy.circumstances))).toBe('meets');
    expect(remedy?.circumstances.asOf).toBe(of === 'insurance' ? addMonths(DAY, 11) : addMonths(DAY, 12));
  });

  test('the reason names what there is and what is asked', () => {
    const circumstances = motherWho({ work: [{ as: 'employee', place: '350203', from: '2015-09-01' }] }, DAY);
    expect(lasting.check(asked).reason(circumstances)).toEqual({ cause: 'workTooShort', values: { months: 8, needed: 12 } });
  });
});
