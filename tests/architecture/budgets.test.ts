import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import budgets from '../budgets/budgets.json' with { type: 'json' };

const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The code of an entry as a browser gets it: everything in one file, minified. */
async function bundled(entry: string): Promise<string> {
  const result = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': projectRoot } },
    build: { write: false, target: 'es2023', minify: true, lib: { entry: path.join(projectRoot, entry), formats: ['es'] } },
  });
  const [output] = [result].flat() as Rollup.RollupOutput[];
  return output?.output[0].code ?? '';
}

describe('size budgets', () => {
  it('the engine with all kinds, minified and compressed, without the schemas', async () => {
    const code = await bundled('tests/budgets/engine-for-browsers.ts');
    const bytes = gzipSync(code, { level: 9 }).length;
    expect(code).not.toMatch(/ZodError|invalid_union/);
    expect(bytes, `the budget stands in tests/budgets/budgets.json; the goal is ${budgets.engine.goal}`).toBeLessThanOrEqual(
      budgets.engine.gzipBytes,
    );
    // A budget far above what is needed guards nothing: it follows the engine down.
    expect(bytes).toBeGreaterThan(budgets.engine.gzipBytes * 0.9);
  });
});
