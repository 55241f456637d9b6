import { database } from '@/lib/db/database';
import { CorruptRecordError } from './corrupt-record-error';
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
    (problem) => console.error(sentenceFor(problem)),
  );
  return kept.ruxuetongTables();
}

/** What a driver says may hold an address; its name and code do not, nor do the places in rule tables. */
function sentenceFor(problem: Error): string {
  if (problem instanceof CorruptRecordError) return problem.message;
  const code = 'code' in problem && typeof problem.code === 'string' ? ` ${problem.code}` : '';
  return `The rule tables in the database cannot be read (${problem.name}${code}); the last known ones are used where there are any.`;
}
