import { compileRuleBook, type RuleBookSnapshot } from '@/rules';
import type { CityRecord } from './check-view';

const records = new Map<string, Promise<CityRecord>>();

/**
 * The rules of a city, read once for a page: the address names the city alone, so that neither the district nor any answer
 * is told. A failed attempt is forgotten, so that the next one tries again.
 */
export function loadRecord(city: string): Promise<CityRecord> {
  const known = records.get(city);
  if (known !== undefined) return known;
  const loading = fetchRecord(city);
  records.set(city, loading);
  loading.catch(() => records.delete(city));
  return loading;
}

async function fetchRecord(city: string): Promise<CityRecord> {
  const response = await fetch(`/api/v1/rule-books/${city}`);
  if (!response.ok) throw new Error(`rule book ${city}: ${response.status}`);
  const snapshot = (await response.json()) as RuleBookSnapshot;
  return { snapshot, book: compileRuleBook(snapshot.versions) };
}
