import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '@/lib/db/database';
import type { Prisma } from '@/prisma/generated/client';
import { createTestDatabase, type TestDatabase } from '../support/database';

let place: TestDatabase;
let db: Database;

beforeAll(async () => {
  place = await createTestDatabase();
  db = openDatabase(place.url);
});

afterAll(async () => {
  await db.$disconnect();
  await place.drop();
});

class Undo extends Error {}

/** Runs statements on the shipped record and takes them back; what refuses them is thrown. */
async function tryOut(work: (transaction: Prisma.TransactionClient) => Promise<unknown>): Promise<void> {
  await db
    .$transaction(async (transaction) => {
      await work(transaction);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
}

const beijing = { ruleSet: { jurisdictionCode: '110000', stage: 'primary' as const } };
const findVersion = (transaction: Prisma.TransactionClient) =>
  transaction.ruleSetVersion.findFirstOrThrow({
    where: beijing,
    include: { requirements: { include: { sources: true }, orderBy: { position: 'asc' } } },
  });

async function copyAsDraft(transaction: Prisma.TransactionClient, changes: Partial<Prisma.RuleSetVersionUncheckedCreateInput>) {
  const { requirements: _requirements, id: _id, points: _points, ...columns } = await findVersion(transaction);
  return transaction.ruleSetVersion.create({
    data: {
      ...columns,
      remarks: [],
      status: 'draft',
      publishedAt: null,
      supersededAt: null,
      withdrawnAt: null,
      revision: 9,
      hash: 'f'.repeat(64),
      ...changes,
    },
  });
}

const publish = (transaction: Prisma.TransactionClient, id: string) =>
  transaction.ruleSetVersion.update({ where: { id }, data: { status: 'published', publishedAt: new Date() } });

describe('a published version', () => {
  const refused = /can only be superseded or withdrawn/;

  it.each<[string, Prisma.RuleSetVersionUpdateManyMutationInput]>([
    ['its first day', { appliesFrom: new Date('2014-01-01') }],
    ['its announcement', { announcedOn: null }],
    ['its hash', { hash: '0'.repeat(64) }],
    ['the day of recording', { recordedOn: new Date('2020-01-01') }],
    ['its remarks', { remarks: [] }],
    ['the instant of publishing', { publishedAt: new Date() }],
    ['its status back to a draft', { status: 'draft', publishedAt: null }],
  ])('does not let %s be changed', async (_, data) => {
    await expect(tryOut((transaction) => transaction.ruleSetVersion.updateMany({ where: beijing, data }))).rejects.toThrow(refused);
  });

  it('cannot be deleted, nor can all be emptied out', async () => {
    await expect(tryOut((transaction) => transaction.ruleSetVersion.deleteMany({ where: beijing }))).rejects.toThrow(/stays on record/);
    await expect(tryOut((transaction) => transaction.$executeRaw`TRUNCATE rule_set_versions CASCADE`)).rejects.toThrow(/cannot be emptied/);
    await expect(tryOut((transaction) => transaction.$executeRaw`TRUNCATE requirement_sources`)).rejects.toThrow(/cannot be emptied/);
  });

  it('keeps its requirements and their sources', async () => {
    const refusal = /its requirements cannot be changed/;
    const { id, requirements } = await findVersion(db);
    const [first] = requirements;
    const where = { id: first!.id };
    const links = { requirementId: first!.id };
    await expect(tryOut((transaction) => transaction.requirement.update({ where, data: { titleZh: '别的' } }))).rejects.toThrow(refusal);
    await expect(tryOut((transaction) => transaction.requirement.update({ where, data: { parameters: {} } }))).rejects.toThrow(refusal);
    await expect(tryOut((transaction) => transaction.requirement.delete({ where }))).rejects.toThrow(refusal);
    await expect(tryOut((transaction) => transaction.requirementSource.deleteMany({ where: links }))).rejects.toThrow(refusal);
    await expect(
      tryOut((transaction) =>
        transaction.requirementSource.create({ data: { ...links, position: 9, sourceId: first!.sources[0]!.sourceId } }),
      ),
    ).rejects.toThrow(refusal);
    const { sources: _sources, id: _id, announcement: _announcement, bindsIf: _bindsIf, alsoStated: _alsoStated, ...columns } = first!;
    const added = { ...columns, key: 'NEW-1', position: 99, parameters: {}, subject: {}, remarks: [], versionId: id };
    await expect(tryOut((transaction) => transaction.requirement.create({ data: added }))).rejects.toThrow(refusal);
  });

  it('does not take over a requirement from a draft', async () => {
    const { id } = await findVersion(db);
    const work = tryOut(async (transaction) => {
      const draft = await copyAsDraft(transaction, {});
      const { requirements } = await findVersion(transaction);
      const {
        sources: _sources,
        id: _id,
        announcement: _announcement,
        bindsIf: _bindsIf,
        alsoStated: _also,
        ...columns
      } = requirements[0]!;
      const line = await transaction.requirement.create({
        data: { ...columns, key: 'NEW-1', parameters: {}, subject: {}, remarks: [], versionId: draft.id },
      });
      await transaction.requirement.update({ where: { id: line.id }, data: { versionId: id, position: 99 } });
    });
    await expect(work).rejects.toThrow(/its requirements cannot be changed/);
  });

  it('keeps its place, year and stage', async () => {
    const moved = tryOut((transaction) =>
      transaction.ruleSet.updateMany({ where: { jurisdictionCode: '110112' }, data: { entryYear: 2015 } }),
    );
    await expect(moved).rejects.toThrow(/cannot be moved/);
  });

  it('can be superseded or withdrawn, and neither is taken back', async () => {
    const superseded = { supersededAt: new Date() };
    await tryOut((transaction) => transaction.ruleSetVersion.updateMany({ where: beijing, data: superseded }));
    const back = (data: Prisma.RuleSetVersionUpdateManyMutationInput, undone: Prisma.RuleSetVersionUpdateManyMutationInput) =>
      tryOut(async (transaction) => {
        await transaction.ruleSetVersion.updateMany({ where: beijing, data });
        await transaction.ruleSetVersion.updateMany({ where: beijing, data: undone });
      });
    await expect(back(superseded, { supersededAt: null })).rejects.toThrow(refused);
    await expect(back({ status: 'withdrawn', withdrawnAt: new Date() }, { status: 'published', withdrawnAt: null })).rejects.toThrow(
      refused,
    );
  });

  it('begins as a draft, which may be changed and deleted', async () => {
    await expect(tryOut((transaction) => copyAsDraft(transaction, { status: 'published', publishedAt: new Date() }))).rejects.toThrow(
      /entered as a draft/,
    );
    await tryOut(async (transaction) => {
      const { id } = await copyAsDraft(transaction, {});
      await transaction.ruleSetVersion.update({ where: { id }, data: { appliesFrom: new Date('2014-01-01') } });
      await transaction.ruleSetVersion.delete({ where: { id } });
    });
  });
});

describe('versions in force', () => {
  const next = { version: 2, appliesFrom: new Date('2014-06-01') };

  it('may be several, each from a day of its own', async () => {
    await tryOut(async (transaction) => publish(transaction, (await copyAsDraft(transaction, next)).id));
  });

  it('cannot be two from one day, nor two texts of one version, nor one text twice', async () => {
    const { hash } = await findVersion(db);
    const twice = (changes: Partial<Prisma.RuleSetVersionUncheckedCreateInput>) =>
      tryOut(async (transaction) => publish(transaction, (await copyAsDraft(transaction, changes)).id));
    await expect(twice({ version: 2 })).rejects.toThrow(/Unique constraint/);
    await expect(twice({ appliesFrom: next.appliesFrom })).rejects.toThrow(/Unique constraint/);
    await expect(twice({ ...next, hash })).rejects.toThrow(/Unique constraint/);
  });

  it('make room once superseded or withdrawn', async () => {
    for (const data of [{ supersededAt: new Date() }, { status: 'withdrawn' as const, withdrawnAt: new Date() }]) {
      await tryOut(async (transaction) => {
        await transaction.ruleSetVersion.updateMany({ where: beijing, data });
        await publish(transaction, (await copyAsDraft(transaction, {})).id);
      });
    }
  });

  it('cannot end before they begin', async () => {
    await expect(tryOut((transaction) => copyAsDraft(transaction, { appliesUntil: new Date('2014-04-17') }))).rejects.toThrow(
      /rule_set_versions_span/,
    );
  });
});
