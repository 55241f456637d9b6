import { Refusal } from '../refusal.mjs';
import { checkCookieSecret } from './secret.mjs';

/** The variables the app is started with, checked by the app's own `lib/env.ts`; a wrong one is refused by its name. */
export async function appEnvironment(databaseUrl) {
  const environment = { DATABASE_URL: databaseUrl, CHECK_COOKIE_SECRET: checkCookieSecret() };
  const { parseEnvironment } = await import('../../lib/env.ts');
  try {
    parseEnvironment({ ...process.env, ...environment });
  } catch (error) {
    throw new Refusal(error.message);
  }
  return environment;
}
