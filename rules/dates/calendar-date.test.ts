import { describe, expect, test } from 'vitest';
import { addDays, addYears, daysBetween, daysInMonth, isCalendarDate } from './calendar-date';

test.each([
  ['a day is a day', '2014-05-20', true],
  ['29 February is one in a leap year', '2012-02-29', true],
  ['and in the year 2000', '2000-02-29', true],
  ['but not in other years', '2014-02-29', false],
  ['nor in 1900', '1900-02-29', false],
  ['April has no 31st', '2014-04-31', false],
  ['there is no month 13', '2014-13-01', false],
  ['there is no day 0', '2014-01-00', false],
  ['a month is no day', '2014-05', false],
  ['short forms are no days', '2014-5-2', false],
  ['an instant is no day', '2014-05-20T00:00', false],
  ['there is no year 0', '0000-01-01', false],
])('%s', (_sentence, text, is) => expect(isCalendarDate(text)).toBe(is));

describe('adding days', () => {
  test.each([
    ['2014-03-01', -1, '2014-02-28'],
    ['2012-03-01', -1, '2012-02-29'],
    ['2013-12-31', 1, '2014-01-01'],
    ['2014-01-01', -1, '2013-12-31'],
    ['2014-05-20', 0, '2014-05-20'],
    ['2014-05-20', 365, '2015-05-20'],
    ['2014-05-20', -400, '2013-04-15'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });
});

test('the same day in another year, the earlier one where it is missing', () => {
  expect(addYears('2014-03-01', 1)).toBe('2015-03-01');
  expect(addYears('2012-02-29', 1)).toBe('2013-02-28');
  expect(addYears('2012-02-29', 4)).toBe('2016-02-29');
});

test('the months of a year have 365 days, or 366', () => {
  const days = (year: number) => Array.from({ length: 12 }, (_, month) => daysInMonth(year, month + 1)).reduce((sum, one) => sum + one);
  expect([2013, 2012, 1900, 2000].map(days)).toEqual([365, 366, 365, 366]);
});
