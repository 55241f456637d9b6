import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';

/** PostgreSQL refuses to run as root; started by root it runs as this account, which owns nothing but the database folder. */
const accountName = 'ruxuetong-db';

function idOf(flag) {
  return Number(execFileSync('id', [flag, accountName], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim());
}

function findAccount() {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

/** The account PostgreSQL has to run as, made at need; undefined where the present user will do. */
export function postgresAccount() {
  if (process.platform === 'win32' || process.getuid() !== 0) return undefined;
  const found = findAccount();
  if (found) return found;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName], {
      stdio: 'ignore',
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
    });
    return findAccount() ?? fail();
  } catch {
    return fail();
  }
}

function fail() {
  throw new Refusal(`PostgreSQL cannot run as root and the account ${accountName} could not be made; start as an ordinary user.`);
}

/** The first folder on the way to a place that an account may not enter, or undefined. */
export function closedFolder(place, { uid, gid }) {
  for (let folder = place; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (!existsSync(folder)) continue;
    const stats = statSync(folder);
    const bit = stats.uid === uid ? 0o100 : stats.gid === gid ? 0o010 : 0o001;
    if ((stats.mode & bit) === 0) return folder;
  }
  return undefined;
}

function findSetpriv() {
  for (const place of ['/usr/bin/setpriv', '/bin/setpriv']) {
    try {
      accessSync(place, constants.X_OK);
      return place;
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

/** Linux can end a process together with the one that started it; where it can, a killed starter leaves no database behind. */
const setpriv = process.platform === 'linux' ? findSetpriv() : undefined;

/**
 * How to start a PostgreSQL program: the command with its arguments, and the options that make it run as the right account. A data folder below a
 * closed folder such as /root is reached by the one capability that overrides file permissions; without it the start is refused.
 * @returns {{ command: string, args: string[], options: { uid?: number, gid?: number } }}
 */
export function asAccount(account, program, args, dataFolder) {
  const prefix = [];
  if (account) {
    const closed = closedFolder(dataFolder, account);
    if (closed !== undefined && !setpriv) {
      throw new Refusal(
        `PostgreSQL runs as ${accountName}, who may not enter ${closed}; move the project to another folder or start as an ordinary user.`,
      );
    }
    if (setpriv) {
      prefix.push(`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups');
      if (closed !== undefined) prefix.push('--inh-caps=+dac_override', '--ambient-caps=+dac_override');
    }
  }
  if (setpriv) return { command: setpriv, args: [...prefix, '--pdeathsig=INT', '--', program, ...args], options: {} };
  return { command: program, args, options: account ?? {} };
}
