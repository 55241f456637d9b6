import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { leaveServerBehind } from './leftover';
import { answers, becomes, findFreePort, isAlive, newRuntimeFolder, Starter } from './starter';

const folders: string[] = [];
const starters: Starter[] = [];

function folder(): string {
  const made = newRuntimeFolder();
  folders.push(made);
  return made;
}

async function start(place: string, extra: Record<string, string> = {}, port?: number): Promise<Starter> {
  const starter = new Starter(place, port ?? (await findFreePort()), extra);
  starters.push(starter);
  return starter;
}

afterEach(async () => {
  for (const starter of starters.splice(0)) {
    starter.signal('SIGTERM');
    await starter.end;
  }
  for (const place of folders.splice(0)) rmSync(place, { recursive: true, force: true });
});

/** The sentence a refused start ends with, without the steps before it. */
async function refusal(starter: Starter): Promise<string> {
  const { code, output } = await starter.end;
  expect(code, output).toBe(1);
  expect(output, 'no stack trace').not.toMatch(/^\s+at /m);
  const sentences = output.split('\n').filter((line) => line.startsWith('✗ ') && !/^✗ [a-z ]+ \d+\.\d s$/.test(line));
  expect(sentences, output).toHaveLength(1);
  return sentences[0]!;
}

describe('a start that succeeds', () => {
  it('makes a database of its own in a fresh folder, and the second start skips what is done', async () => {
    const place = folder();
    const first = await start(place);
    await first.ready();
    expect(await (await fetch(`${first.url}/api/health`)).json()).toMatchObject({ ready: true });
    expect(statSync(path.join(place, 'postgres/password')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(place, 'check-cookie-secret')).mode & 0o777).toBe(0o600);
    const secret = readFileSync(path.join(place, 'check-cookie-secret'), 'utf8');
    first.signal('SIGTERM');
    await first.end;

    const second = await start(place);
    const { output } = await second.ready();
    for (const step of ['install', 'database client', 'migrate', 'build']) expect(output).toContain(`– ${step}: nothing changed`);
    expect(readFileSync(path.join(place, 'check-cookie-secret'), 'utf8')).toBe(secret);
  });

  it('stops the app and then the database on SIGTERM', async () => {
    const starter = await start(folder());
    await starter.ready();
    const database = starter.databasePid();
    starter.signal('SIGTERM');
    await starter.end;
    expect(await answers(starter.url)).toBe(false);
    expect(isAlive(database)).toBe(false);
    expect(readFileSync(path.join(starter.folder, 'postgres/server.log'), 'utf8')).toContain('database system is shut down');
  });

  it.each([
    ['through npm', ['npm', 'start']],
    ['without npm', ['node', 'scripts/start.mjs']],
  ] as const)('ends with exit code 0 on SIGTERM, %s', async (_, command) => {
    const starter = new Starter(folder(), await findFreePort(), {}, command);
    starters.push(starter);
    await starter.ready();
    starter.signal('SIGTERM');
    expect((await starter.end).code).toBe(0);
  });

  it('stops both on Ctrl-C, which reaches npm and the starter at once', async () => {
    const starter = await start(folder());
    await starter.ready();
    const database = starter.databasePid();
    starter.signalGroup('SIGINT');
    await starter.end;
    expect(await answers(starter.url)).toBe(false);
    expect(isAlive(database)).toBe(false);
  });
});

