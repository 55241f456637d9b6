import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { CHECK_COOKIE, openCheck, sealCheck, type CarriedCheck } from './check-cookie';

/** The check that this request carries, or none. Reading it makes a page dynamic. */
export async function carriedCheck(): Promise<CarriedCheck> {
  const text = (await cookies()).get(CHECK_COOKIE)?.value;
  const opened = text === undefined ? null : openCheck(text, env().CHECK_COOKIE_SECRET);
  return opened ?? { check: null, draft: null };
}

/** `Set-Cookie` that hands a check on; null where it does not fit in a cookie. */
export function carryingCookie(carried: CarriedCheck): string | null {
  const sealed = sealCheck(carried, env().CHECK_COOKIE_SECRET);
  return sealed === null ? null : `${CHECK_COOKIE}=${sealed}; ${attributes()}`;
}

/** `Set-Cookie` that removes it. */
export function forgettingCookie(): string {
  return `${CHECK_COOKIE}=; ${attributes()}; Max-Age=0`;
}

// Strict: the check is never sent along when another site leads here. The address in front decides on TLS, so `Secure`
// is set where the portal is told that its own address is https.
function attributes(): string {
  const isSecure = env().PUBLIC_ORIGIN?.startsWith('https:') === true;
  return `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}
