import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { postgresProgram } from '../../scripts/database/postgres-programs.mjs';
import { asAccount, postgresAccount } from '../../scripts/database/postgres-user.mjs';

/** Starts a server on the data folder of an earlier start that no starter knows of. */
export function leaveServerBehind(folder: string, port: number): { pid: number | undefined; isUp: () => boolean } {
  const data = path.join(folder, 'postgres/data');
  const pidFile = path.join(data, 'postmaster.pid');
  const account = postgresAccount();
  const args = ['-D', data, '-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', 'unix_socket_directories='];
  // The database's account has to reach its data without the help it gets from the starter.
  chmodSync(folder, 0o755);
  const start = asAccount(account, postgresProgram('postgres', account), args, data);
  const child = spawn(start.command, start.args, { ...start.options, cwd: '/', detached: true, stdio: 'ignore' });
  child.unref();
  return { pid: child.pid, isUp: () => existsSync(pidFile) && readFileSync(pidFile, 'utf8').includes('ready') };
}
