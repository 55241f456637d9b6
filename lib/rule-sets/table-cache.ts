import type { RuleTables } from '@/lib/rule-tables/read-tables';
import { compileRuleBook, type RuleBook } from '@/rules';

/** Rule tables as they were at one moment, ready to evaluate with. */
export interface CurrentTables {
  tables: RuleTables;
  book: RuleBook;
  /** When they were read. */
  loadedAt: Date;
  /** The database could not be asked since, or holds tables that cannot be used: these are the last known good ones. */
  isStale: boolean;
}

/** There is no rule table to work with: none has been read yet, and the database cannot be read. */
export class RecordUnavailableError extends Error {
  override name = 'RecordUnavailableError';
}

/** Where tables come from; both reject while the source is out of reach. */
export interface TableSource {
  revision(): Promise<number>;
  load(): Promise<{ tables: RuleTables; revision: number }>;
}

/** How a cache behaves; the clock is replaced in tests. */
export interface CacheTiming {
  /** Least time between two looks at the source. */
  checkEveryMillis: number;
  /** Longest wait for a look while there are tables to go on with. */
  patienceMillis: number;
  now(): number;
}

const ordinaryTiming: CacheTiming = { checkEveryMillis: 3000, patienceMillis: 500, now: () => Date.now() };

/**
 * Keeps rule tables in the process. Every few seconds at most it asks the source for its revision and reads again where that changed;
 * callers at the same time share one look. A source that fails is told to `onProblem`, once per failure of the same kind in a row.
 */
export function createTableCache(
  source: TableSource,
  onProblem: (problem: Error) => void,
  timing: CacheTiming = ordinaryTiming,
): () => Promise<CurrentTables> {
  let kept: { current: Omit<CurrentTables, 'isStale'>; revision: number } | undefined;
  let problem: Error | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let look: Promise<void> | undefined;

  async function lookAtSource(): Promise<void> {
    try {
      if (kept === undefined || (await source.revision()) !== kept.revision) {
        const { tables, revision } = await source.load();
        kept = { current: { tables, book: compileRuleBook(tables.versions), loadedAt: new Date(timing.now()) }, revision };
      }
      problem = undefined;
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      if (problem?.message !== failure.message) onProblem(failure);
      problem = failure;
    } finally {
      lookedAt = timing.now();
      look = undefined;
    }
  }

  return async () => {
    const isDue = timing.now() - lookedAt >= timing.checkEveryMillis;
    // Without tables there is nothing to spare the source for.
    if (isDue || kept === undefined) look ??= lookAtSource();
    if (kept === undefined) await look;
    else if (look !== undefined) await Promise.race([look, pause(timing.patienceMillis)]);
    if (kept === undefined) throw new RecordUnavailableError('No rule table has been read', { cause: problem });
    return { ...kept.current, isStale: problem !== undefined || look !== undefined };
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
