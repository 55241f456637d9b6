import { withConnection } from '../database/connection.mjs';
import { inProject, isInProject } from '../paths.mjs';
import { Refusal } from '../refusal.mjs';
import { skipped } from './steps.mjs';
import { runTool } from './tool.mjs';

const loader = 'prisma/seed/load.ts';

/** Loads the shipped rule tables into a migrated database; what is there already stays as it is. */
export async function loadRuleTables(databaseUrl) {
  if (!isInProject(loader)) return skipped(`${loader} is not there yet`);
  const { code, output } = await runTool(process.execPath, ['--import', 'tsx', inProject(loader)], { env: { DATABASE_URL: databaseUrl } });
  if (code !== 0) throw new Refusal('The shipped rule tables could not be loaded.', output);
  return output.trim().split('\n').at(-1) ?? '';
}

/** Columns by which a change of published rules shows, by table; whatever of these exists is hashed. */
const hashColumns = ['contentHash', 'content_hash'];

/** A text that changes whenever a rule table in the database does; empty for a database without any. */
export async function ruleTablesFingerprint(databaseUrl) {
  return withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = ANY($1) ORDER BY 1, 2`,
      [hashColumns],
    );
    const parts = [];
    for (const { table_name: table, column_name: column } of rows) {
      const result = await client.query(
        `SELECT md5(string_agg("${column}"::text, ',' ORDER BY "${column}"::text)) AS digest FROM "${table}"`,
      );
      parts.push(`${table}:${result.rows[0].digest ?? ''}`);
    }
    return parts.join(';');
  });
}
