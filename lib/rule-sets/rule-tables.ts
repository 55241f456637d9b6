import { database } from '@/lib/db/database';
import { findRecordRevision, loadRuleTables } from './queries';
import { createTableCache, type CurrentTables } from './table-cache';

// One cache a process: a development server loads this module anew after every change, and a build has it once per bundle.
const kept = globalThis as { ruxuetongTables?: () => Promise<CurrentTables> };

/**
 * The rule tables in force, from this process's memory. At most a few seconds behind the database; while the database is away, or holds
 * tables that cannot be used, the last known good ones.
 * @throws RecordUnavailableError when none could be read since the start.
 */
export function ruleTables(): Promise<CurrentTables> {
  kept.ruxuetongTables ??= createTableCache(
    { revision: () => findRecordRevision(database()), load: () => loadRuleTables(database()) },
    // What a driver says may hold an address; its name and the places in rule tables do not.
    (problem) => console.error(`Rule tables: ${problem.name === 'CorruptRecordError' ? problem.message : `the database cannot be read (${problem.name})`}`),
  );
  return kept.ruxuetongTables();
}
