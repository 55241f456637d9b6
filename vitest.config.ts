import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** A project for files that run in Node; the name is the part of `npm test` that runs it. */
function nodeProject(name: string, include: string[], timeoutMs = 20_000) {
  return {
    extends: true as const,
    test: { name, include, environment: 'node' as const, testTimeout: timeoutMs, hookTimeout: 60_000 },
  };
}

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    exclude: ['**/node_modules/**', '.next/**', '.runtime/**'],
    setupFiles: ['./tests/support/loud-console.ts'],
    restoreMocks: true,
    projects: [
      nodeProject('unit', ['{rules,lib,scripts,prisma}/**/*.test.ts']),
      {
        extends: true,
        test: {
          // Part of `unit`: components need a document.
          name: 'unit-dom',
          include: ['{components,app}/**/*.test.{ts,tsx}', 'lib/**/*.test.tsx'],
          environment: 'jsdom',
          testTimeout: 20_000,
        },
      },
      nodeProject('property', ['rules/**/*.property.ts', 'tests/properties/**/*.test.{ts,tsx}'], 120_000),
      nodeProject('scenario', ['tests/scenarios/**/*.test.ts'], 60_000),
      nodeProject('architecture', ['tests/architecture/**/*.test.ts'], 60_000),
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          setupFiles: ['./tests/support/loud-console.ts'],
        },
      },
      nodeProject('start-stop', ['tests/start-stop/**/*.test.ts'], 300_000),
    ],
  },
});
