import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../paths.mjs';

function* filesBelow(place, isWanted) {
  let stats;
  try {
    stats = statSync(inProject(place));
  } catch {
    return;
  }
  if (stats.isFile()) {
    yield place;
    return;
  }
  for (const entry of readdirSync(inProject(place)).sort()) {
    const below = path.join(place, entry);
    if (isWanted(below)) yield* filesBelow(below, isWanted);
  }
}

/**
 * One hash over the names and contents of files and folders of the project, and over further texts.
 * @param {readonly string[]} places
 * @param {{ isWanted?: (file: string) => boolean, also?: readonly string[] }} [options]
 */
export function fingerprintOf(places, { isWanted = () => true, also = [] } = {}) {
  const hash = createHash('sha256');
  for (const text of also) hash.update(`${text}\0`);
  for (const place of places) {
    for (const file of filesBelow(place, isWanted)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(inProject(file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Whether a stamp file of the project holds this fingerprint. */
export function isStamped(stamp, fingerprint) {
  try {
    return readFileSync(inProject(stamp), 'utf8').trim() === fingerprint;
  } catch {
    return false;
  }
}

/** Writes a fingerprint to a stamp file, last of all, so that a step cut short is done again. */
export function writeStamp(stamp, fingerprint) {
  mkdirSync(path.dirname(inProject(stamp)), { recursive: true });
  writeFileSync(inProject(stamp), `${fingerprint}\n`);
}
