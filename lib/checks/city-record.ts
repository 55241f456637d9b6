import { ruleBookSnapshotOf } from '@/lib/rule-sets/rule-book-snapshot';
import { ruleTables } from '@/lib/rule-sets/rule-tables';
import type { RuleBook, RuleBookSnapshot } from '@/rules';

/** The one city whose tables are on record so far; a check begins in it. */
export const CITY = '110000';

/**
 * A city's record for pages of the check: the same snapshot that the browser gets.
 * @throws when the city is not on record: a fault of the set-up.
 */
export async function cityRecord(city: string = CITY): Promise<{ snapshot: RuleBookSnapshot; book: RuleBook }> {
  const { tables, book } = await ruleTables();
  const snapshot = ruleBookSnapshotOf(tables, city);
  if (snapshot === null) throw new Error(`no record of city ${city}`);
  return { snapshot, book };
}
