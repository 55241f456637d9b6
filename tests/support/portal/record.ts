import { ruleBookSnapshotOf } from '@/lib/rule-sets/rule-book-snapshot';
import type { RuleBook, RuleBookSnapshot } from '@/rules';
import { shippedTables } from '../shipped-tables';

/** The shipped record of Beijing, evaluated here beside the portal. */
export interface ExpectedRecord {
  book: RuleBook;
  snapshot: RuleBookSnapshot;
}

let record: Promise<ExpectedRecord> | undefined;

/** The record against which the pages are held; read once a worker. */
export function expectedRecord(): Promise<ExpectedRecord> {
  return (record ??= read());
}

async function read(): Promise<ExpectedRecord> {
  const { tables, book } = await shippedTables();
  const snapshot = ruleBookSnapshotOf(tables, '110000');
  if (snapshot === null) throw new Error('Beijing is not on record');
  return { book, snapshot };
}
