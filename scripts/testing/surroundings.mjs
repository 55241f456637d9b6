import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProject } from '../paths.mjs';
import { Refusal } from '../refusal.mjs';
import { freePort } from '../run/ports.mjs';
import { quietSettings } from '../setup/tool.mjs';

const portalTimeoutMs = 600_000;

function temporaryFolder(purpose, shutdown) {
  const folder = mkdtempSync(path.join(tmpdir(), `ruxuetong-${purpose}-`));
  shutdown.add(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A PostgreSQL of its own with one migrated and filled database, from which each test file copies its own. */
async function prepareTestDatabase(shutdown) {
  const { startPostgres } = await import('../database/postgres-server.mjs');
  const { applyMigrations } = await import('../database/migrations.mjs');
  const { loadRuleTables } = await import('../setup/rule-tables.mjs');
  const server = await startPostgres(temporaryFolder('database', shutdown), { isDisposable: true });
  shutdown.add(server.stop);
  await applyMigrations(server.url);
  await loadRuleTables(server.url);
  return { TEST_DATABASE_URL: server.url };
}

/** The portal as `npm start` brings it up, on a free port, with a folder of its own that also keeps what it prints. */
async function startPortal(shutdown) {
  const port = await freePort();
  const folder = temporaryFolder('portal', shutdown);
  const env = { ...process.env, ...quietSettings, PORT: String(port), HOST: '127.0.0.1', RUXUETONG_RUNTIME_DIR: folder };
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, [inProject('scripts/start.mjs')], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  shutdown.add(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  let output = '';
  const ready = new Promise((resolve) => {
    const read = (chunk) => {
      output += chunk;
      appendFileSync(path.join(folder, 'portal.log'), chunk);
      if (output.includes('\nReady: ')) resolve(true);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
  });
  const timeout = new Promise((resolve) => setTimeout(resolve, portalTimeoutMs, false).unref());
  if ((await Promise.race([ready, exited.then(() => false), timeout])) !== true)
    throw new Refusal('The portal to be tested did not start.', output);
  return { PORTAL_URL: `http://127.0.0.1:${port}`, PORTAL_FOLDER: folder };
}

/** A build that start-stop tests can serve; starting the portal once leaves one. */
async function prepareBuild(shutdown) {
  await startPortal(shutdown);
  return {};
}

/** What a part may need, each made once a run; resolves with variables for the tests. */
export function createSurroundings(shutdown, steps) {
  const made = new Map();
  const makers = {
    chromium: [
      'chromium',
      async () => {
        const { prepareChromium } = await import('../setup/chromium.mjs');
        return prepareChromium();
      },
    ],
    database: ['test database', () => prepareTestDatabase(shutdown)],
    portal: ['portal to test', () => startPortal(shutdown)],
    build: ['build', () => prepareBuild(shutdown)],
  };
  async function make(need) {
    if (need === 'build' && made.has('portal')) return {};
    if (need === 'portal' && process.env.PORTAL_URL) return { PORTAL_URL: process.env.PORTAL_URL };
    const [name, work] = makers[need];
    let variables = {};
    await steps.run(name, async () => {
      const result = await work();
      if (need === 'chromium') return result;
      variables = result;
      return undefined;
    });
    return variables;
  }
  return {
    for: async (needs) => {
      const all = {};
      for (const need of needs) {
        if (!made.has(need)) made.set(need, make(need));
        Object.assign(all, await made.get(need));
      }
      return all;
    },
  };
}
