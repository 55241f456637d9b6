import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toolFolder } from '../paths.mjs';
import { Refusal, refusalForFileError } from '../refusal.mjs';
import { whenNpmIsGone } from '../run/npm-parent.mjs';
import { lastLines, runTool } from './tool.mjs';

const wantedVersion = '24.21.0';
const wantedMajor = 24;

/** Whether the Node that runs this script is new enough for everything else. */
export function isNodeNewEnough() {
  return Number(process.versions.node.split('.')[0]) >= wantedMajor;
}

const nodeFolder = path.join(toolFolder, 'node');
const packageName = `node-${process.platform}-${process.arch}`;
const binFolder = path.join(nodeFolder, 'node_modules', packageName, 'bin');
const stamp = path.join(nodeFolder, `${packageName}-${wantedVersion}.complete`);

/** Brings Node 24 from the npm registry into the project, unless it is there. Returns the folder of its program and whether it is new. */
export async function bringNode() {
  if (existsSync(stamp) && existsSync(path.join(binFolder, 'node'))) return { folder: binFolder, isNew: false };
  try {
    rmSync(nodeFolder, { recursive: true, force: true });
    mkdirSync(nodeFolder, { recursive: true });
    writeFileSync(path.join(nodeFolder, 'package.json'), '{ "private": true }\n');
  } catch (error) {
    throw refusalForFileError(error, nodeFolder) ?? error;
  }
  const args = [
    'install',
    '--prefix',
    nodeFolder,
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `${packageName}@${wantedVersion}`,
  ];
  const { code, output } = await runTool('npm', args, { cwd: nodeFolder }).catch(() => {
    throw new Refusal('npm was not found; install it beside Node.');
  });
  if (code !== 0 || !existsSync(path.join(binFolder, 'node'))) {
    throw new Refusal(
      `Node ${wantedVersion} could not be brought by npm (this Node is ${process.versions.node}); check the connection to the npm registry.`,
      lastLines(output, 6),
    );
  }
  writeFileSync(stamp, '');
  return { folder: binFolder, isNew: true };
}

/** The environment in which the Node of a folder is the first one found. */
export function environmentWithNode(folder) {
  return { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH ?? ''}` };
}

/**
 * Runs this script again under another Node and ends with its exit code. Signals are handed on; the channel between both closes when this
 * process dies, by which the other knows that it has to stop.
 */
export function continueUnder(folder) {
  const child = spawn(path.join(folder, 'node'), process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environmentWithNode(folder),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
}
