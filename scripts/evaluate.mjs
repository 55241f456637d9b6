// `npm run evaluate -- FILE`: makes sure that Node and packages are there, then hands over to evaluate.ts. Everything said here goes to stderr:
// stdout belongs to the verdict.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { inProject } from './paths.mjs';
import { endWith } from './refusal.mjs';
import { areDependenciesInstalled, installDependencies } from './setup/dependencies.mjs';
import { bringNode, isNodeNewEnough } from './setup/node-runtime.mjs';
import { createSteps } from './setup/steps.mjs';

async function nodeProgram(steps) {
  if (isNodeNewEnough()) return process.execPath;
  const { folder, isNew } = await bringNode();
  if (isNew) steps.say('✓ node 24');
  process.env.PATH = `${folder}${path.delimiter}${process.env.PATH ?? ''}`;
  return path.join(folder, 'node');
}

try {
  const steps = createSteps((line) => console.error(line));
  const node = await nodeProgram(steps);
  if (!areDependenciesInstalled()) await steps.run('install', installDependencies);
  const child = spawn(node, ['--import', import.meta.resolve('tsx'), inProject('scripts/evaluate.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  endWith(error);
}
