import type { z } from 'zod';
import { issueAt, type TableFile, type TableIssue, type TablePath } from './table-issue';

/** Words of this house for what zod finds; codes of the rule schemas themselves pass unchanged. */
const CODES: Readonly<Record<string, string>> = {
  invalid_type: 'wrongType',
  invalid_value: 'notAllowed',
  invalid_format: 'wrongForm',
  invalid_union: 'notAllowed',
  unrecognized_keys: 'unknownKey',
  too_small: 'tooSmall',
  too_big: 'tooBig',
};

/** The file with its value in the shape of the schema, or an issue for every place where it differs. */
export function checkShape<Schema extends z.ZodType>(
  table: TableFile,
  schema: Schema,
): { table: TableFile<z.output<Schema>> } | { issues: TableIssue[] } {
  const result = schema.safeParse(table.value);
  if (result.success) return { table: { ...table, value: result.data } };
  return { issues: result.error.issues.flatMap((issue) => issuesOf(table, issue)) };
}

function issuesOf(table: TableFile, issue: z.core.$ZodIssue): TableIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => issueAt(table, [...issue.path, key], 'unknownKey'));
  }
  const code = issue.code === 'custom' ? issue.message : issue.code;
  const word = CODES[code];
  if (word === undefined) return [issueAt(table, issue.path, code)];
  return [issueAt(table, issue.path, valueAt(table.value, issue.path) === undefined ? 'missing' : word)];
}

function valueAt(value: unknown, path: TablePath): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}
