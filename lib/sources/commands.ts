import { isDeepStrictEqual } from 'node:util';
import type { DatabaseOrTransaction } from '@/lib/db/database';
import type { Source } from '@/rules/schemas';
import { sourceRow } from './mapping';
import { listSourceRows } from './queries';

/** Makes the list of sources on record the given one; returns how many rows changed. A source no longer listed keeps its row for the old texts that rest on it. */
export async function replaceSources(db: DatabaseOrTransaction, sources: readonly Source[]): Promise<number> {
  const known = new Map((await listSourceRows(db)).map((row) => [row.id, row]));
  const wanted = sources.map(sourceRow);
  const added = wanted.filter((row) => !known.has(row.id));
  if (added.length > 0) await db.source.createMany({ data: added });
  let changed = added.length;
  for (const row of wanted) {
    const present = known.get(row.id);
    known.delete(row.id);
    if (present === undefined || isDeepStrictEqual({ ...present }, row)) continue;
    await db.source.update({ where: { id: row.id }, data: row });
    changed += 1;
  }
  for (const { id, position } of known.values()) {
    if (position === null) continue;
    await db.source.update({ where: { id }, data: { position: null } });
    changed += 1;
  }
  return changed;
}
