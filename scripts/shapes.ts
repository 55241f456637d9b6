import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shapeRecord, type ShapeState } from '@/tests/scenarios/shape-record';

const root = path.resolve(import.meta.dirname, '..');

/** Runs every scenario and gives the titles of those that pass, as `folder/file title`. */
function passingScenarios(): ReadonlySet<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ruxuetong-shapes-'));
  try {
    const report = path.join(folder, 'report.json');
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--project', 'scenario', '--reporter=json', `--outputFile=${report}`];
    spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { testResults: { assertionResults: Assertion[] }[] };
    const assertions = testResults.flatMap(({ assertionResults }) => assertionResults);
    return new Set(
      assertions.filter(({ status }) => status === 'passed').map(({ ancestorTitles, title }) => [...ancestorTitles, title].join(' ')),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Assertion {
  status: string;
  title: string;
  ancestorTitles: string[];
}

const WORDS: Readonly<Record<ShapeState, string>> = {
  shown: 'shown',
  explained: 'explained, not computed',
  failing: 'scenario fails',
  none: 'NONE',
};

const shapes = shapeRecord(passingScenarios());
for (const { id, name, by, scenario, state, because } of shapes) {
  console.log(`${id.padEnd(5)}${WORDS[state].padEnd(25)}${name}\n     by: ${by}\n     ${scenario ?? because ?? ''}`);
}
const covered = shapes.filter(({ state }) => state === 'shown' || state === 'explained');
console.log(
  `\n${shapes.filter(({ state }) => state === 'shown').length} shown, ${shapes.filter(({ state }) => state === 'explained').length} explained`,
);
console.log(`${covered.length} of ${shapes.length} shapes`);
process.exitCode = covered.length === shapes.length ? 0 : 1;
