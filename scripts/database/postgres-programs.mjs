import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { postgresFolder } from '../setup/dependencies.mjs';
import { closedFolder } from './postgres-user.mjs';

/** Where root keeps a copy of the programs that the database's account can reach. */
const sharedFolder = '/usr/local/lib';

/**
 * The path of a PostgreSQL program. PostgreSQL looks at its own files with the rights of the account alone, so in a clone below a closed folder such
 * as /root it would not find itself: then root puts a copy where the account may go.
 */
export function postgresProgram(name, account) {
  const folder = postgresFolder();
  if (!folder)
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL of yours.`,
    );
  const native = path.join(folder, 'native');
  const closed = account && closedFolder(native, account);
  return path.join(closed ? sharedCopyOf(folder, native, closed) : native, 'bin', name);
}

function sharedCopyOf(folder, native, closed) {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const copy = path.join(sharedFolder, `ruxuetong-postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  try {
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) {
      throw new Refusal(
        `PostgreSQL cannot run as root and its own account may not enter ${closed}; move the project to another folder or start as an ordinary user.`,
      );
    }
  }
  return copy;
}
