import { LineCounter, parseDocument, type Document } from 'yaml';
import { issueAt, type TableFile, type TableIssue, type TablePath } from './table-issue';

/** A parsed file, or why it could not be parsed. */
export type ParsedTable = { table: TableFile } | { issues: TableIssue[] };

/** Reads the text of a file by its ending: `.json` as JSON, everything else as YAML 1.2 (where a date is plain text). */
export function parseTable(file: string, text: string): ParsedTable {
  return file.endsWith('.json') ? parseJson(file, text) : parseYaml(file, text);
}

function parseJson(file: string, text: string): ParsedTable {
  try {
    return { table: { file, value: JSON.parse(text), lineOf: () => null } };
  } catch {
    return { issues: [{ file, path: '', code: 'notJson', line: null }] };
  }
}

function parseYaml(file: string, text: string): ParsedTable {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  // A warning (an unknown tag, say) means that the value read is not the one written.
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return { issues: problems.map(({ pos }) => ({ file, path: '', code: 'notYaml', line: lines.linePos(pos[0]).line })) };
  }
  const table: TableFile = { file, value: undefined, lineOf: (path) => lineOf(document, lines, path) };
  try {
    return { table: { ...table, value: document.toJS() } };
  } catch {
    // Aliases that multiply beyond measure.
    return { issues: [issueAt(table, [], 'notYaml')] };
  }
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: TablePath): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const start = (node as { range?: readonly number[] | null } | undefined)?.range?.[0];
    if (start !== undefined) return lines.linePos(start).line;
  }
  return null;
}
