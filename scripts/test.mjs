// `npm test` runs every part; `npm run test:unit -- rules/dates` runs one and hands the rest on to its tool. The last line counts.
import { performance } from 'node:perf_hooks';
import { Refusal, endWith } from './refusal.mjs';
import { createShutdown } from './run/shutdown.mjs';
import { continueUnderNewNode, prepareCode } from './setup/prepare.mjs';
import { createSteps } from './setup/steps.mjs';
import { createSurroundings } from './testing/surroundings.mjs';
import { parts } from './testing/parts.mjs';

const steps = createSteps();

/** Names of the parts to run and what goes on to the tool, from the command line. */
function readArguments([name, ...extra]) {
  if (name === undefined) return { names: Object.keys(parts), extra: [] };
  if (!(name in parts)) throw new Refusal(`There is no part "${name}"; there are ${Object.keys(parts).join(', ')}.`);
  return { names: [name], extra };
}

/** Runs one part; what keeps it from running at all is shown and counts as one failure, and the others go on. */
async function runPart(name, extra, surroundings) {
  const startedAt = performance.now();
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  let counts;
  try {
    const variables = await surroundings.for(parts[name].needs);
    counts = await parts[name].run(extra, variables);
  } catch (error) {
    console.error(error instanceof Refusal ? `${error.output}\n✗ ${error.message}` : error);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  return { name, ...counts, seconds: (performance.now() - startedAt) / 1000 };
}

function printTable(results) {
  console.log(`\n${'part'.padEnd(15)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`);
  for (const { name, passed, failed, skipped, seconds } of results) {
    console.log(
      `${name.padEnd(15)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(skipped).padStart(9)}${seconds.toFixed(1).padStart(9)}`,
    );
  }
}

function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0);
}

try {
  const { names, extra } = readArguments(process.argv.slice(2));
  await continueUnderNewNode(steps);
  const shutdown = createShutdown();
  await prepareCode(steps);
  const surroundings = createSurroundings(shutdown, steps);
  const results = [];
  for (const name of names) results.push(await runPart(name, extra, surroundings));
  await shutdown.stopAll();
  printTable(results);
  const failed = sum(results, 'failed');
  console.log(`\n${sum(results, 'passed')} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  endWith(error);
}
