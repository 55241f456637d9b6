import path from 'node:path';
import { build } from 'vite';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const alias = { '@': projectRoot };

/** Bundles the parts of the bench for Node, as the server's code is: without the marks that a TypeScript loader leaves in it. */
export async function bundleParts(names: readonly string[], folder: string): Promise<void> {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, path.join(import.meta.dirname, 'parts', `${name}.ts`)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

/** Bundles what a cold start loads as for a browser: all in one file, nothing in it that is not used. */
export async function bundleColdStarts(names: readonly string[], folder: string): Promise<void> {
  for (const name of names) {
    await build({
      root: projectRoot,
      configFile: false,
      logLevel: 'error',
      resolve: { alias },
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2023',
        minify: true,
        lib: { entry: path.join(import.meta.dirname, 'cold', `${name}.ts`), formats: ['es'], fileName: () => `cold-${name}.js` },
      },
    });
  }
}
