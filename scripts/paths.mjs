import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder a script was started from. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Joins names to the folder of the project. */
export function inProject(...names) {
  return path.join(projectRoot, ...names);
}

/** Where this copy keeps its database, secret and logs; another folder can be named for a second copy or a test. */
export function runtimeFolder() {
  const named = process.env.RUXUETONG_RUNTIME_DIR;
  return named ? path.resolve(projectRoot, named) : inProject('.runtime');
}

/** Where tools are kept that belong to this checkout and not to its data. */
export const toolFolder = inProject('.runtime');

/** Whether a file or folder of the project exists. */
export function isInProject(...names) {
  return existsSync(inProject(...names));
}
