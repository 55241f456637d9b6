import pg from 'pg';
import { Refusal } from '../refusal.mjs';

const connectionTimeoutMillis = 5000;

/** Opens one connection, hands it to the work and closes it whatever happens. */
export async function withConnection(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis });
  client.on('error', () => {
    // A server that goes away while the connection is open fails the query that runs; the event adds nothing.
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Server, port and database of an address; never its password. */
function placeOf(url) {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || 5432}${pathname}`;
  } catch {
    return undefined;
  }
}

/** Refuses with one sentence, which never shows a password, when the database of DATABASE_URL does not answer. */
export async function assertReachable(url) {
  const place = placeOf(url);
  if (place === undefined || !/^postgres(ql)?:/.test(url)) {
    throw new Refusal('DATABASE_URL must be an address such as postgresql://user:password@127.0.0.1:5432/name.');
  }
  try {
    await withConnection(url, (client) => client.query('SELECT 1'));
  } catch (error) {
    const reason = error.code ?? error.errors?.[0]?.code ?? error.message;
    throw new Refusal(`The database of DATABASE_URL (${place}) does not answer: ${reasons[reason] ?? reason}.`);
  }
}

const reasons = {
  ECONNREFUSED: 'nothing listens there (ECONNREFUSED)',
  ENOTFOUND: 'there is no such host (ENOTFOUND)',
  '28P01': 'it refused the user or the password',
  28000: 'it refused the user',
  '3D000': 'it has no database of that name',
};
