// `npm start` and `npm run dev`: from a bare checkout to a portal that answers. Plain JavaScript without packages up to the install step, since it
// begins under whatever Node the machine has.
import path from 'node:path';
import { runtimeFolder } from './paths.mjs';
import { endWith } from './refusal.mjs';
import { assertAddressIsFree, urlOf, wantedAddress } from './run/ports.mjs';
import { createShutdown } from './run/shutdown.mjs';
import { claimRuntimeFolder } from './run/starter-lock.mjs';
import { continueUnderNewNode, prepareCode } from './setup/prepare.mjs';
import { skipped, createSteps } from './setup/steps.mjs';

const isDevelopment = process.argv.includes('--dev');
const steps = createSteps();

/** Starts the embedded database, or finds the one of DATABASE_URL; migrates it and loads the rule tables. Returns its address. */
async function prepareDatabase(shutdown) {
  let url = process.env.DATABASE_URL;
  await steps.run('database', async () => {
    if (url) {
      const { assertReachable } = await import('./database/connection.mjs');
      await assertReachable(url);
      return 'the one of DATABASE_URL';
    }
    const { startPostgres } = await import('./database/postgres-server.mjs');
    const server = await startPostgres(path.join(runtimeFolder(), 'postgres'));
    shutdown.add(server.stop);
    void server.exited.then(() => endUnlessStopping(shutdown, 'The database ended.'));
    url = server.url;
    return `PostgreSQL on 127.0.0.1:${server.port}`;
  });
  await steps.run('migrate', async () => {
    const { applyMigrations } = await import('./database/migrations.mjs');
    const applied = await applyMigrations(url);
    return applied.length === 0 ? skipped('nothing changed') : applied.join(', ');
  });
  const { loadRuleTables } = await import('./setup/rule-tables.mjs');
  await steps.run('rule tables', () => loadRuleTables(url));
  return url;
}

function endUnlessStopping(shutdown, sentence) {
  if (shutdown.isStopping()) return;
  console.error(`✗ ${sentence}`);
  void shutdown.end(1);
}

async function serve(address, environment, shutdown) {
  await steps.run(isDevelopment ? 'serve for development' : 'serve', async () => {
    const { startApp } = await import('./run/app-server.mjs');
    const app = await startApp(address, environment, { isDevelopment });
    shutdown.add(app.stop);
    void app.exited.then(() => endUnlessStopping(shutdown, 'The app ended.'));
  });
}

async function start(shutdown, address) {
  shutdown.add(claimRuntimeFolder());
  await prepareCode(steps);
  const databaseUrl = await prepareDatabase(shutdown);
  const { appEnvironment } = await import('./setup/environment.mjs');
  const environment = await appEnvironment(databaseUrl);
  if (!isDevelopment) {
    const { buildApp } = await import('./setup/build.mjs');
    await steps.run('build', () => buildApp(environment));
  }
  await serve(address, environment, shutdown);
  steps.say(`\nReady: ${urlOf(address)}\nCtrl-C stops it.`);
}

try {
  const address = wantedAddress();
  await assertAddressIsFree(address);
  await continueUnderNewNode(steps);
  const shutdown = createShutdown();
  try {
    await start(shutdown, address);
  } catch (error) {
    if (!shutdown.isStopping()) {
      // What already runs must not outlive a start that failed.
      await shutdown.stopAll();
      endWith(error);
    }
  }
} catch (error) {
  endWith(error);
}
