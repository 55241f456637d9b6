import { spawn } from 'node:child_process';
import { projectRoot } from '../paths.mjs';
import { quietSettings } from '../setup/tool.mjs';

/** Runs a tool whose output is shown as it comes, without a keyboard; resolves with its exit code. */
export function runVisibly(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: { ...process.env, ...quietSettings, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a tool that checks one thing and says whether it found nothing wrong. */
export async function checkTool(name, args, env) {
  const isFine = (await runVisibly(process.execPath, args, env)) === 0;
  console.log(`${isFine ? '✓' : '✗'} ${name}`);
  return isFine;
}
