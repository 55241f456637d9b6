// Prints the SQL that leads from an older Prisma schema to prisma/schema.prisma, to be put into a new folder of prisma/migrations and completed by hand:
//   git show HEAD:prisma/schema.prisma > /tmp/old.prisma
//   node scripts/schema-difference.mjs /tmp/old.prisma
// Without an older schema it starts from an empty database. Schema is compared with schema: reading a live database fails in this version of the engine.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './database/postgres-server.mjs';
import { noFilter, withSchemaEngine } from './database/schema-engine.mjs';
import { inProject } from './paths.mjs';
import { endWith } from './refusal.mjs';

function datamodel(file) {
  return { tag: 'schemaDatamodel', files: [{ path: file, content: readFileSync(file, 'utf8') }] };
}

/** The engine asks for a database even to compare two texts. */
async function withEmptyDatabase(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'ruxuetong-schema-'));
  const server = await startPostgres(folder, { isDisposable: true });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function printDifference(oldFile) {
  const current = inProject('prisma', 'schema.prisma');
  const from = oldFile ? datamodel(oldFile) : { tag: 'empty' };
  const { stdout } = await withEmptyDatabase((url) =>
    withSchemaEngine(url, [[current, readFileSync(current, 'utf8')]], (engine) =>
      engine.diff({ from, to: datamodel(current), shadowDatabaseUrl: null, script: true, exitCode: null, filters: noFilter }),
    ),
  );
  process.stdout.write(stdout ?? '');
}

await printDifference(process.argv[2]).catch(endWith);
