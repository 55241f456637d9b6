import type { Prisma } from '@/prisma/generated/client';
import type { Database, DatabaseOrTransaction } from '@/lib/db/database';
import { listJurisdictions } from '@/lib/jurisdictions/queries';
import { versionsOf } from '@/lib/rule-tables/content-hash';
import type { RuleTables } from '@/lib/rule-tables/read-tables';
import { listSources } from '@/lib/sources/queries';
import type { RuleSetVersion } from '@/rules';
import type { RuleSetDocument } from '@/rules/schemas';
import { checkedDocument } from './checked-document';
import { CorruptRecordError, type RecordIssue } from './corrupt-record-error';
import { ruleSetParts, versionParts, type RuleSetRow, type VersionRow } from './mapping';

/** The texts in force: published, and neither corrected nor withdrawn since. */
export const currentVersions = { status: 'published', supersededAt: null } as const satisfies Prisma.RuleSetVersionWhereInput;

/** A rule set with its texts in force, earliest first. */
export type RuleSetWithVersions = RuleSetRow & { versions: VersionRow[] };

/** Every rule set, also one without a text in force; for this folder alone, since nothing in it has been checked. */
export async function listRuleSetRows(db: DatabaseOrTransaction): Promise<RuleSetWithVersions[]> {
  // One table after another: asked for together, they would crowd the one connection of a transaction.
  const ruleSets = await db.ruleSet.findMany();
  const versions = await db.ruleSetVersion.findMany({ where: currentVersions, orderBy: { version: 'asc' }, include: versionParts });
  const calendarEntries = await db.calendarEntry.findMany(ruleSetParts.calendarEntries);
  const figures = await db.figure.findMany(ruleSetParts.figures);
  const consequences = await db.consequence.findMany(ruleSetParts.consequences);
  return ruleSets.map((ruleSet) => {
    const of = <Row extends { ruleSetId: string }>(rows: Row[]) => rows.filter(({ ruleSetId }) => ruleSetId === ruleSet.id);
    return {
      ...ruleSet,
      versions: of(versions),
      calendarEntries: of(calendarEntries),
      figures: of(figures),
      consequences: of(consequences),
    };
  });
}

/** A number that differs after every change to the record. */
export async function findRecordRevision(db: DatabaseOrTransaction): Promise<number> {
  const row = await db.recordRevision.findUniqueOrThrow({ where: { id: 1 } });
  return row.number;
}

/**
 * Every rule table in force, in the form and order of the files, with the revision that it is. One moment of the database is read.
 * @throws CorruptRecordError when any of it is not what a rule table may be, or not the text that its hash names.
 */
export async function loadRuleTables(db: Database): Promise<{ tables: RuleTables; revision: number }> {
  return db.$transaction(
    async (transaction) => {
      const revision = await findRecordRevision(transaction);
      const documents = await listDocuments(transaction);
      const tables: RuleTables = {
        jurisdictions: await listJurisdictions(transaction),
        sources: await listSources(transaction),
        documents,
        versions: documents.flatMap(versionsOf),
      };
      return { tables, revision };
    },
    { isolationLevel: 'RepeatableRead', maxWait: 5000, timeout: 30_000 },
  );
}

async function listDocuments(db: DatabaseOrTransaction): Promise<RuleSetDocument[]> {
  const rows = (await listRuleSetRows(db)).filter((row) => row.versions.length > 0);
  const issues: RecordIssue[] = [];
  const documents = rows.flatMap((row) => {
    const read = checkedDocument(row, row.versions);
    const found = 'issues' in read ? read.issues : otherTexts(read.document, row.versions);
    issues.push(...found);
    return 'document' in read ? [read.document] : [];
  });
  if (issues.length > 0) throw new CorruptRecordError(issues);
  return documents.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ jurisdiction, entryYear, stage }: RuleSetDocument): string => [jurisdiction, entryYear, stage].join(' ');

/** Versions whose text is sound but not the one that was published. */
function otherTexts(document: RuleSetDocument, rows: readonly { hash: string }[]): RecordIssue[] {
  const { jurisdiction, entryYear, stage } = document;
  return versionsOf(document)
    .filter(({ hash }, index) => hash !== rows[index]?.hash)
    .map(({ version }) => ({ jurisdiction, entryYear, stage, version, requirement: null, path: '', code: 'textDiffersFromHash' }));
}

/**
 * The published text with a content hash, also when it was corrected or withdrawn since; null where there was never one.
 * @throws CorruptRecordError when its parameters are no longer what their kind accepts.
 */
export async function findRuleSetByHash(db: Database, hash: string): Promise<RuleSetVersion | null> {
  const row = await db.ruleSetVersion.findFirst({
    where: { hash, status: { not: 'draft' } },
    orderBy: [{ revision: 'desc' }],
    include: { ...versionParts, ruleSet: { include: ruleSetParts } },
  });
  if (row === null) return null;
  const read = checkedDocument(row.ruleSet, [row]);
  if ('issues' in read) throw new CorruptRecordError(read.issues);
  const [version] = versionsOf(read.document);
  // An older text may have been hashed before the shape of tables grew: it keeps the name it was published by.
  return version === undefined ? null : { ...version, hash };
}
