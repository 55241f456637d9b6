import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runtimeFolder } from '../paths.mjs';
import { refusalForFileError } from '../refusal.mjs';

/** The secret that seals the answers cookie: the one of the environment, else one made once and kept readable for its owner alone. */
export function checkCookieSecret() {
  if (process.env.CHECK_COOKIE_SECRET) return process.env.CHECK_COOKIE_SECRET;
  const file = path.join(runtimeFolder(), 'check-cookie-secret');
  try {
    if (!existsSync(file)) {
      mkdirSync(runtimeFolder(), { recursive: true });
      writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    }
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw refusalForFileError(error, file) ?? error;
  }
}
