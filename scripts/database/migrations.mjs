import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../paths.mjs';
import { Refusal } from '../refusal.mjs';
import { withConnection } from './connection.mjs';
import { noFilter, withSchemaEngine } from './schema-engine.mjs';

/** Any fixed number: whoever holds this lock of the database migrates, everyone else waits. */
const migrationLock = 7_201_424;

/** The migrations of a folder in the form the schema engine reads. */
export function listMigrations(folder = inProject('prisma', 'migrations')) {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  const lockfile = path.join(folder, 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

async function applyWith(engine, migrationsList) {
  const before = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: noFilter });
  if (before.failedMigrationNames.length > 0) {
    throw new Refusal(
      `Migration ${before.failedMigrationNames.join(', ')} failed in this database before; mend it by hand or begin with an empty database.`,
    );
  }
  if (before.editedMigrationNames.length > 0) {
    throw new Refusal(
      `Migration ${before.editedMigrationNames.join(', ')} was edited after this database had applied it; put the applied text back and add a new migration.`,
    );
  }
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
  return appliedMigrationNames;
}

/** Applies the migrations a database lacks and returns their names; the ordinary `_prisma_migrations` table keeps the account. */
export async function applyMigrations(url, folder) {
  const migrationsList = listMigrations(folder);
  if (migrationsList.migrationDirectories.length === 0) return [];
  return withConnection(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    try {
      return await withSchemaEngine(url, undefined, (engine) => applyWith(engine, migrationsList));
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('A migration failed; the database is as the migrations before it left it.', error.message);
    }
  });
}
