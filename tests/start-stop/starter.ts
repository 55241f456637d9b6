import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const readyWithinMs = 240_000;

/** A folder for database, secret and logs that one test has to itself. */
export function newRuntimeFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'ruxuetong-start-'));
}

/** A port that nothing listens on at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** The PATH of the machine as an operator has it: without the Node that runs these tests, where the machine has one of its own. */
function operatorsPath(): string {
  const all = (process.env.PATH ?? '').split(path.delimiter);
  const others = all.filter((folder) => path.resolve(folder) !== path.dirname(process.execPath) && !folder.startsWith(projectRoot));
  const hasNode = others.some((folder) => existsSync(path.join(folder, 'node')));
  return (hasNode ? others : all).join(path.delimiter);
}

/** How a start ended: npm's exit code and what was printed. */
interface End {
  readonly code: number | null;
  readonly output: string;
}

/** One `npm start`, as an operator gives it. */
export class Starter {
  readonly url: string;
  readonly end: Promise<End>;
  private readonly child: ChildProcess;
  private readonly startedAt = Date.now();
  private output = '';

  constructor(
    readonly folder: string,
    readonly port: number,
    extra: Record<string, string> = {},
    [command, ...args]: readonly [string, ...string[]] = ['npm', 'start'],
  ) {
    this.url = `http://127.0.0.1:${port}`;
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'production',
      PATH: operatorsPath(),
      PORT: String(port),
      HOST: '127.0.0.1',
      RUXUETONG_RUNTIME_DIR: folder,
      ...extra,
    };
    if (extra.DATABASE_URL === undefined) delete env.DATABASE_URL;
    delete env.npm_lifecycle_event;
    this.child = spawn(command, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const collect = (chunk: Buffer) => void (this.output += chunk.toString());
    this.child.stdout?.on('data', collect);
    this.child.stderr?.on('data', collect);
    this.end = new Promise((resolve) => this.child.on('close', (code) => resolve({ code, output: this.output })));
  }

  /** Resolves with what was printed so far; rejects when the start ended instead. */
  async ready(): Promise<{ output: string }> {
    let ended: End | undefined;
    void this.end.then((end) => (ended = end));
    while (!this.output.includes(`Ready: ${this.url}`)) {
      if (ended !== undefined) throw new Error(`npm start ended with ${String(ended.code)}:\n${ended.output}`);
      if (Date.now() - this.startedAt > readyWithinMs) throw new Error(`npm start is not ready:\n${this.output}`);
      await pause(50);
    }
    return { output: this.output };
  }

  /** Sends a signal to npm itself. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Sends a signal to npm and everything that shares its group, as Ctrl-C in a terminal does. */
  signalGroup(signal: NodeJS.Signals): void {
    if (this.child.pid !== undefined) process.kill(-this.child.pid, signal);
  }

  /** The process id of the database of this folder, from the file PostgreSQL keeps while it runs. */
  databasePid(): number {
    return Number(readFileSync(path.join(this.folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** The process id of the starter itself, below npm. */
  starterPid(): number {
    return Number(readFileSync(path.join(this.folder, 'starter.pid'), 'utf8'));
  }
}

/** Resolves after so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whether a process lives; one that has ended and waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Waits until something is so; false when it has not become so in time. */
export async function becomes(isSo: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(50)) {
    if (await isSo()) return true;
  }
  return false;
}

/** Whether anything answers at an address. */
export async function answers(url: string): Promise<boolean> {
  try {
    await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2000) });
    return true;
  } catch {
    return false;
  }
}
