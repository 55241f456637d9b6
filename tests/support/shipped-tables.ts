import path from 'node:path';
import { versionsOf } from '@/lib/rule-tables/content-hash';
import { readTables, type RuleTables } from '@/lib/rule-tables/read-tables';

/** The folder of the tables that are shipped. */
export const shippedFolder = path.resolve(import.meta.dirname, '../../prisma/seed');

/** The tables that are shipped, read from their files. */
export async function shippedTables(): Promise<RuleTables> {
  const read = await readTables(shippedFolder);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  return read.tables;
}

/** The same tables with a change made to one rule set, hashed anew; the given ones stay as they are. */
export function withChange(tables: RuleTables, [jurisdiction, stage]: [string, string], change: (document: RuleTables['documents'][number]) => void): RuleTables {
  const changed = structuredClone(tables);
  const document = changed.documents.find((one) => one.jurisdiction === jurisdiction && one.stage === stage);
  if (document === undefined) throw new Error(`There is no rule set ${jurisdiction} ${stage}`);
  change(document);
  return { ...changed, versions: changed.documents.flatMap(versionsOf) };
}
