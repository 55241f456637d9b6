import { afterEach, beforeEach, expect, vi } from 'vitest';

// A warning nobody reads is a fault nobody finds: an unexpected console.error or console.warn fails its test.
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  for (const method of ['error', 'warn'] as const) {
    const spy = vi.mocked(console[method]);
    if (!vi.isMockFunction(spy)) continue;
    const lines = spy.mock.calls.map((parts) => parts.map(String).join(' '));
    spy.mockClear();
    expect(lines, `unexpected console.${method}`).toEqual([]);
  }
});
