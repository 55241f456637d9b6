// `npm run mutation`: changes the engine in thousands of small ways and counts how many the tests notice. Takes an hour or more; a part of it
// with `-- --mutate "rules/dates/**/*.ts"`. What was found is kept in .runtime/mutation, so that the next run looks at what changed.
import { Refusal, endWith } from './refusal.mjs';
import { inProject } from './paths.mjs';
import { continueUnderNewNode, prepareCode } from './setup/prepare.mjs';
import { createSteps } from './setup/steps.mjs';
import { runVisibly } from './testing/visible-tool.mjs';

const steps = createSteps();

try {
  await continueUnderNewNode(steps);
  await prepareCode(steps);
  const stryker = inProject('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const code = await runVisibly(process.execPath, [stryker, 'run', ...process.argv.slice(2)]);
  if (code !== 0) throw new Refusal('The score is below what stryker.config.json asks for, or the run was broken off.');
} catch (error) {
  endWith(error);
}
