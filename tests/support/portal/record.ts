import { ruleBookSnapshotOf } from '@/lib/rule-sets/rule-book-snapshot';
import { cityOf, type RuleBook, type RuleBookSnapshot } from '@/rules';
import { shippedTables } from '../shipped-tables';

/** The shipped record of a city, evaluated here beside the portal. */
export interface ExpectedRecord {
  book: RuleBook;
  snapshot: RuleBookSnapshot;
}

let tables: ReturnType<typeof shippedTables> | undefined;

/** The record against which the pages of a place are held; the tables are read once a worker. */
export async function expectedRecord(place = '110000'): Promise<ExpectedRecord> {
  const { tables: shipped, book } = await (tables ??= shippedTables());
  const snapshot = ruleBookSnapshotOf(shipped, cityOf(place));
  if (snapshot === null) throw new Error(`the city of ${place} is not on record`);
  return { book, snapshot };
}
