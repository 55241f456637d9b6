import { describe, expect, test } from 'vitest';
import { joinStretches, monthsOf } from './stretches';

describe('months of a stretch', () => {
  test.each([
    ['nine months later on the same day', '2015-11-09', '2016-05-09', 6, 6],
    ['a day short of it', '2015-11-10', '2016-05-09', 5, 6],
    ['the last day of February for the 31st', '2016-02-29', '2016-03-31', 1, 1],
    ['the 30th for the 30th of a longer month', '2015-10-30', '2016-04-30', 6, 6],
    ['nothing on the first day', '2016-05-09', '2016-05-09', 0, 0],
    ['a day', '2016-05-08', '2016-05-09', 0, 1],
    ['an end before the beginning', '2016-05-10', '2016-05-09', 0, 0],
    ['over the turn of a year', '2014-12-31', '2015-12-31', 12, 12],
  ])('%s', (_name, from, end, whole, started) => {
    expect(monthsOf({ from, end }, 'whole')).toBe(whole);
    expect(monthsOf({ from, end }, 'started')).toBe(started);
  });

  test('by its days a part of a month is a fraction', () => {
    expect(monthsOf({ from: '2016-04-01', end: '2016-05-16' }, 'exact')).toBeCloseTo(1 + 15 / 31, 10);
    expect(monthsOf({ from: '2016-04-01', end: '2016-05-01' }, 'exact')).toBe(1);
  });

  test('a beginning of which nothing is known may be any number of months ago', () => {
    expect(monthsOf({ from: '0001-01-01', end: '2016-05-09' }, 'whole')).toBe(Infinity);
  });
});

describe('stretches that are one', () => {
  const first = { from: '2014-01-01', end: '2015-01-01' };

  test('follow each other or overlap, in whatever order they were told', () => {
    const second = { from: '2015-01-01', end: '2016-01-01' };
    expect(joinStretches([second, first], 0)).toEqual([{ from: '2014-01-01', end: '2016-01-01' }]);
    expect(joinStretches([first, { from: '2014-06-01', end: '2014-07-01' }], 0)).toEqual([first]);
  });

  test('are two with a day between them, unless so many days are no break', () => {
    const later = { from: '2015-01-02', end: '2016-01-01' };
    expect(joinStretches([first, later], 0)).toHaveLength(2);
    expect(joinStretches([first, later], 1)).toEqual([{ from: '2014-01-01', end: '2016-01-01' }]);
  });

  test('are none where they end before they begin, and one without an end stays so', () => {
    expect(joinStretches([{ from: '2015-01-02', end: '2015-01-02' }], 0)).toEqual([]);
    const open = { from: '2014-06-01', end: '9999-12-31' };
    expect(joinStretches([open, { from: '2016-01-01', end: '2017-01-01' }], 30)).toEqual([open]);
  });
});
