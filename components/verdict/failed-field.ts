import { causeOfField, clauseOf, clausesIn, FIELDS, type Clause, type Requirement } from '@/rules';

/** The field of a record that a cause is about, as `home.boughtOn`, and what the requirement asks of it. */
export interface FailedField {
  code: string;
  test: Clause | null;
}

/** Lengths stand in a table like fields; the record tells them by its days. */
const LENGTHS: Readonly<Record<string, readonly string[]>> = { home: ['term', 'lived'], child: ['bornOn'] };

const CODES = new Map(
  Object.entries(FIELDS).flatMap(([record, fields]) =>
    [...Object.keys(fields), ...(LENGTHS[record] ?? [])].map((field) => [causeOfField(record, field), `${record}.${field}`]),
  ),
);

/** Finds the field that a cause is named after; null where it is named after none. */
export function failedField(requirement: Requirement, cause: string | null): FailedField | null {
  const code = cause === null ? undefined : CODES.get(cause);
  if (code === undefined) return null;
  const test = clausesIn(clauseOf(requirement)).find((clause) => clause.code === code && 'field' in clause.values);
  return { code, test: test ?? null };
}
