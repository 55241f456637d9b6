// Makes the database of DATABASE_URL hold the rule tables of this folder, or of the folder given:
//   DATABASE_URL=postgresql://… node --import tsx prisma/seed/load.ts [FOLDER]
// Ends with 2 and a list of what is wrong, and writes nothing, when a table is not one.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@/lib/db/database';
import { publishRuleTables, type RecordChanges } from '@/lib/rule-sets/commands';
import { readTables, type RuleTables } from '@/lib/rule-tables/read-tables';
import type { TableIssue } from '@/lib/rule-tables/table-issue';

const shippedTables = path.dirname(fileURLToPath(import.meta.url));

async function load(folder: string, url: string): Promise<number> {
  const read = await readTables(folder);
  if ('issues' in read) {
    for (const issue of read.issues) console.error(lineOf(issue));
    return 2;
  }
  const db = openDatabase(url, { poolSize: 1 });
  try {
    console.log(summaryOf(read.tables, await publishRuleTables(db, read.tables)));
    return 0;
  } finally {
    await db.$disconnect();
  }
}

function lineOf({ file, line, path: at, code }: TableIssue): string {
  return [`${file}${line === null ? '' : `:${line}`}`, at, code].filter((part) => part !== '').join('  ');
}

function summaryOf({ versions, documents }: RuleTables, changes: RecordChanges): string {
  const changed = Object.entries(changes).flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what}`]));
  return `${documents.length} rule sets, ${versions.length} versions; ${changed.length === 0 ? 'nothing changed' : changed.join(', ')}`;
}

const url = process.env['DATABASE_URL'];
if (url === undefined || url === '') {
  console.error('DATABASE_URL is not set.');
  process.exitCode = 1;
} else {
  process.exitCode = await load(process.argv[2] ?? shippedTables, url);
}
