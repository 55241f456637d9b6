import type { Source as SourceRow } from '@/prisma/generated/client';
import type { DatabaseOrTransaction } from '@/lib/db/database';
import type { Source } from '@/rules/schemas';
import { sourceOf } from './mapping';

/** Every row, those no longer listed included; for the commands of this folder. */
export function listSourceRows(db: DatabaseOrTransaction): Promise<SourceRow[]> {
  return db.source.findMany();
}

/** The list of sources, in its order. */
export async function listSources(db: DatabaseOrTransaction): Promise<Source[]> {
  const rows = await db.source.findMany({ where: { position: { not: null } }, orderBy: { position: 'asc' } });
  return rows.map(sourceOf);
}
