/** What is wrong with a table file, for the person who keeps it. Codes are worded where they are shown. */
export interface TableIssue {
  /** Path below the folder that was read, with `/`. */
  file: string;
  /** Where in the file, dotted (`versions.0.requirements.2.sources.0`); empty for the whole file. */
  path: string;
  code: string;
  /** Line in the file, counted from 1; null where there is none to point to. */
  line: number | null;
}

/** A path inside a table file. */
export type TablePath = readonly PropertyKey[];

/** A file that was read: its value, and the line on which a path of it stands. */
export interface TableFile<Value = unknown> {
  file: string;
  value: Value;
  /** The line of a path, or of the nearest thing around it that exists. */
  lineOf(path: TablePath): number | null;
}

/** An issue at a path of a file that was read. */
export function issueAt(table: TableFile, path: TablePath, code: string): TableIssue {
  return { file: table.file, path: path.map(String).join('.'), code, line: table.lineOf(path) };
}
