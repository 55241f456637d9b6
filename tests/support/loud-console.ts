import { afterEach, beforeEach, expect, vi } from 'vitest';

const methods = ['error', 'warn'] as const;

// A warning nobody reads is a fault nobody finds: an unexpected console.error or console.warn fails its test.
beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method);
});

afterEach(() => {
  for (const method of methods) {
    const spied: unknown = Reflect.get(console, method);
    // A test that expects a message replaces the method or clears its calls.
    if (!vi.isMockFunction(spied)) continue;
    const lines = spied.mock.calls.map((parts) => parts.map(String).join(' '));
    spied.mockClear();
    expect(lines, `unexpected console.${method}`).toEqual([]);
  }
});
