import { ruleBookSnapshotOf } from '@/lib/rule-sets/rule-book-snapshot';
import { ruleTables } from '@/lib/rule-sets/rule-tables';
import { cityOf, type PlaceCode, type RuleBook, type RuleBookSnapshot } from '@/rules';

/**
 * The record of the city in which a place lies, for pages of the check: the same snapshot that the browser gets.
 * @throws when the city is not on record: a fault of the set-up.
 */
export async function cityRecord(place: PlaceCode): Promise<{ snapshot: RuleBookSnapshot; book: RuleBook }> {
  const { tables, book } = await ruleTables();
  const city = cityOf(place);
  const snapshot = ruleBookSnapshotOf(tables, city);
  if (snapshot === null) throw new Error(`no record of city ${city}`);
  return { snapshot, book };
}

/** The records of every city in the list of places, in its order: what a check may begin with. */
export async function everyCityRecord(): Promise<RuleBookSnapshot[]> {
  const { tables } = await ruleTables();
  return tables.jurisdictions.filter(({ level }) => level === 'city').flatMap(({ code }) => ruleBookSnapshotOf(tables, code) ?? []);
}
