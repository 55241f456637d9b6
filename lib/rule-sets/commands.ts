import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Database, DatabaseOrTransaction } from '@/lib/db/database';
import { replaceJurisdictions } from '@/lib/jurisdictions/commands';
import { versionsOf } from '@/lib/rule-tables/content-hash';
import type { RuleTables } from '@/lib/rule-tables/read-tables';
import { replaceSources } from '@/lib/sources/commands';
import { ruleSetDocumentSchema, type RuleSetDocument } from '@/rules/schemas';
import { checkedDocument } from './checked-document';
import { draftToCreate, ruleSetColumns, ruleSetPartsToCreate, type RuleSetRow, type VersionRow } from './mapping';
import { listRuleSetRows, type RuleSetWithVersions } from './queries';

/** What a load changed; all zero where the record already said the same. */
export interface RecordChanges {
  /** Rows of the lists of places and sources, and rule sets whose calendar, figures or remarks were written. */
  written: number;
  published: number;
  superseded: number;
  withdrawn: number;
}

/** Any fixed number; loaders wait for one another on it, and for nothing else. */
const loadLock = 7_201_425;

/**
 * Makes the record the given tables, in one transaction: all of it or nothing. A version whose text changed gets a new revision, and
 * the old text is superseded; a version that is no longer there is withdrawn. Both stay and are found by their hash. Loading the same
 * tables again writes nothing. Several loaders at once take turns.
 * @throws ZodError when a table is not one that the schema accepts: tables from files have been checked, with better words, before.
 */
export async function publishRuleTables(db: Database, tables: RuleTables): Promise<RecordChanges> {
  const documents = tables.documents.map((document) => ruleSetDocumentSchema.parse(document));
  return db.$transaction(
    async (transaction) => {
      // Not a query: its result type is one that the client cannot read.
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${loadLock})`;
      return replaceRecord(transaction, { ...tables, documents });
    },
    { maxWait: 30_000, timeout: 300_000 },
  );
}

async function replaceRecord(db: DatabaseOrTransaction, tables: RuleTables): Promise<RecordChanges> {
  const changes: RecordChanges = { written: 0, published: 0, superseded: 0, withdrawn: 0 };
  changes.written += await replaceSources(db, tables.sources);
  changes.written += await replaceJurisdictions(db, tables.jurisdictions);
  const known = new Map((await listRuleSetRows(db)).map((ruleSet) => [keyOf(ruleSet), ruleSet]));
  for (const document of tables.documents) {
    const key = keyOf({ ...document, jurisdictionCode: document.jurisdiction });
    const present = known.get(key);
    known.delete(key);
    const id = present === undefined ? await createRuleSet(db, document, changes) : await updateRuleSet(db, present, document, changes);
    await replaceVersions(db, id, present, document, changes);
  }
  for (const ruleSet of known.values()) await withdraw(db, ruleSet.versions, changes);
  await rememberContent(db, tables);
  return changes;
}

function keyOf({ jurisdictionCode, entryYear, stage }: { jurisdictionCode: string; entryYear: number; stage: string }): string {
  return `${jurisdictionCode} ${entryYear} ${stage}`;
}

async function createRuleSet(db: DatabaseOrTransaction, document: RuleSetDocument, changes: RecordChanges): Promise<string> {
  const { id } = await db.ruleSet.create({
    data: {
      jurisdiction: { connect: { code: document.jurisdiction } },
      entryYear: document.entryYear,
      stage: document.stage,
      ...ruleSetColumns(document),
      ...ruleSetPartsToCreate(document),
    },
  });
  changes.written += 1;
  return id;
}

async function updateRuleSet(
  db: DatabaseOrTransaction,
  present: RuleSetWithVersions,
  document: RuleSetDocument,
  changes: RecordChanges,
): Promise<string> {
  const { id } = present;
  if (isSameBesideVersions(present, document)) return id;
  await db.calendarEntry.deleteMany({ where: { ruleSetId: id } });
  await db.figure.deleteMany({ where: { ruleSetId: id } });
  await db.consequence.deleteMany({ where: { ruleSetId: id } });
  await db.ruleSet.update({ where: { id }, data: { ...ruleSetColumns(document), ...ruleSetPartsToCreate(document) } });
  changes.written += 1;
  return id;
}

/** Compared with the wanted versions on both sides, so that only the rest can differ. What cannot be read is different. */
function isSameBesideVersions(present: RuleSetWithVersions, document: RuleSetDocument): boolean {
  const read = checkedDocument(present, present.versions);
  return 'document' in read && isDeepStrictEqual({ ...read.document, versions: [] }, { ...document, versions: [] });
}

async function replaceVersions(
  db: DatabaseOrTransaction,
  ruleSetId: string,
  present: RuleSetWithVersions | undefined,
  document: RuleSetDocument,
  changes: RecordChanges,
): Promise<void> {
  const wanted = versionsOf(document).map(({ hash }, index) => ({ hash, content: document.versions[index] }));
  const inForce = new Map((present?.versions ?? []).map((row) => [row.version, row]));
  const toPublish = wanted.flatMap(({ hash, content }) => {
    if (content === undefined) return [];
    const row = inForce.get(content.version);
    inForce.delete(content.version);
    return row !== undefined && present !== undefined && isSameText(present, row, hash) ? [] : [{ hash, content, row }];
  });
  await withdraw(db, [...inForce.values()], changes);
  // First out with the old, then in with the new: two texts in force from one day cannot be, not even for a moment.
  const outdated = toPublish.flatMap(({ row }) => row?.id ?? []);
  if (outdated.length > 0) {
    await db.ruleSetVersion.updateMany({ where: { id: { in: outdated } }, data: { supersededAt: new Date() } });
    changes.superseded += outdated.length;
  }
  for (const { hash, content } of toPublish) {
    const earlier = await db.ruleSetVersion.count({ where: { ruleSetId, version: content.version } });
    const { id } = await db.ruleSetVersion.create({ data: draftToCreate(ruleSetId, content, { revision: earlier + 1, hash }) });
    await db.ruleSetVersion.update({ where: { id }, data: { status: 'published', publishedAt: new Date() } });
    changes.published += 1;
  }
}

/** Judged by what stands in the rows, not by the hash beside them alone: a text damaged by hand is replaced. */
function isSameText(ruleSet: RuleSetRow, row: VersionRow, hash: string): boolean {
  if (row.hash !== hash) return false;
  const read = checkedDocument(ruleSet, [row]);
  return 'document' in read && versionsOf(read.document)[0]?.hash === hash;
}

async function withdraw(db: DatabaseOrTransaction, versions: readonly VersionRow[], changes: RecordChanges): Promise<void> {
  if (versions.length === 0) return;
  const ids = versions.map(({ id }) => id);
  await db.ruleSetVersion.updateMany({ where: { id: { in: ids } }, data: { status: 'withdrawn', withdrawnAt: new Date() } });
  changes.withdrawn += ids.length;
}

async function rememberContent(db: DatabaseOrTransaction, { jurisdictions, sources, documents }: RuleTables): Promise<void> {
  const contentHash = createHash('sha256')
    .update(JSON.stringify([jurisdictions, sources, documents]))
    .digest('hex');
  await db.recordRevision.updateMany({ where: { contentHash: { not: contentHash } }, data: { contentHash } });
}
