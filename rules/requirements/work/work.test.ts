import { describe, expect, test } from 'vitest';
import type { Work } from '@/rules/facts/family';
import { checkOf, inWords, motherWho, type Expected } from '@/tests/support/circumstances';
import { work } from './work';
import { workParameters } from './parameters';

describe('what is asked depends on how the job is done', () => {
  const asked = workParameters.parse({
    tests: [
      { field: 'place', inside: '110112' },
      { field: 'contractFiledWith', inside: '110112', whereAs: ['employee'] },
      { field: 'licensedOn', by: '2014-03-01', whereAs: ['selfEmployed', 'legalRepresentative'] },
    ],
  });
  const check = work.check(asked);
  const here = { place: '110112' };

  test.each<[string, Work, Expected]>([
    ['an employee is asked for the contract', { ...here, as: 'employee', contractFiledWith: '110112' }, 'meets'],
    ['and not let off by a licence', { ...here, as: 'employee', contractFiledWith: null, licensedOn: '2013-01-01' }, 'fails'],
    ['the self-employed are asked for the licence', { ...here, as: 'selfEmployed', licensedOn: '2014-03-01' }, 'meets'],
    ['and it may be too late', { ...here, as: 'selfEmployed', licensedOn: '2014-03-02' }, 'fails'],
    ['whoever works otherwise is asked for neither', { ...here, as: 'flexible' }, 'meets'],
    ['how it is done was not told, and decides', { ...here, contractFiledWith: null }, 'depends'],
    ['it was not told, and makes no difference', { ...here, contractFiledWith: '110112', licensedOn: '2013-01-01' }, 'meets'],
    ['the place decides whatever it is', { place: '110105' }, 'fails'],
  ])('%s', (_, job, expected) => {
    expect(inWords(check.possible(motherWho({ work: [job] })))).toBe(expected);
  });

  test('the way it is done is asked for', () => {
    expect(work.fields(asked)).toContain('work.as');
  });

  test('who is too late with a licence can take employment', () => {
    const remedied = check.remedy(motherWho({ work: [] }));
    expect(remedied?.circumstances.guardian?.work).toEqual([
      { place: '110112', from: '2014-05-20', as: 'employee', contractFiledWith: '110112' },
    ]);
  });
});

const here = '110101';
const elsewhere = '110108';
const byWorkplace = checkOf('work', { tests: [{ field: 'place', inside: here }] });
const bySeat = checkOf('work', { tests: [{ field: 'employerPlace', inside: here }] });
const any = checkOf('work', { tests: [] });

describe('where the work is, or the seat of the employer', () => {
  test.each<[string, Work[] | undefined, Expected, Expected]>([
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
  ])('%s', (_sentence, told, ofPlace, ofSeat) => {
    const circumstances = motherWho({ work: told });
    expect(inWords(byWorkplace.possible(circumstances))).toBe(ofPlace);
    expect(inWords(bySeat.possible(circumstances))).toBe(ofSeat);
  });

  test('the cause is no work, or work elsewhere with the place that was looked at', () => {
    expect(bySeat.reason(motherWho({ work: [] }))).toEqual({ cause: 'noWork', values: { place: here } });
    expect(bySeat.reason(motherWho({ work: [{ place: here, until: '2014-05-19' }] })).cause).toBe('noWork');
    expect(bySeat.reason(motherWho({ work: [{ place: here, employerPlace: elsewhere }] }))).toEqual({
      cause: 'worksElsewhere',
      values: { place: here, found: elsewhere },
    });
  });

  test('working in the district meets it', () => {
    const remedy = bySeat.remedy(motherWho({ work: [] }));
    expect(remedy && inWords(bySeat.possible(remedy.circumstances))).toBe('meets');
  });
});

test('a month in which a job begins or ends is open on its first and on its last day', () => {
  const onDay = (asOf: string, told: Work) => inWords(byWorkplace.possible(motherWho({ work: [{ place: here, ...told }] }, asOf)));
  expect(onDay('2014-04-30', { from: '2014-05' })).toBe('fails');
  expect(onDay('2014-05-01', { from: '2014-05' })).toBe('depends');
  expect(onDay('2014-05-31', { from: '2014-05' })).toBe('meets');
  expect(onDay('2014-05-01', { until: '2014-05' })).toBe('meets');
  expect(onDay('2014-05-31', { until: '2014-05' })).toBe('depends');
  expect(onDay('2014-06-01', { until: '2014-05' })).toBe('fails');
});

test('any work at all', () => {
  const told = (jobs: Work[]) => inWords(any.possible(motherWho({ work: jobs })));
  expect([told([{}]), told([]), told([{ until: '2014-05-19' }]), told([{ from: '2014-05' }])]).toEqual([
    'meets',
    'fails',
    'fails',
    'depends',
  ]);
});

test('a job told without its beginning has begun by the day asked', () => {
  const since = (by: string, dayCounts = true) =>
    checkOf('work', { tests: [{ field: 'from', by, dayCounts }] }).possible(motherWho({ work: [{}] }));
  expect([since('2014-05-19'), since('2014-05-20'), since('2014-05-20', false), since('2014-05-21', false)].map(inWords)).toEqual([
    'depends',
    'meets',
    'depends',
    'meets',
  ]);
  const lasting = checkOf('work', { tests: [{ field: 'until', from: '2014-05-20' }] });
  expect(inWords(lasting.possible(motherWho({ work: [{}] })))).toBe('meets');
});

test('every way to do a job is tried where it was not told', () => {
  const check = checkOf('work', {
    tests: [
      { field: 'contractFiledWith', inside: here, whereAs: ['employee'] },
      { field: 'licensedOn', by: '2014-01-01', whereAs: ['selfEmployed', 'legalRepresentative', 'shareholder', 'flexible'] },
    ],
  });
  const told = (job: Work) => inWords(check.possible(motherWho({ work: [job] })));
  expect(told({ contractFiledWith: elsewhere, licensedOn: '2014-05-01' })).toBe('fails');
  expect(told({ contractFiledWith: here, licensedOn: '2014-05-01' })).toBe('depends');
  expect(told({ contractFiledWith: here, licensedOn: '2013-05-01' })).toBe('meets');
});
