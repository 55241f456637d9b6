import type { Jurisdiction as JurisdictionRow } from '@/prisma/generated/client';
import type { DatabaseOrTransaction } from '@/lib/db/database';
import type { Jurisdiction } from '@/rules/schemas';
import { jurisdictionOf } from './mapping';

/** Every row, those no longer listed included; for the commands of this folder. */
export function listJurisdictionRows(db: DatabaseOrTransaction): Promise<JurisdictionRow[]> {
  return db.jurisdiction.findMany();
}

/** The list of places, in its order. */
export async function listJurisdictions(db: DatabaseOrTransaction): Promise<Jurisdiction[]> {
  const rows = await db.jurisdiction.findMany({ where: { position: { not: null } }, orderBy: { position: 'asc' } });
  return rows.map(jurisdictionOf);
}
