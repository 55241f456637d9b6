import { spawn } from 'node:child_process';
import { inProject, projectRoot } from '../paths.mjs';
import { Refusal } from '../refusal.mjs';
import { lastLines, quietSettings } from '../setup/tool.mjs';
import { pause } from './pause.mjs';
import { urlOf } from './ports.mjs';

const startTimeoutMs = 60_000;

function launch({ host, port }, environment, isDevelopment) {
  const followParent = inProject('scripts/run/follow-parent.mjs');
  const args = [
    '--import',
    followParent,
    inProject('node_modules/next/dist/bin/next'),
    isDevelopment ? 'dev' : 'start',
    '--hostname',
    host,
    '--port',
    String(port),
  ];
  return spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...quietSettings, NODE_ENV: isDevelopment ? 'development' : 'production', ...environment },
    // A group of its own: Ctrl-C reaches the starter alone, which stops the app before the database.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Keeps back what the server says until it is ready, then lets it speak. */
function outputOf(child) {
  let held = '';
  let isOpen = false;
  for (const [stream, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.on('data', (chunk) => {
      if (isOpen) target.write(chunk);
      else held += chunk;
    });
  }
  return {
    open: () => (isOpen = true),
    held: () => held,
  };
}

async function isHealthy(address) {
  try {
    const response = await fetch(`${urlOf(address)}/api/health`, { signal: AbortSignal.timeout(20_000) });
    return response.ok;
  } catch {
    return false;
  }
}

/** Starts the app on an address and resolves when it answers. */
export async function startApp(address, environment, { isDevelopment = false } = {}) {
  const child = launch(address, environment, isDevelopment);
  const output = outputOf(child);
  let hasExited = false;
  const exited = new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      hasExited = true;
      resolve(code ?? signal);
    });
  });
  for (const deadline = Date.now() + startTimeoutMs; !(await isHealthy(address)); await pause(50)) {
    if (hasExited) throw new Refusal('The app ended before it was ready.', lastLines(output.held()));
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Refusal('The app did not answer within a minute.', lastLines(output.held()));
    }
  }
  output.open();
  return { exited, stop: () => stop(child, exited) };
}

async function stop(child, exited) {
  for (const [signal, patienceMs] of [
    ['SIGTERM', 10_000],
    ['SIGKILL', 3000],
  ]) {
    child.kill(signal);
    const result = await Promise.race([exited.then(() => 'gone'), pause(patienceMs)]);
    if (result === 'gone') return;
  }
}
