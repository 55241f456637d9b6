/** Whether a call may be made now; if not, in how many seconds the next one may. */
export type Allowance = { isAllowed: true } | { isAllowed: false; retryAfterSeconds: number };

/** Addresses remembered at most; the one not heard of longest is forgotten first, which costs nobody anything. */
const mostAddresses = 10_000;

/**
 * Calls that each address may make: `perMinute` at once, and as many again over a minute. Kept in the memory of this process alone; an
 * address is written nowhere. `now` is in milliseconds and only grows.
 */
export function createCallAllowance(perMinute: number, now: () => number = () => performance.now()): (address: string) => Allowance {
  /** When the whole allowance of an address will be back. */
  const wholeAgainAt = new Map<string, number>();
  const millisecondsACall = 60_000 / perMinute;
  return (address) => {
    const at = now();
    const whole = Math.max(at, wholeAgainAt.get(address) ?? at);
    const wait = whole - at - (perMinute - 1) * millisecondsACall;
    wholeAgainAt.delete(address);
    wholeAgainAt.set(address, wait > 0 ? whole : whole + millisecondsACall);
    if (wholeAgainAt.size > mostAddresses) wholeAgainAt.delete(wholeAgainAt.keys().next().value ?? '');
    return wait > 0 ? { isAllowed: false, retryAfterSeconds: Math.ceil(wait / 1000) } : { isAllowed: true };
  };
}

/** The address a call comes from, as the nearest proxy (or the server itself) saw it: the last of the list, which a caller cannot write. */
export function addressOf(request: Request): string {
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}
