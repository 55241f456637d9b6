import { forgettingCookie } from '@/lib/checks/carried-check';
import { isFromHere } from '@/lib/checks/form-post';

/** Removes the cookie once the check goes on in the browser. */
export function POST(request: Request) {
  if (!isFromHere(request)) return new Response(null, { status: 403 });
  return new Response(null, { status: 204, headers: { 'Set-Cookie': forgettingCookie(), 'Cache-Control': 'no-store' } });
}
