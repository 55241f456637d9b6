import { spawn } from 'node:child_process';
import { projectRoot } from '../paths.mjs';

/** Settings every tool of the project runs with: none of them reports home or looks for news of itself. */
export const quietSettings = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  npm_config_update_notifier: 'false',
};

const running = new Set();

/** Ends the tools that are running; for a script that is told to stop in the middle of a step. */
export function endRunningTools() {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs a tool to its end without a keyboard; resolves with exit code and all it printed, never rejects for a non-zero code. */
export function runTool(command, args, { env = {}, cwd = projectRoot } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...quietSettings, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, signal, output });
    });
  });
}

/** The last lines of an output, for a failure that has to be seen. */
export function lastLines(output, count = 30) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
