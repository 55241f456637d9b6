import { describe, expect, it } from 'vitest';
import type { RuleTables } from '@/lib/rule-tables/read-tables';
import { createTableCache, RecordUnavailableError } from './table-cache';

const tablesOf = (source: string): RuleTables =>
  ({ jurisdictions: [], sources: [{ id: source }], documents: [], versions: [] }) as unknown as RuleTables;

/** A database with a revision that can be set, that can fail or stay silent, and that counts what it is asked. */
function createSurroundings() {
  const database = { revision: 1, isAway: false, isSilent: false, looks: 0, loads: 0, now: 0 };
  const problems: string[] = [];
  const answer = async <Answer>(value: () => Answer): Promise<Answer> => {
    if (database.isSilent) await new Promise(() => {});
    if (database.isAway) throw new Error('away');
    return Promise.resolve(value());
  };
  const cache = createTableCache(
    {
      revision: () => answer(() => ((database.looks += 1), database.revision)),
      load: () => answer(() => ((database.loads += 1), { tables: tablesOf(`revision-${database.revision}`), revision: database.revision })),
    },
    (problem) => problems.push(problem.message),
    { checkEveryMillis: 3000, patienceMillis: 20, now: () => database.now },
  );
  const read = async () => {
    const { tables, isStale, loadedAt } = await cache();
    return { source: tables.sources[0]?.id, isStale, loadedAt: loadedAt.getTime() };
  };
  return { database, problems, read };
}

describe('rule tables kept in the process', () => {
  it('are read once for callers at the same time, and not again while they are fresh', async () => {
    const { database, read } = createSurroundings();
    await Promise.all([read(), read(), read()]);
    database.now = 2999;
    expect(await read()).toEqual({ source: 'revision-1', isStale: false, loadedAt: 0 });
    expect([database.loads, database.looks]).toEqual([1, 0]);
  });

  it('are read again only where the revision has changed', async () => {
    const { database, read } = createSurroundings();
    await read();
    database.now = 3000;
    await read();
    expect([database.loads, database.looks]).toEqual([1, 1]);
    database.revision = 2;
    database.now = 6000;
    expect(await read()).toEqual({ source: 'revision-2', isStale: false, loadedAt: 6000 });
  });

  it('are the last known good ones while the database is away, and say so, and recover', async () => {
    const { database, problems, read } = createSurroundings();
    await read();
    database.isAway = true;
    database.revision = 2;
    for (const now of [3000, 6000, 9000]) {
      database.now = now;
      expect(await read()).toEqual({ source: 'revision-1', isStale: true, loadedAt: 0 });
    }
    expect(problems).toEqual(['away']);
    database.isAway = false;
    database.now = 12_000;
    expect(await read()).toEqual({ source: 'revision-2', isStale: false, loadedAt: 12_000 });
  });

  it('do not keep anybody waiting for a database that says nothing', async () => {
    const { database, read } = createSurroundings();
    await read();
    database.isSilent = true;
    database.now = 3000;
    expect(await read()).toEqual({ source: 'revision-1', isStale: true, loadedAt: 0 });
  });

  it('are refused where there never were any, and looked for again at the next call', async () => {
    const { database, read } = createSurroundings();
    database.isAway = true;
    await expect(read()).rejects.toBeInstanceOf(RecordUnavailableError);
    database.isAway = false;
    expect(await read()).toEqual({ source: 'revision-1', isStale: false, loadedAt: 0 });
  });
});
