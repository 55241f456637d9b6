import { isDeepStrictEqual } from 'node:util';
import type { DatabaseOrTransaction } from '@/lib/db/database';
import type { Jurisdiction } from '@/rules/schemas';
import { jurisdictionRow } from './mapping';
import { listJurisdictionRows } from './queries';

/** Makes the list of places on record the given one; returns how many rows changed. A place no longer listed keeps its row for the old texts that name it. */
export async function replaceJurisdictions(db: DatabaseOrTransaction, jurisdictions: readonly Jurisdiction[]): Promise<number> {
  const known = new Map((await listJurisdictionRows(db)).map((row) => [row.code, row]));
  const wanted = jurisdictions.map(jurisdictionRow);
  const added = wanted.filter((row) => !known.has(row.code));
  // In one statement, so that a place may stand before the one it lies in.
  if (added.length > 0) await db.jurisdiction.createMany({ data: added });
  let changed = added.length;
  for (const row of wanted) {
    const present = known.get(row.code);
    known.delete(row.code);
    if (present === undefined || isDeepStrictEqual({ ...present }, row)) continue;
    await db.jurisdiction.update({ where: { code: row.code }, data: row });
    changed += 1;
  }
  for (const { code, position } of known.values()) {
    if (position === null) continue;
    await db.jurisdiction.update({ where: { code }, data: { position: null } });
    changed += 1;
  }
  return changed;
}
