import { inProject, isInProject } from '../paths.mjs';
import { Refusal } from '../refusal.mjs';
import { fingerprintOf, isStamped, writeStamp } from './fingerprint.mjs';
import { ruleTablesFingerprint } from './rule-tables.mjs';
import { skipped } from './steps.mjs';
import { lastLines, runTool } from './tool.mjs';

const stamp = '.next/ruxuetong-inputs';

/** All that can change what a build gives. */
const inputs = [
  'app',
  'components',
  'lib',
  'rules',
  'messages',
  'public',
  'prisma/schema.prisma',
  'prisma/generated',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/setup/build.mjs',
];

const isInput = (file) => !/(\.test\.tsx?|\.property\.ts|\.md|\.tsbuildinfo|\.DS_Store)$/.test(file) && !/\/examples\//.test(file);

/** Builds the app, unless neither source nor rule tables changed since the last build; its static pages hold what the database says. */
export async function buildApp(environment) {
  const ruleTables = await ruleTablesFingerprint(environment.DATABASE_URL);
  const wanted = fingerprintOf(inputs, { isWanted: isInput, also: [ruleTables, process.versions.node] });
  if (isInProject('.next', 'BUILD_ID') && isStamped(stamp, wanted)) return skipped('nothing changed');
  const { code, output } = await runTool(process.execPath, [inProject('node_modules/next/dist/bin/next'), 'build'], {
    env: { ...environment, NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Refusal('The app could not be built.', lastLines(output, 60));
  writeStamp(stamp, wanted);
  return undefined;
}
