import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '@/lib/db/database';
import { publishRuleTables } from '@/lib/rule-sets/commands';
import { CorruptRecordError } from '@/lib/rule-sets/corrupt-record-error';
import { findRecordRevision, findRuleSetByHash, loadRuleTables } from '@/lib/rule-sets/queries';
import type { RuleTables } from '@/lib/rule-tables/read-tables';
import { withChange } from '../support/changed-tables';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { shippedTables } from '../support/shipped-tables';

const shippedFolder = path.resolve(import.meta.dirname, '../../prisma/seed');
const nothing = { written: 0, published: 0, superseded: 0, withdrawn: 0 };

let shipped: RuleTables;
let place: TestDatabase;
let db: Database;

beforeAll(async () => {
  shipped = (await shippedTables()).tables;
});

beforeEach(async () => {
  place = await createTestDatabase();
  db = openDatabase(place.url);
});

afterEach(async () => {
  await db.$disconnect();
  await place.drop();
});

const textOf = (tables: RuleTables, jurisdiction: string, stage: string, version = 1) => {
  const found = tables.versions.find((one) => one.jurisdiction === jurisdiction && one.stage === stage && one.version === version);
  if (found === undefined) throw new Error(`There is no version ${version} of ${jurisdiction} ${stage}`);
  return found;
};

const moreMonths = (tables: RuleTables) =>
  withChange(tables, ['110112', 'primary'], ({ versions: [version] }) => {
    const [requirement] = version?.requirements ?? [];
    if (requirement !== undefined) requirement.parameters = { ...requirement.parameters, minimumMonths: 13 };
  });

/** Every row of every table with the transaction that wrote it: nothing can be written without one of these changing. */
async function everyRow(): Promise<unknown> {
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const rows: unknown[] = [];
  for (const { name } of tables) {
    // The name comes from the catalogue; an identifier cannot be a parameter.
    // eslint-disable-next-line no-restricted-syntax
    rows.push(name, await db.$queryRawUnsafe(`SELECT xmin::text, ctid::text, to_jsonb(t) AS row FROM "${name}" t ORDER BY 2`));
  }
  return rows;
}

/** Does what a hand in the database can do: changes rows with the guards off. */
async function byHand(statement: string): Promise<void> {
  await db.$transaction(async (transaction) => {
    for (const table of ['rule_set_versions', 'requirements']) {
      // eslint-disable-next-line no-restricted-syntax
      await transaction.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    }
    // eslint-disable-next-line no-restricted-syntax
    await transaction.$executeRawUnsafe(statement);
    for (const table of ['rule_set_versions', 'requirements']) {
      // eslint-disable-next-line no-restricted-syntax
      await transaction.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    }
    await transaction.$executeRaw`UPDATE record_revision SET number = number + 1`;
  });
}

describe('the shipped tables in the database', () => {
  it('come out exactly as they stand in the files', async () => {
    const { tables } = await loadRuleTables(db);
    expect(tables).toEqual(shipped);
    expect(tables.versions.length).toBeGreaterThan(10);
  });

  it('change not one row when they are loaded again', async () => {
    const before = await everyRow();
    expect(await publishRuleTables(db, shipped)).toEqual(nothing);
    expect(await everyRow()).toEqual(before);
  });

  it('are loaded once by several loaders at once', async () => {
    const changed = moreMonths(shipped);
    const loaders = Array.from({ length: 4 }, () => openDatabase(place.url, { poolSize: 1 }));
    const results = await Promise.all(loaders.map((loader) => publishRuleTables(loader, changed)));
    await Promise.all(loaders.map((loader) => loader.$disconnect()));
    expect(results.filter(({ published }) => published === 1)).toHaveLength(1);
    expect(results.filter((result) => JSON.stringify(result) === JSON.stringify(nothing))).toHaveLength(3);
    expect(await db.ruleSetVersion.count()).toBe(shipped.versions.length + 1);
    expect((await loadRuleTables(db)).tables).toEqual(changed);
  });
});

