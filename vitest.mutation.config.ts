import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The tests that hold the engine, for the mutation tester: no database, no browser, and few runs of each property. */
export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['rules/**/*.test.ts', 'tests/scenarios/scenarios.test.ts', 'tests/properties/{answers,changes,plan,readings}.test.ts'],
    setupFiles: ['./tests/support/loud-console.ts'],
    env: { PROPERTY_RUNS: '60' },
    testTimeout: 60_000,
  },
});
