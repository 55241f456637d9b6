/** `npx tsx scripts/check-tables.ts [DIR]`: reads the rule tables and prints what is wrong with them. Exit 2 where something is. */
import { readTables } from '../lib/rule-tables/read-tables';

const directory = process.argv[2] ?? 'prisma/seed';
const result = await readTables(directory);

if ('issues' in result) {
  for (const { file, line, path, code } of result.issues) {
    console.error(`${file}${line === null ? '' : `:${line}`}  ${path || '(whole file)'}  ${code}`);
  }
  process.exitCode = 2;
} else {
  const { documents, versions, sources, jurisdictions } = result.tables;
  console.log(
    `${documents.length} rule sets, ${versions.length} versions, ${jurisdictions.length} places, ${sources.length} sources: no issue`,
  );
}
