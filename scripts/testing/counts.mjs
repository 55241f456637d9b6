import { readFileSync } from 'node:fs';

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A tool that failed without a failed test (a file that cannot be loaded, an error outside the tests, no test at all) counts as one failure. */
function settle({ passed, failed, skipped }, exitCode) {
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilentFailure ? 1 : failed, skipped };
}

/** Counts of a Vitest run from its JSON report. */
export function countsOfVitest(file, exitCode) {
  const report = readReport(file);
  const brokenFiles = (report?.testResults ?? []).filter(
    (result) => result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  return settle(
    {
      passed: report?.numPassedTests ?? 0,
      failed: (report?.numFailedTests ?? 0) + brokenFiles,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    },
    exitCode,
  );
}

/** Counts of a Playwright run from its JSON report; a test that passed only when repeated counts as failed. */
export function countsOfPlaywright(file, exitCode) {
  const stats = readReport(file)?.stats;
  return settle(
    { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), skipped: stats?.skipped ?? 0 },
    exitCode,
  );
}
