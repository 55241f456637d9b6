import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { RuleSetVersion } from '@/rules';
import {
  jurisdictionsSchema,
  ruleSetDocumentSchema,
  sourcesSchema,
  type Jurisdiction,
  type RuleSetDocument,
  type Source,
} from '@/rules/schemas';
import { checkAcross } from './check-across';
import { checkShape } from './check-shape';
import { versionsOf } from './content-hash';
import { parseTable } from './parse-table';
import type { TableFile, TableIssue } from './table-issue';

/** All tables of a folder. `versions` are those of `documents`, in the engine's form. */
export interface RuleTables {
  jurisdictions: Jurisdiction[];
  sources: Source[];
  /** By place, entry year and stage. */
  documents: RuleSetDocument[];
  versions: RuleSetVersion[];
}

const ENDINGS = ['.yaml', '.yml', '.json'];

/**
 * Reads `sources`, `jurisdictions` and everything under `jurisdictions/` of a folder (YAML or JSON). One issue anywhere
 * and nothing is given: tables are never half read. What concerns several files is looked at once each of them is in shape.
 */
export async function readTables(directory: string): Promise<{ tables: RuleTables } | { issues: TableIssue[] }> {
  const issues: TableIssue[] = [];
  const sources = await readList(directory, 'sources', sourcesSchema, issues);
  const jurisdictions = await readList(directory, 'jurisdictions', jurisdictionsSchema, issues);
  const documents: TableFile<RuleSetDocument>[] = [];
  for (const file of await filesBelow(directory, 'jurisdictions', issues)) {
    const document = await readOne(directory, file, ruleSetDocumentSchema, issues);
    if (document !== undefined) documents.push(document);
  }
  if (issues.length > 0 || sources === undefined || jurisdictions === undefined) return { issues };

  const acrossFiles = checkAcross({ sources, jurisdictions, documents });
  if (acrossFiles.length > 0) return { issues: acrossFiles };

  const inOrder = documents.map(({ value }) => value).sort(byPlaceYearStage);
  return {
    tables: {
      jurisdictions: jurisdictions.value,
      sources: sources.value,
      documents: inOrder,
      versions: inOrder.flatMap(versionsOf),
    },
  };
}

async function readList<Schema extends z.ZodType>(
  directory: string,
  name: string,
  schema: Schema,
  issues: TableIssue[],
): Promise<TableFile<z.output<Schema>> | undefined> {
  const names = await readdir(directory).catch((): string[] => []);
  const [file, ...others] = ENDINGS.map((ending) => name + ending).filter((candidate) => names.includes(candidate));
  for (const other of others) issues.push({ file: other, path: '', code: 'fileTwice', line: null });
  if (file === undefined) {
    issues.push({ file: `${name}.yaml`, path: '', code: 'fileMissing', line: null });
    return undefined;
  }
  return readOne(directory, file, schema, issues);
}

async function readOne<Schema extends z.ZodType>(
  directory: string,
  file: string,
  schema: Schema,
  issues: TableIssue[],
): Promise<TableFile<z.output<Schema>> | undefined> {
  const text = await readFile(path.join(directory, file), 'utf8').catch(() => undefined);
  const parsed = text === undefined ? unreadable(file) : parseTable(file, text);
  const shaped = 'table' in parsed ? checkShape(parsed.table, schema) : parsed;
  if ('table' in shaped) return shaped.table;
  issues.push(...shaped.issues);
  return undefined;
}

function unreadable(file: string): { issues: TableIssue[] } {
  return { issues: [{ file, path: '', code: 'notReadable', line: null }] };
}

/** Rule set files below a folder; a file of another type is an issue, for a mistyped ending must not hide a table. */
async function filesBelow(directory: string, folder: string, issues: TableIssue[]): Promise<string[]> {
  const entries = await readdir(path.join(directory, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory() || entry.name.startsWith('.') || entry.name.endsWith('.md')) continue;
    const file = path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    if (ENDINGS.includes(path.extname(entry.name))) files.push(file);
    else issues.push({ file, path: '', code: 'notATable', line: null });
  }
  return files.sort();
}

const keyOf = ({ jurisdiction, entryYear, stage }: RuleSetDocument): string => [jurisdiction, entryYear, stage].join(' ');

function byPlaceYearStage(a: RuleSetDocument, b: RuleSetDocument): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
