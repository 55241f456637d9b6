import { describe, expect, test } from 'vitest';
import type { Work } from '@/rules/facts/family';
import { inWords, motherWho, type Expected } from '@/tests/support/circumstances';
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
