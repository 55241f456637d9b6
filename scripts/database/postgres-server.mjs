import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal, refusalForFileError } from '../refusal.mjs';
import { pause } from '../run/pause.mjs';
import { freePort } from '../run/ports.mjs';
import { withConnection } from './connection.mjs';
import { endLeftoverServer } from './leftover-server.mjs';
import { postgresProgram } from './postgres-programs.mjs';
import { asAccount, postgresAccount } from './postgres-user.mjs';

const databaseName = 'ruxuetong';
const startTimeoutMs = 60_000;

/** The files of one embedded server below its folder. */
function placesIn(folder) {
  return {
    folder,
    data: path.join(folder, 'data'),
    unfinished: path.join(folder, 'data.unfinished'),
    password: path.join(folder, 'password'),
    log: path.join(folder, 'server.log'),
  };
}

function assertDataFolderIsSound(places) {
  if (readdirSync(places.data).length === 0) throw damaged(places, 'it is empty');
  const versionFile = path.join(places.data, 'PG_VERSION');
  if (!existsSync(versionFile)) throw damaged(places, 'PG_VERSION is missing');
  if (!existsSync(places.password)) throw damaged(places, 'the password file beside it is missing');
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== '18') throw damaged(places, `it was made by PostgreSQL ${version || 'of no known version'}, and this is 18`);
}

function damaged(places, reason) {
  return new Refusal(
    `The database folder ${places.data} cannot be used: ${reason}. Move ${places.folder} away to begin with an empty database, or put a copy of it back.`,
  );
}

async function makeDataFolder(places, account, isDisposable) {
  const password = randomBytes(24).toString('base64url');
  rmSync(places.unfinished, { recursive: true, force: true });
  mkdirSync(places.unfinished, { mode: 0o700 });
  const handedOver = path.join(places.folder, 'initial-password');
  writeFileSync(handedOver, password, { mode: 0o600 });
  if (account) for (const place of [places.unfinished, handedOver]) chownSync(place, account.uid, account.gid);
  const args = [
    '-D',
    places.unfinished,
    '--username=postgres',
    `--pwfile=${handedOver}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  if (isDisposable) args.push('--no-sync');
  const start = asAccount(account, postgresProgram('initdb', account), args, places.folder);
  const { code, output } = await runToEnd(start, places.folder);
  rmSync(handedOver, { force: true });
  if (code !== 0) throw new Refusal('The database folder could not be made (initdb failed).', output);
  writeFileSync(places.password, password, { mode: 0o600 });
  chmodSync(places.password, 0o600);
  renameSync(places.unfinished, places.data);
}

function runToEnd({ command, args, options }, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...options,
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Settings beyond the defaults: one address of this machine only, no socket file, and no promises to the disk for a database that is thrown away. */
function settings(port, isDisposable) {
  const chosen = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    log_timezone: 'UTC',
    timezone: 'UTC',
    max_connections: 60,
    shared_buffers: '64MB',
    ...(isDisposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' } : {}),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function launch(places, account, port, isDisposable) {
  const logStart = existsSync(places.log) ? statSync(places.log).size : 0;
  const log = openSync(places.log, 'a', 0o600);
  const args = ['-D', places.data, ...settings(port, isDisposable)];
  const start = asAccount(account, postgresProgram('postgres', account), args, places.folder);
  const child = spawn(start.command, start.args, {
    ...start.options,
    cwd: places.folder,
    // A group of its own: Ctrl-C reaches the starter alone, which ends the app before the database.
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  const exited = new Promise((resolve) => {
    child.on('error', (error) => {
      appendFileSync(places.log, `FATAL:  ${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
  return { child, exited, said: () => readFileSync(places.log).subarray(logStart).toString('utf8') };
}

function complaintIn(said) {
  const lines = said.split('\n').filter((line) => /\b(FATAL|PANIC):/.test(line));
  return lines
    .at(0)
    ?.replace(/^.*\b(FATAL|PANIC):\s*/, '')
    .trim();
}

async function whenAnswering(server, url) {
  let hasExited = false;
  void server.exited.then(() => (hasExited = true));
  for (const deadline = Date.now() + startTimeoutMs; Date.now() < deadline;) {
    if (hasExited) return false;
    try {
      await withConnection(url, (client) => client.query('SELECT 1'));
      return true;
    } catch {
      await pause(40);
    }
  }
  return false;
}

/** Starts the server; a memory segment that dying processes of a killed server still hold is waited for. */
async function launchUntilAnswering(places, account, password, isDisposable) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    const server = launch(places, account, port, isDisposable);
    if (await whenAnswering(server, url)) return { server, port, url };
    server.child.kill('SIGQUIT');
    const said = server.said();
    const isWorthAnother = /pre-existing shared memory block|Address already in use/.test(said);
    if (attempt < 10 && isWorthAnother) await pause(500);
    else throw damaged(places, complaintIn(said)?.replace(/\.$/, '') ?? `the server did not start, see ${places.log}`);
  }
}

async function ensureDatabase(adminUrl, password) {
  await withConnection(adminUrl, async (client) => {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [databaseName]);
    if (role.rowCount === 0) await client.query(`CREATE ROLE ${databaseName} LOGIN CREATEDB PASSWORD '${password}'`);
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName} OWNER ${databaseName}`);
  });
}

/** Stops a server: open connections are ended, what was committed stays. */
async function stop({ child, exited }) {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    child.kill(signal);
    const result = await Promise.race([exited.then(() => 'gone'), pause(signal === 'SIGINT' ? 15_000 : 3000)]);
    if (result === 'gone') return;
  }
}

/**
 * Starts the embedded PostgreSQL of a folder, making its files at the first start. The address it returns belongs to an owner without
 * superuser rights. `isDisposable` trades safety for speed where the folder is thrown away afterwards.
 */
export async function startPostgres(folder, { isDisposable = false } = {}) {
  const places = placesIn(folder);
  const account = postgresAccount();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const isNew = !existsSync(places.data);
    if (isNew) await makeDataFolder(places, account, isDisposable);
    else assertDataFolderIsSound(places);
    await endLeftoverServer(places.data);
    const password = readFileSync(places.password, 'utf8').trim();
    const { server, port, url } = await launchUntilAnswering(places, account, password, isDisposable);
    await ensureDatabase(url, password);
    return {
      url: `postgresql://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}`,
      port,
      isNew,
      exited: server.exited,
      stop: () => stop(server),
    };
  } catch (error) {
    throw refusalForFileError(error, folder) ?? error;
  }
}
