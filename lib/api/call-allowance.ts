/** Whether a call may be made now; if not, in how many seconds the next one may. */
export type Allowance = { isAllowed: true } | { isAllowed: false; retryAfterSeconds: number };

/** Addresses remembered at most; the one not heard of longest is forgotten first, which costs nobody anything. */
const mostAddresses = 10_000;

/**
 * Calls that each address may make: `perMinute` at once, and as many again over a minute. Kept in the memory of this process alone; an
 * address is written nowhere. `now` is in milliseconds and only grows.
 */
export function createCallAllowance(perMinute: number, now: () => number = () => performance.now()): (address: string) => Allowance {
  const left = new Map<string, { calls: number; at: number }>();
  const callsAMillisecond = perMinute / 60_000;
  return (address) => {
    const at = now();
    const known = left.get(address) ?? { calls: perMinute, at };
    const calls = Math.min(perMinute, known.calls + (at - known.at) * callsAMillisecond);
    left.delete(address);
    left.set(address, { calls: calls >= 1 ? calls - 1 : calls, at });
    if (left.size > mostAddresses) left.delete(left.keys().next().value ?? '');
    if (calls >= 1) return { isAllowed: true };
    return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil((1 - calls) / callsAMillisecond / 1000)) };
  };
}

/** The address a call comes from, as the nearest proxy (or the server itself) saw it: the last of the list, which a caller cannot write. */
export function addressOf(request: Request): string {
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}
