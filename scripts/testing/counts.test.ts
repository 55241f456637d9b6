import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countsOfPlaywright, countsOfVitest } from './counts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'ruxuetong-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
const brokenFile = { status: 'failed', assertionResults: [] };

describe('the counts of a Vitest run', () => {
  it.each([
    ['all passed', { numPassedTests: 3, numFailedTests: 0, testResults: [passedFile] }, 0, { passed: 3, failed: 0, skipped: 0 }],
    ['one failed', { numPassedTests: 1, numFailedTests: 1, testResults: [failedFile] }, 1, { passed: 1, failed: 1, skipped: 0 }],
    [
      'a file could not be loaded',
      { numPassedTests: 3, numFailedTests: 0, testResults: [passedFile, brokenFile] },
      1,
      { passed: 3, failed: 1, skipped: 0 },
    ],
    [
      'an error came from outside the tests',
      { numPassedTests: 3, numFailedTests: 0, testResults: [passedFile] },
      1,
      { passed: 3, failed: 1, skipped: 0 },
    ],
    ['no test was found', { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0, { passed: 0, failed: 1, skipped: 0 }],
    [
      'some were skipped',
      { numPassedTests: 2, numFailedTests: 0, numPendingTests: 4, numTodoTests: 1, testResults: [passedFile] },
      0,
      { passed: 2, failed: 0, skipped: 5 },
    ],
  ])('when %s', (_, content, exitCode, counts) => {
    expect(countsOfVitest(report(content), exitCode)).toEqual(counts);
  });

  it('count one failure when the tool died before it could report', () => {
    expect(countsOfVitest(path.join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the counts of a Playwright run', () => {
  it('take a test that passed only when repeated for a failure', () => {
    expect(countsOfPlaywright(report({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } }), 1)).toEqual({
      passed: 5,
      failed: 3,
      skipped: 3,
    });
  });

  it('count one failure when no test was found', () => {
    expect(countsOfPlaywright(path.join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
