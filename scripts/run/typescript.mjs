import { spawn } from 'node:child_process';
import path from 'node:path';
import { inProject } from '../paths.mjs';
import { endWith } from '../refusal.mjs';
import { areDependenciesInstalled, installDependencies } from '../setup/dependencies.mjs';
import { bringNode, isNodeNewEnough } from '../setup/node-runtime.mjs';
import { createSteps } from '../setup/steps.mjs';

async function nodeProgram(steps) {
  if (isNodeNewEnough()) return process.execPath;
  const { folder, isNew } = await bringNode();
  if (isNew) steps.say('✓ node 24');
  process.env.PATH = `${folder}${path.delimiter}${process.env.PATH ?? ''}`;
  return path.join(folder, 'node');
}

/**
 * Makes sure that Node and packages are there, then hands the rest of the command line over to a TypeScript file and ends with its exit status.
 * Everything said here goes to stderr: stdout belongs to that file.
 */
export async function handOverTo(file) {
  try {
    const steps = createSteps((line) => console.error(line));
    const node = await nodeProgram(steps);
    if (!areDependenciesInstalled()) await steps.run('install', installDependencies);
    const child = spawn(node, ['--import', import.meta.resolve('tsx'), inProject(file), ...process.argv.slice(2)], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code) => process.exit(code ?? 1));
  } catch (error) {
    endWith(error);
  }
}
