import type { FormValues } from '@/rules';

/** Longest value of a form field that is read, and most fields; no honest form of the check comes near. */
const MOST_LETTERS = 100;
const MOST_VALUES = 300;
const MOST_BYTES = 64 * 1024;

/** The fields of a plain form post, cut to size; null where it is no form or too large. */
export async function formPosted(request: Request): Promise<FormValues | null> {
  const length = Number(request.headers.get('content-length') ?? '0');
  if (!(length <= MOST_BYTES)) return null;
  try {
    const values: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
    let count = 0;
    for (const [field, value] of await request.formData()) {
      if (typeof value !== 'string' || (count += 1) > MOST_VALUES) continue;
      (values[field] ??= []).push(value.slice(0, MOST_LETTERS));
    }
    return { ...values };
  } catch {
    return null;
  }
}

/**
 * Whether a post comes from a page of this server. Browsers say so in `Sec-Fetch-Site`; older ones send `Origin`. Without
 * either it is no browser, and carries no cookie of anybody's.
 */
export function isFromHere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get('host'));
}

/** Leads on with a plain GET, so that going back never sends a form again. The address is relative to this server. */
export function leadTo(path: string, cookie: string | null): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' });
  if (cookie !== null) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
