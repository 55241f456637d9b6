import path from 'node:path';
import { readTables, type RuleTables } from '@/lib/rule-tables/read-tables';
import { compileRuleBook, type RuleBook } from '@/rules';

/** The rule tables that the portal ships, read from their files and made ready. */
export async function shippedTables(): Promise<{ tables: RuleTables; book: RuleBook }> {
  return tablesOf(path.resolve(import.meta.dirname, '../../prisma/seed'));
}

/** The rule tables of a folder, read and made ready; an issue anywhere in them ends the run. */
export async function tablesOf(directory: string): Promise<{ tables: RuleTables; book: RuleBook }> {
  const read = await readTables(directory);
  if ('issues' in read) throw new Error(`the tables have issues: ${JSON.stringify(read.issues, null, 2)}`);
  return { tables: read.tables, book: compileRuleBook(read.tables.versions) };
}
