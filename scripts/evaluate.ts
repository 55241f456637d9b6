import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { answerRequests } from '@/lib/evaluations/answer';
import { wordIssues } from '@/lib/i18n/issue-messages';
import { readTables } from '@/lib/rule-tables/read-tables';
import { compileRuleBook } from '@/rules';

/** What is wrong, where: in the request, or with `file` in a rule table. */
interface Issue {
  path: string;
  code: string;
  file?: string;
  line?: number | null;
}

/** Ends the run with exit status 2; nothing has been evaluated. */
class Malformed extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super('malformed');
  }
}

const SHIPPED_TABLES = path.resolve(import.meta.dirname, '../prisma/seed');
const STANDARD_INPUT = '-';

function readArguments(): { file: string; rules: string } {
  const { values, positionals } = parsedArguments();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Malformed([{ path: '', code: 'fileNotGiven' }]);
  return { file, rules: values.rules === undefined ? SHIPPED_TABLES : fromCaller(values.rules) };
}

function parsedArguments() {
  try {
    return parseArgs({ options: { rules: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new Malformed([{ path: '', code: 'unknownOption' }]);
  }
}

/** npm runs its scripts in the project's folder; a file is meant from the folder in which the person stands. */
function fromCaller(file: string): string {
  const caller = process.env['npm_lifecycle_event'] === 'evaluate' ? process.env['INIT_CWD'] : undefined;
  return path.resolve(caller ?? process.cwd(), file);
}

function readText(file: string): string {
  try {
    // 0 is standard input.
    return readFileSync(file === STANDARD_INPUT ? 0 : fromCaller(file), 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new Malformed([{ path: '', code: 'fileNotReadable', file }]);
  }
}

/** What was given and how to write an answer of the same form. */
interface Given {
  requests: unknown;
  write: (answers: unknown) => string;
}

function readRequests(text: string): Given {
  const whole = parsedJson(text);
  if (whole !== undefined) {
    // What a person wrote over several lines is answered so that a person can read it.
    const indentation = text.trim().includes('\n') ? 2 : 0;
    return { requests: whole.value, write: (answers) => `${JSON.stringify(answers, null, indentation)}\n` };
  }
  return {
    requests: parsedLines(text),
    write: (answers) => (answers as unknown[]).map((answer) => `${JSON.stringify(answer)}\n`).join(''),
  };
}

function parsedLines(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map(parsedJson);
  const broken = parsed.flatMap((line, position) => (line === undefined ? [{ path: String(position), code: 'notJson' }] : []));
  // Where not even one line is JSON this is no list of lines at all.
  if (broken.length === lines.length) throw new Malformed([{ path: '', code: 'notJson' }]);
  if (broken.length > 0) throw new Malformed(broken);
  return parsed.map((line) => line?.value);
}

function parsedJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

async function answer(): Promise<string> {
  const { file, rules } = readArguments();
  const { requests, write } = readRequests(readText(file));
  const read = await readTables(rules);
  if ('issues' in read) throw new Malformed(read.issues);
  const answered = answerRequests(requests, compileRuleBook(read.tables.versions));
  if (!answered.isAnswered) throw new Malformed(answered.issues);
  return write(answered.answers);
}

try {
  process.stdout.write(await answer());
} catch (error) {
  if (!(error instanceof Malformed)) throw error;
  process.stderr.write(`${JSON.stringify({ issues: wordIssues(error.issues) })}\n`);
  process.exitCode = 2;
}
