import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Removes the database, ending connections that are still open. */
  drop(): Promise<void>;
}

function templateUrl(): URL {
  const text = process.env.TEST_DATABASE_URL;
  if (text === undefined) throw new Error('TEST_DATABASE_URL is not set: run npm run test:integration.');
  return new URL(text);
}

function at(url: URL, database: string): string {
  const moved = new URL(url);
  moved.pathname = `/${database}`;
  return moved.toString();
}

async function runInMaintenance(url: URL, sql: string): Promise<void> {
  // Copying needs a template nobody is connected to, so the statement is sent from another database.
  const client = new pg.Client({ connectionString: at(url, 'postgres'), connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Copies the migrated and filled template into a database of this test file's own; drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = templateUrl();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await runInMaintenance(template, `CREATE DATABASE "${name}" TEMPLATE "${template.pathname.slice(1)}"`);
  return {
    url: at(template, name),
    drop: () => runInMaintenance(template, `DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

/** An empty database, without migrations; for tests of the migrations and the loader themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const server = templateUrl();
  const name = `empty_${randomBytes(8).toString('hex')}`;
  await runInMaintenance(server, `CREATE DATABASE "${name}" TEMPLATE template0`);
  return { url: at(server, name), drop: () => runInMaintenance(server, `DROP DATABASE "${name}" WITH (FORCE)`) };
}
