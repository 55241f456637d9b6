import { inProject, isInProject } from '../paths.mjs';
import { Refusal } from '../refusal.mjs';
import { fingerprintOf, isStamped, writeStamp } from './fingerprint.mjs';
import { skipped } from './steps.mjs';
import { runTool } from './tool.mjs';

const stamp = 'prisma/generated/.ruxuetong-client';

/** Generates the Prisma client, unless schema and Prisma are those of the last time. */
export async function generatePrismaClient() {
  if (!isInProject('prisma', 'schema.prisma')) return skipped('there is no schema yet');
  const wanted = fingerprintOf(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  if (isStamped(stamp, wanted)) return skipped('nothing changed');
  // Prisma checks that this names a file and never runs it; without it, it would download an engine. Set here and nowhere else.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  const { code, output } = await runTool(
    process.execPath,
    [inProject('node_modules/prisma/build/index.js'), 'generate', '--schema', 'prisma/schema.prisma'],
    { env },
  );
  if (code !== 0) throw new Refusal('The Prisma client could not be generated from prisma/schema.prisma.', output);
  writeStamp(stamp, wanted);
  return undefined;
}
