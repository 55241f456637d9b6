import { ruleSetDocumentSchema, type RuleSetDocument } from '@/rules/schemas';
import type { RecordIssue } from './corrupt-record-error';
import { uncheckedDocumentOf, type RuleSetRow, type VersionRow } from './mapping';

/** A rule set read from the database, or what is wrong with it: every kind's own schema has seen its parameters. */
export function checkedDocument(
  row: RuleSetRow,
  versions: readonly VersionRow[],
): { document: RuleSetDocument } | { issues: RecordIssue[] } {
  const parsed = ruleSetDocumentSchema.safeParse(uncheckedDocumentOf(row, versions));
  if (parsed.success) return { document: parsed.data };
  return { issues: parsed.error.issues.map((issue) => issueOf(row, versions, issue)) };
}

function issueOf(
  row: RuleSetRow,
  versions: readonly VersionRow[],
  { path, code, message }: { path: PropertyKey[]; code: string; message: string },
): RecordIssue {
  const version = path[0] === 'versions' ? versions[Number(path[1])] : undefined;
  const requirement = path[2] === 'requirements' ? version?.requirements[Number(path[3])] : undefined;
  return {
    jurisdiction: row.jurisdictionCode,
    entryYear: row.entryYear,
    stage: row.stage,
    version: version?.version ?? null,
    requirement: requirement?.key ?? null,
    path: path.slice(requirement === undefined ? 0 : 4).join('.'),
    code: code === 'custom' ? message : code,
  };
}
