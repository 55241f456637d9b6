import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProject } from '../paths.mjs';
import { countsOfPlaywright, countsOfVitest } from './counts.mjs';
import { checkTool, runVisibly } from './visible-tool.mjs';

const bin = (...names) => inProject('node_modules', ...names);

/** A report file of its own for one run of a tool. */
async function withReport(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'ruxuetong-report-'));
  try {
    return await work(path.join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vitestPart(projects) {
  return (extra, env) =>
    withReport(async (report) => {
      const chosen = projects.flatMap((project) => ['--project', project]);
      const args = [
        bin('vitest', 'vitest.mjs'),
        'run',
        ...chosen,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...extra,
      ];
      return countsOfVitest(report, await runVisibly(process.execPath, args, env));
    });
}

function playwrightPart(projects) {
  return (extra, env) =>
    withReport(async (report) => {
      const chosen = projects.flatMap((project) => ['--project', project]);
      const args = [bin('@playwright', 'test', 'cli.js'), 'test', ...chosen, '--reporter=list,json', ...extra];
      return countsOfPlaywright(report, await runVisibly(process.execPath, args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }));
    });
}

async function checkTypes(extra, env) {
  const next = await runVisibly(process.execPath, [bin('next/dist/bin/next'), 'typegen'], env);
  const results = [
    next === 0,
    await checkTool('whole project', [bin('typescript/bin/tsc'), '-p', inProject('tsconfig.json'), ...extra], env),
  ];
  results.push(await checkTool('rules alone', [bin('typescript/bin/tsc'), '-p', inProject('rules/tsconfig.json'), ...extra], env));
  return countOf(results.slice(1), results[0]);
}

async function lint(extra, env) {
  return countOf([
    await checkTool(
      'lint',
      [
        bin('eslint/bin/eslint.js'),
        '--max-warnings=0',
        '--cache',
        '--cache-location',
        inProject('.runtime/eslint/'),
        ...(extra.length > 0 ? extra : ['.']),
      ],
      env,
    ),
    await checkTool('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '**/*.{ts,tsx,mjs}'], env),
  ]);
}

function countOf(results, isPrepared = true) {
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed + (isPrepared ? 0 : 1), skipped: 0 };
}

/** The parts of `npm test` in their order: what each needs beyond code and packages, and how it runs. */
export const parts = {
  types: { needs: [], run: checkTypes },
  lint: { needs: [], run: lint },
  unit: { needs: [], run: vitestPart(['unit', 'unit-dom']) },
  property: { needs: [], run: vitestPart(['property']) },
  scenario: { needs: [], run: vitestPart(['scenario']) },
  architecture: { needs: [], run: vitestPart(['architecture']) },
  integration: { needs: ['database'], run: vitestPart(['integration']) },
  e2e: { needs: ['chromium', 'portal'], run: playwrightPart(['phone-js', 'phone-no-js']) },
  accessibility: { needs: ['chromium', 'portal'], run: playwrightPart(['accessibility']) },
  'start-stop': { needs: ['build'], run: vitestPart(['start-stop']) },
};
