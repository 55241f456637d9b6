import { expect, test } from 'vitest';
import { inWords, type Expected } from '@/tests/support/circumstances';
import { lasts } from './months-of-record';

test.each<[string, object, string, Expected]>([
  ['a lease of half a year to the day', { from: '2016-01-01', until: '2016-06-30' }, 'term', 'meets'],
  ['a lease of half a year less a day', { from: '2016-01-01', until: '2016-06-29' }, 'term', 'fails'],
  ['a lease that has run for half a year, its end not told', { from: '2015-11-21' }, 'term', 'meets'],
  ['a lease that has not yet, its end not told', { from: '2015-11-22' }, 'term', 'depends'],
  ['a lease without an end', { from: '2016-05-01', until: null }, 'term', 'meets'],
  ['a lease whose end was not told', { from: '2016-01-01' }, 'term', 'depends'],
  ['a lease whose days are known by their months', { from: '2016-01', until: '2016-06' }, 'term', 'depends'],
  ['a lease that is long enough whatever the days', { from: '2016-01', until: '2016-08' }, 'term', 'meets'],
  ['a home lived in for half a year on the day asked', { from: '2015-11-20', until: '2016-06-01' }, 'lived', 'meets'],
  ['a home lived in for half a year less a day', { from: '2015-11-21', until: '2017-06-01' }, 'lived', 'fails'],
  ['a home whose first day was not told', { until: '2017-06-01' }, 'lived', 'depends'],
  ['a home that was never begun', { from: null }, 'lived', 'fails'],
])('%s', (_, record, length, expected) => {
  expect(inWords(lasts({ ...record }, length, 6, '2016-05-20'))).toBe(expected);
});
