import { beforeAll, describe, expect, test } from 'vitest';
import { exampleCheck, type Check, type Family } from '@/rules';
import { resultPages } from '@/tests/support/result-props';
import { paperLines } from './papers';
import { requirementRows } from './requirement-rows';
import type { ResultProps } from './result-record';

let resultOf: (check: Check) => ResultProps;
beforeAll(async () => {
  resultOf = await resultPages();
});

function papersOf(papers: Family['papers'], jurisdiction = '110112'): Record<string, string> {
  const check = { ...exampleCheck, jurisdiction, family: { ...exampleCheck.family, papers } };
  const { evaluation, record } = resultOf(check);
  return Object.fromEntries(paperLines(requirementRows(evaluation, record), check).map(({ paper, state }) => [paper, state]));
}

describe('the list of papers', () => {
  test('tells apart what the family has, what to get, and what it has not told', () => {
    expect(papersOf({ workProof: 'held', homeProof: 'missing', householdBooklet: 'expired', residencePermit: 'unknown' })).toEqual({
      homeProof: 'toGet',
      householdBooklet: 'toGet',
      residencePermit: 'unknown',
      noGuardianCertificate: 'unknown',
      insuranceRecord: 'unknown',
      workProof: 'have',
    });
  });

  test.each([
    ['2014-06-12', 'toGet'],
    ['2014-06-13', 'have'],
    ['2014-05', 'toGet'],
    ['2014-06', 'have'],
    [null, 'have'],
    ['unknown', 'have'],
  ])('a paper held until %s is, on 13 June 2014: %s', (validUntil, state) => {
    expect(papersOf({ homeProof: { state: 'held', validUntil } })).toMatchObject({ homeProof: state });
  });

  test('a family without any paper has all of them to get', () => {
    expect(new Set(Object.values(papersOf(null)))).toEqual(new Set(['toGet']));
  });

  test('a paper that two rules ask for stands there once', () => {
    const check = { ...exampleCheck, jurisdiction: '110108' };
    const { evaluation, record } = resultOf(check);
    const lines = paperLines(requirementRows(evaluation, record), check);
    expect(lines.filter(({ paper }) => paper === 'residencePermit').map(({ rows }) => rows.map(({ id }) => id))).toEqual([
      ['BJ14-P4', 'HD14-PERMIT'],
    ]);
  });
});
