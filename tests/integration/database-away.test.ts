import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '@/lib/db/database';
import { findRecordRevision, loadRuleTables } from '@/lib/rule-sets/queries';
import { createTableCache, RecordUnavailableError } from '@/lib/rule-sets/table-cache';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { shippedTables } from '../support/shipped-tables';

let place: TestDatabase;

beforeAll(async () => {
  place = await createTestDatabase();
});

afterAll(() => {
  vi.unstubAllEnvs();
});

describe('when the database goes away', () => {
  it('the last known good tables go on and say that they may be old; older texts are refused with a way onward', async () => {
    const db = openDatabase(place.url);
    const problems: Error[] = [];
    let now = 0;
    const source = { revision: () => findRecordRevision(db), load: () => loadRuleTables(db) };
    const read = createTableCache(source, (problem) => problems.push(problem), {
      checkEveryMillis: 1000,
      patienceMillis: 10_000,
      now: () => now,
    });
    const { tables } = await read();
    expect(tables).toEqual((await shippedTables()).tables);

    vi.stubEnv('DATABASE_URL', place.url);
    vi.stubEnv('CHECK_COOKIE_SECRET', Buffer.alloc(32, 7).toString('base64'));
    const ruleSet = await import('@/app/api/v1/rule-sets/[hash]/route');
    const byHash = (hash: string) =>
      ruleSet.GET(new Request(`http://portal/api/v1/rule-sets/${hash}`), { params: Promise.resolve({ hash }) });
    expect((await byHash(tables.versions[0]!.hash)).status).toBe(200);

    await place.drop();
    now = 2000;
    const stale = await read();
    expect(stale.isStale).toBe(true);
    expect(stale.tables).toBe(tables);
    expect(problems).toHaveLength(1);

    expect((await byHash(tables.versions[0]!.hash)).status).toBe(200);
    const older = await byHash('0'.repeat(64));
    expect([older.status, older.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await older.text()).not.toMatch(/test_|127\.0\.0\.1|postgres|\.ts/);

    const started = createTableCache(source, () => {});
    await expect(started()).rejects.toBeInstanceOf(RecordUnavailableError);
    await db.$disconnect();
  });
});
