import { describe, expect, it } from 'vitest';
import { addressOf, createCallAllowance } from './call-allowance';

describe('the allowance of calls', () => {
  it('is the number a minute at once, then refuses and says when to come back', () => {
    let now = 0;
    const allow = createCallAllowance(60, () => now);
    for (let call = 0; call < 60; call += 1) expect(allow('a')).toEqual({ isAllowed: true });
    expect(allow('a')).toEqual({ isAllowed: false, retryAfterSeconds: 1 });
    now = 999;
    expect(allow('a').isAllowed).toBe(false);
    now = 2000;
    expect([allow('a'), allow('a')].map(({ isAllowed }) => isAllowed)).toEqual([true, true]);
    expect(allow('a').isAllowed).toBe(false);
  });

  it('comes back by the time it names, though refused calls came in between', () => {
    let now = 0;
    const allow = createCallAllowance(2, () => now);
    allow('a');
    allow('a');
    const refused = allow('a');
    expect(refused).toEqual({ isAllowed: false, retryAfterSeconds: 30 });
    for (now = 1000; now < 30_000; now += 1000) allow('a');
    now = 30_000;
    expect(allow('a')).toEqual({ isAllowed: true });
  });

  it('never grows beyond a minute of calls', () => {
    let now = 0;
    const allow = createCallAllowance(3, () => now);
    allow('a');
    now = 86_400_000;
    expect(Array.from({ length: 4 }, () => allow('a').isAllowed)).toEqual([true, true, true, false]);
  });

  it('is each address its own', () => {
    const allow = createCallAllowance(1, () => 0);
    expect([allow('a'), allow('b'), allow('a')].map(({ isAllowed }) => isAllowed)).toEqual([true, true, false]);
  });

  it('forgets the address not heard of longest once there are too many', () => {
    const allow = createCallAllowance(1, () => 0);
    allow('first');
    for (let other = 0; other < 10_000; other += 1) allow(`other-${other}`);
    expect(allow('first').isAllowed).toBe(true);
    expect(allow('other-9999').isAllowed).toBe(false);
  });

  it('counts the address that the nearest proxy saw, not one that the caller wrote before it', () => {
    const request = new Request('http://portal/', { headers: { 'X-Forwarded-For': '198.51.100.1, 203.0.113.9' } });
    expect(addressOf(request)).toBe('203.0.113.9');
  });
});
