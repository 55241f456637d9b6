import path from 'node:path';
import { readTables, type RuleTables } from '@/lib/rule-tables/read-tables';
import { compileRuleBook, type RuleBook } from '@/rules';

/** The rule tables that the portal ships, read from their files and made ready. */
export async function shippedTables(): Promise<{ tables: RuleTables; book: RuleBook }> {
  const read = await readTables(path.resolve(import.meta.dirname, '../../prisma/seed'));
  if ('issues' in read) throw new Error(`the shipped tables have issues: ${JSON.stringify(read.issues, null, 2)}`);
  return { tables: read.tables, book: compileRuleBook(read.tables.versions) };
}
