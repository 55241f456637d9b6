import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runtimeFolder } from '../paths.mjs';
import { Refusal, refusalForFileError } from '../refusal.mjs';

function lockFile() {
  return path.join(runtimeFolder(), 'starter.pid');
}

/** Whether a process id belongs to a starter and not to a program that was given the number since. */
function isStarter(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
  } catch {
    return false;
  }
}

/** Claims the runtime folder for this starter; refuses while another one is at work in it. Returns the way to give it back. */
export function claimRuntimeFolder() {
  const file = lockFile();
  try {
    mkdirSync(runtimeFolder(), { recursive: true });
    const other = Number(readOrEmpty(file));
    if (other && other !== process.pid && isStarter(other)) {
      throw new Refusal(`Another start of this project (process ${other}) uses ${runtimeFolder()}; end it first.`);
    }
    writeFileSync(file, `${process.pid}\n`);
  } catch (error) {
    throw refusalForFileError(error, runtimeFolder()) ?? error;
  }
  return () => {
    if (Number(readOrEmpty(file)) === process.pid) rmSync(file, { force: true });
  };
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
