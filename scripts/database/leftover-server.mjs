import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { pause } from '../run/pause.mjs';

/** Whether a process has ended and only waits for its parent to notice; a container without an init process may never notice. */
function hasEnded(pid) {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Whether a process lives, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !hasEnded(pid);
  } catch (error) {
    return error.code === 'EPERM' && !hasEnded(pid);
  }
}

function processIdIn(pidFile) {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process is a PostgreSQL server of exactly this data folder; a process id alone may have been given to another program since. */
function servesFolder(pid, dataFolder) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(dataFolder);
    } catch {
      return false;
    }
  }
}

/** Ends a server that an earlier, killed start left running on a data folder, and clears the traces of one that is gone. */
export async function endLeftoverServer(dataFolder) {
  const pidFile = path.join(dataFolder, 'postmaster.pid');
  const pid = processIdIn(pidFile);
  if (pid === undefined) return;
  if (!isAlive(pid) || !servesFolder(pid, dataFolder)) {
    rmSync(pidFile, { force: true });
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT']) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code === 'EPERM')
        throw new Refusal(`Another user's database server (process ${pid}) still uses ${dataFolder}; end it first.`);
    }
    for (let waited = 0; waited < 10_000; waited += 50) {
      if (!isAlive(pid)) return;
      await pause(50);
    }
  }
  throw new Refusal(`A database server of an earlier start (process ${pid}) does not end; end it and start again.`);
}