describe('a corrected text', () => {
  it('becomes a new revision; the old one is superseded and found by its hash', async () => {
    const old = textOf(shipped, '110112', 'primary');
    const changed = moreMonths(shipped);
    const before = await findRecordRevision(db);
    expect(await publishRuleTables(db, changed)).toEqual({ ...nothing, published: 1, superseded: 1 });
    expect((await loadRuleTables(db)).tables).toEqual(changed);
    expect(await findRecordRevision(db)).toBeGreaterThan(before);
    expect(await findRuleSetByHash(db, old.hash)).toEqual(old);
    expect(await findRuleSetByHash(db, textOf(changed, '110112', 'primary').hash)).toEqual(textOf(changed, '110112', 'primary'));
    const revisions = await db.ruleSetVersion.findMany({
      where: { ruleSet: { jurisdictionCode: '110112', entryYear: 2014 } },
      orderBy: { revision: 'asc' },
    });
    expect(revisions.map(({ revision, supersededAt }) => [revision, supersededAt !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('can be put back as it was', async () => {
    await publishRuleTables(db, moreMonths(shipped));
    expect(await publishRuleTables(db, shipped)).toEqual({ ...nothing, published: 1, superseded: 1 });
    expect((await loadRuleTables(db)).tables).toEqual(shipped);
    expect(await findRuleSetByHash(db, textOf(shipped, '110112', 'primary').hash)).toEqual(textOf(shipped, '110112', 'primary'));
  });

  it('is not a new revision where only the day of recording differs', async () => {
    const recordedLater = withChange(shipped, ['110112', 'primary'], ({ versions: [version] }) => {
      if (version !== undefined) version.recordedOn = '2027-01-01';
    });
    expect(await publishRuleTables(db, recordedLater)).toEqual(nothing);
  });

  it('may exchange the days of two versions', async () => {
    const exchanged = withChange(shipped, ['110105', 'primary'], ({ versions: [first, second] }) => {
      if (first === undefined || second === undefined) return;
      second.appliesFrom = '2014-05-20';
      first.appliesFrom = '2014-05-08';
    });
    expect(await publishRuleTables(db, exchanged)).toEqual({ ...nothing, published: 2, superseded: 2 });
    expect((await loadRuleTables(db)).tables).toEqual(exchanged);
  });
});

describe('what is no longer in the files', () => {
  it('is withdrawn, and found by its hash', async () => {
    const gone = textOf(shipped, '110106', 'primary');
    const documents = shipped.documents.filter(({ jurisdiction }) => jurisdiction !== '110106');
    const less = { ...shipped, documents, versions: shipped.versions.filter(({ jurisdiction }) => jurisdiction !== '110106') };
    const withdrawn = shipped.versions.length - less.versions.length;
    expect(withdrawn).toBeGreaterThan(0);
    expect(await publishRuleTables(db, less)).toEqual({ ...nothing, withdrawn });
    expect((await loadRuleTables(db)).tables).toEqual(less);
    expect(await findRuleSetByHash(db, gone.hash)).toEqual(gone);
    expect(await publishRuleTables(db, shipped)).toMatchObject({ published: withdrawn });
    expect((await loadRuleTables(db)).tables).toEqual(shipped);
  });

  it('leaves the lists of places and sources', async () => {
    const less = {
      ...shipped,
      jurisdictions: shipped.jurisdictions.filter(({ code }) => code !== '110102'),
      sources: [...shipped.sources].reverse(),
    };
    await publishRuleTables(db, less);
    expect((await loadRuleTables(db)).tables).toEqual(less);
  });

  it('leaves the calendar, the figures and what follows', async () => {
    const less = withChange(shipped, ['110000', 'primary'], (document) => {
      document.calendar.splice(0, 1);
      document.figures.reverse();
      document.afterFailing.splice(0, 1);
      document.season = null;
    });
    expect(await publishRuleTables(db, less)).toEqual({ ...nothing, written: 1 });
    expect((await loadRuleTables(db)).tables).toEqual(less);
  });
});

describe('rows changed by hand', () => {
  const corrupt = `UPDATE requirements SET parameters = jsonb_set(parameters, '{minimumMonths}', '"twelve"') WHERE key = 'TZ14-SI'`;

  it('are named and nothing is given, where a kind refuses the parameters', async () => {
    await byHand(corrupt);
    const refusal = await loadRuleTables(db).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CorruptRecordError);
    expect((refusal as CorruptRecordError).issues).toEqual([
      {
        jurisdiction: '110112',
        entryYear: 2014,
        stage: 'primary',
        version: 1,
        requirement: 'TZ14-SI',
        path: 'parameters.minimumMonths',
        code: expect.any(String) as string,
      },
    ]);
    expect((refusal as Error).message).toContain('TZ14-SI parameters.minimumMonths');
    await expect(findRuleSetByHash(db, textOf(shipped, '110112', 'primary').hash)).rejects.toBeInstanceOf(CorruptRecordError);
  });

  it('are named, where another text than the published one stands there', async () => {
    await byHand(`UPDATE requirements SET parameters = jsonb_set(parameters, '{minimumMonths}', '11') WHERE key = 'TZ14-SI'`);
    await expect(loadRuleTables(db)).rejects.toThrow(/110112 2014 primary version 1 .*textDiffersFromHash/);
  });

  it('are replaced by the next load', async () => {
    await byHand(corrupt);
    expect(await publishRuleTables(db, shipped)).toMatchObject({ published: 1, superseded: 1 });
    expect((await loadRuleTables(db)).tables).toEqual(shipped);
  });
});

describe('the loader', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ruxuetong-tables-'));
    cpSync(shippedFolder, folder, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const load = () =>
    spawnSync(process.execPath, ['--import', 'tsx', path.join(shippedFolder, 'load.ts'), folder], {
      env: { ...process.env, DATABASE_URL: place.url },
      encoding: 'utf8',
    });

  it('says that nothing changed', () => {
    const { status, stdout, stderr } = load();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/nothing changed\n$/);
  });

  it('prints what is wrong, ends with 2 and loads nothing, sound files included', async () => {
    const wrong = path.join(folder, 'jurisdictions/110112/2014-primary.yaml');
    writeFileSync(wrong, readFileSync(wrong, 'utf8').replace(/minimumMonths: 12/, 'minimumMonths: 0'));
    const sound = path.join(folder, 'jurisdictions/110106/2014-primary.yaml');
    writeFileSync(sound, readFileSync(sound, 'utf8').replace(/confidence: seed/, 'confidence: press'));
    const before = await everyRow();
    const { status, stderr } = load();
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /jurisdictions\/110112\/2014-primary\.yaml:\d+ {2}versions\.0\.requirements\.0\.parameters\.minimumMonths {2}\w+/,
    );
    expect(await everyRow()).toEqual(before);
  });
});
