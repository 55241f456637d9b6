import { installDependencies } from './dependencies.mjs';
import { bringNode, continueUnder, environmentWithNode, isNodeNewEnough } from './node-runtime.mjs';
import { skipped } from './steps.mjs';

/**
 * Makes sure that the rest runs under Node 24. Under an older Node it brings one, runs this script again with it, and never resolves.
 */
export async function continueUnderNewNode(steps) {
  if (isNodeNewEnough()) {
    // Tools that look for "node" on the PATH must find this one and not the older one of the system.
    const folder = process.execPath.replace(/[^/\\]+$/, '');
    process.env.PATH = environmentWithNode(folder).PATH;
    return;
  }
  let folder;
  await steps.run('node 24', async () => {
    const { folder: found, isNew } = await bringNode();
    folder = found;
    return isNew ? `this Node is ${process.versions.node}` : skipped('already here');
  });
  continueUnder(folder);
  await new Promise(() => {});
}

/** Installs the dependencies and generates the database client: what every command needs. */
export async function prepareCode(steps) {
  await steps.run('install', installDependencies);
  const { generatePrismaClient } = await import('./prisma-client.mjs');
  await steps.run('database client', generatePrismaClient);
}