describe('a start after a kill -9', () => {
  it('of the starter: app and database do not linger, and the next start works on the same data', async () => {
    const place = folder();
    const killed = await start(place);
    await killed.ready();
    const database = killed.databasePid();
    process.kill(killed.starterPid(), 'SIGKILL');
    expect(await becomes(async () => !(await answers(killed.url))), 'the app ends').toBe(true);
    expect(await becomes(() => !isAlive(database)), 'the database ends').toBe(true);
    const next = await start(place, {}, killed.port);
    expect((await next.ready()).output).toContain('– migrate: nothing changed');
  });

  it('of npm alone: app and database do not linger', async () => {
    const killed = await start(folder());
    await killed.ready();
    const database = killed.databasePid();
    killed.signal('SIGKILL');
    expect(await becomes(async () => !(await answers(killed.url))), 'the app ends').toBe(true);
    expect(await becomes(() => !isAlive(database)), 'the database ends').toBe(true);
  });

  it('of the database server: the portal ends, and the next start recovers what was committed', async () => {
    const place = folder();
    const killed = await start(place);
    await killed.ready();
    process.kill(killed.databasePid(), 'SIGKILL');
    const { code, output } = await killed.end;
    expect(code).toBe(1);
    expect(output).toContain('✗ The database ended.');
    const next = await start(place);
    expect((await next.ready()).output).toContain('– migrate: nothing changed');
  });

  it('of everything at once: the next start works', async () => {
    const place = folder();
    const killed = await start(place);
    await killed.ready();
    const database = killed.databasePid();
    process.kill(killed.starterPid(), 'SIGKILL');
    process.kill(database, 'SIGKILL');
    killed.signalGroup('SIGKILL');
    await killed.end;
    const next = await start(place);
    expect((await next.ready()).output).toContain('– migrate: nothing changed');
  });

  it('of a server that outlived its starter: the next start ends it and goes on', async () => {
    const place = folder();
    const first = await start(place);
    await first.ready();
    first.signal('SIGTERM');
    await first.end;
    const leftover = leaveServerBehind(place, await findFreePort());
    expect(await becomes(() => isAlive(leftover.pid!) && leftover.isUp()), 'the leftover server runs').toBe(true);
    await (await start(place)).ready();
    expect(isAlive(leftover.pid!)).toBe(false);
  });

  it('does not mistake another program for a leftover server, whatever process id the old file names', async () => {
    const place = folder();
    const first = await start(place);
    await first.ready();
    const pidFile = path.join(place, 'postgres/data/postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    first.signal('SIGTERM');
    await first.end;
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    await (await start(place)).ready();
    expect(isAlive(process.pid)).toBe(true);
  });
});

describe('a start that cannot go on says why in one sentence', () => {
  async function listen(port: number): Promise<Server> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return server;
  }

  let used: Promise<string> | undefined;

  /** A folder that a start has used and left in order; made once. */
  function usedFolder(): Promise<string> {
    used ??= (async () => {
      const place = newRuntimeFolder();
      const starter = new Starter(place, await findFreePort());
      await starter.ready();
      starter.signal('SIGTERM');
      await starter.end;
      return place;
    })();
    return used;
  }

  afterAll(async () => {
    if (used) rmSync(await used, { recursive: true, force: true });
  });

  it('when the port is taken, before any other step', async () => {
    const port = await findFreePort();
    const server = await listen(port);
    try {
      const starter = await start(folder(), {}, port);
      expect(await refusal(starter)).toContain(`Port ${port} on 127.0.0.1 is taken by another program`);
      expect((await starter.end).output).not.toContain('install');
    } finally {
      server.close();
    }
  });

  it('when PORT is no number', async () => {
    expect(await refusal(await start(folder(), { PORT: 'many' }))).toContain('PORT must be a number from 1 to 65535, not "many".');
  });

  it.each([
    [
      'is empty',
      (data: string) => {
        rmSync(data, { recursive: true });
        mkdirSync(data);
      },
      /cannot be used: it is empty/,
    ],
    ['has lost PG_VERSION', (data: string) => rmSync(path.join(data, 'PG_VERSION')), /cannot be used: PG_VERSION is missing/],
    [
      'was made by another PostgreSQL',
      (data: string) => writeFileSync(path.join(data, 'PG_VERSION'), '14\n'),
      /it was made by PostgreSQL 14, and this is 18/,
    ],
    ['has a broken control file', (data: string) => truncateSync(path.join(data, 'global/pg_control'), 0), /cannot be used: .*pg_control/],
  ])('when the data folder %s', async (_, breakIt, sentence) => {
    const place = folder();
    execFileSync('cp', ['-a', `${await usedFolder()}/.`, place]);
    breakIt(path.join(place, 'postgres/data'));
    expect(await refusal(await start(place))).toMatch(sentence);
  });

  it('when a file is where the data folder should be', async () => {
    const place = path.join(folder(), 'in-the-way');
    writeFileSync(place, '');
    expect(await refusal(await start(place))).toContain(`${place} is in the way`);
  });

  it('when the database of DATABASE_URL does not answer, without its password', async () => {
    const port = await findFreePort();
    const sentence = await refusal(await start(folder(), { DATABASE_URL: `postgresql://someone:secret-word@127.0.0.1:${port}/portal` }));
    expect(sentence).toContain(`The database of DATABASE_URL (127.0.0.1:${port}/portal) does not answer: nothing listens there`);
    expect(sentence).not.toContain('secret-word');
  });

  it('when the secret is too short, by its name', async () => {
    expect(await refusal(await start(folder(), { CHECK_COOKIE_SECRET: 'c2hvcnQ=' }))).toContain(
      'CHECK_COOKIE_SECRET must hold at least 32 bytes',
    );
  });

  it('when another start already uses the folder', async () => {
    const place = folder();
    const first = await start(place);
    await first.ready();
    expect(await refusal(await start(place))).toContain(`Another start of this project (process ${first.starterPid()})`);
    expect(await answers(first.url)).toBe(true);
  });
});

describe('DATABASE_URL', () => {
  it('is used instead of an embedded database, and left running', async () => {
    const owner = await start(folder());
    await owner.ready();
    const { password, port } = addressOf(owner);
    const guest = await start(folder(), { DATABASE_URL: `postgresql://ruxuetong:${password}@127.0.0.1:${port}/ruxuetong` });
    const { output } = await guest.ready();
    expect(output).toContain('the one of DATABASE_URL');
    guest.signal('SIGTERM');
    await guest.end;
    expect(isAlive(owner.databasePid())).toBe(true);
  });
});

/** The password and port of an embedded database that runs. */
function addressOf(starter: Starter): { password: string; port: number } {
  const lines = readFileSync(path.join(starter.folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  return { password: readFileSync(path.join(starter.folder, 'postgres/password'), 'utf8').trim(), port: Number(lines[3]) };
}
