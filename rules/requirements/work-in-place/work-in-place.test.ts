import { expect, test } from 'vitest';
import { inWords, motherWho } from '@/tests/support/circumstances';
import type { Work } from '../../facts/family';
import { workInPlace } from './work-in-place';

const here = '110101';
const elsewhere = '110108';

test.each<[string, Work[] | undefined, 'meets' | 'fails' | 'depends', 'meets' | 'fails' | 'depends']>([
  ['work and employer in the district', [{ place: here, employerPlace: here }], 'meets', 'meets'],
  ['work in the district, employer elsewhere', [{ place: here, employerPlace: elsewhere }], 'meets', 'fails'],
  ['work elsewhere, employer in the district', [{ place: elsewhere, employerPlace: here }], 'fails', 'meets'],
  ['an employer not told of is where the work is', [{ place: here }], 'meets', 'meets'],
  ['an employer not known', [{ place: here, employerPlace: 'unknown' }], 'meets', 'depends'],
  ['work somewhere in the city', [{ place: '110000', employerPlace: here }], 'depends', 'meets'],
  ['one of two jobs', [{ place: elsewhere }, { place: here }], 'meets', 'meets'],
  ['a business of one’s own', [{ as: 'selfEmployed', place: here }], 'meets', 'meets'],
  ['a job that ends today', [{ place: here, until: '2014-05-20' }], 'meets', 'meets'],
  ['a job that ended yesterday', [{ place: here, until: '2014-05-19' }], 'fails', 'fails'],
  ['a job that begins today', [{ place: here, from: '2014-05-20' }], 'meets', 'meets'],
  ['a job that begins tomorrow', [{ place: here, from: '2014-05-21' }], 'fails', 'fails'],
  ['a job that ends in the month asked about', [{ place: here, until: '2014-05' }], 'depends', 'depends'],
  ['a job without an end', [{ place: here, until: null }], 'meets', 'meets'],
  ['no work', [], 'fails', 'fails'],
  ['work not told', undefined, 'depends', 'depends'],
])('%s', (_sentence, work, byWorkplace, bySeat) => {
  const circumstances = motherWho({ work });
  expect(inWords(workInPlace.possible({ place: here, counted: 'workplace' }, circumstances))).toBe(byWorkplace);
  expect(inWords(workInPlace.possible({ place: here, counted: 'employerSeat' }, circumstances))).toBe(bySeat);
});

test('the cause is no work, or work elsewhere with the place that was looked at', () => {
  const asked = { place: here, counted: 'employerSeat' } as const;
  expect(workInPlace.reason(asked, motherWho({ work: [] }))).toEqual({ cause: 'noWork', values: { place: here } });
  expect(workInPlace.reason(asked, motherWho({ work: [{ place: here, until: '2014-05-19' }] })).cause).toBe('noWork');
  expect(workInPlace.reason(asked, motherWho({ work: [{ place: here, employerPlace: elsewhere }] }))).toEqual({
    cause: 'worksElsewhere',
    values: { place: here, found: elsewhere },
  });
});

test('working in the district meets it', () => {
  const asked = { place: here, counted: 'employerSeat' } as const;
  const remedy = workInPlace.remedy(asked, motherWho({ work: [] }));
  expect(remedy && inWords(workInPlace.possible(asked, remedy.circumstances))).toBe('meets');
});

test('a month in which a job begins or ends is open on its first and on its last day', () => {
  const asked = { place: here, counted: 'workplace' } as const;
  const onDay = (asOf: string, work: Work) => inWords(workInPlace.possible(asked, motherWho({ work: [{ place: here, ...work }] }, asOf)));
  expect(onDay('2014-04-30', { from: '2014-05' })).toBe('fails');
  expect(onDay('2014-05-01', { from: '2014-05' })).toBe('depends');
  expect(onDay('2014-05-31', { from: '2014-05' })).toBe('meets');
  expect(onDay('2014-05-01', { until: '2014-05' })).toBe('meets');
  expect(onDay('2014-05-31', { until: '2014-05' })).toBe('depends');
  expect(onDay('2014-06-01', { until: '2014-05' })).toBe('fails');
});
