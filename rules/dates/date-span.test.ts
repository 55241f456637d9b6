import { expect, test } from 'vitest';
import { firstDayOf, isCalendarMonth, lastDayOf, monthNumber, monthText } from './calendar-month';
import { dateSpan, isDateText, monthSpan, spanText } from './date-span';

test.each([
  ['2014-03-31', '2014-03-31', '2014-03-31'],
  ['2014-02', '2014-02-01', '2014-02-28'],
  ['2012-02', '2012-02-01', '2012-02-29'],
  ['2014-12', '2014-12-01', '2014-12-31'],
  ['2014', '2014-01-01', '2014-12-31'],
])('%s stands for every day from %s to %s', (text, earliest, latest) => {
  expect(dateSpan(text)).toEqual({ earliest, latest });
  expect(spanText({ earliest, latest })).toBe(text);
});

test.each(['2014-3', '2014-00', '2014-02-30', '14', '0000', '', 'May 2014', '2014-05-20 '])('%s is no date', (text) =>
  expect(isDateText(text)).toBe(false),
);

test('a month has a number by which months are counted, across the turn of the year', () => {
  expect(monthNumber('2014-01') - monthNumber('2013-12')).toBe(1);
  expect(monthNumber('2014-01-31')).toBe(monthNumber('2014-01'));
  for (const month of ['2013-12', '2014-01', '2014-09']) expect(monthText(monthNumber(month))).toBe(month);
  expect(firstDayOf(monthNumber('2013-12'))).toBe('2013-12-01');
  expect(lastDayOf(monthNumber('2012-02'))).toBe('2012-02-29');
  expect([isCalendarMonth('2013-12'), isCalendarMonth('2013-13'), isCalendarMonth('2013-12-01')]).toEqual([true, false, false]);
});

test('months told coarsely lie in a span of months', () => {
  expect(monthSpan('2014')).toEqual({ earliest: monthNumber('2014-01'), latest: monthNumber('2014-12') });
  expect(monthSpan('2014-03-15')).toEqual({ earliest: monthNumber('2014-03'), latest: monthNumber('2014-03') });
});
