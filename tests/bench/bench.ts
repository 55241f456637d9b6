import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readTables } from '@/lib/rule-tables/read-tables';
import { bundleColdStarts, bundleParts } from './bundles';
import { summaryOf, type Goal } from './goal';
import { versionsOfSevenTables } from './tables';

/** `npm run bench`: every part runs in a process of its own, on code bundled as it is delivered. */

const PARTS = ['speed', 'cold', 'linear', 'questions'] as const;
type Part = (typeof PARTS)[number];

const projectRoot = path.resolve(import.meta.dirname, '../..');
const folder = path.join(projectRoot, '.runtime/bench');

function partsAsked(): readonly Part[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return PARTS;
  const asked = PARTS.filter((part) => part === values.only);
  if (asked.length > 0) return asked;
  console.error(`--only takes one of ${PARTS.join(', ')}`);
  process.exit(2);
}

async function layOut(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const read = await readTables(path.join(projectRoot, 'prisma/seed'));
  if ('issues' in read) throw new Error(`the shipped tables have issues: ${JSON.stringify(read.issues)}`);
  writeFileSync(path.join(folder, 'versions.json'), JSON.stringify(versionsOfSevenTables(read.tables.versions)));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  copyFileSync(path.join(import.meta.dirname, 'cold/child.mjs'), path.join(folder, 'child.mjs'));
  await bundleParts(['agreement', ...PARTS], folder);
  await bundleColdStarts(['ours', 'json-logic-js'], folder);
}

const running = new Set<ChildProcess>();

/** Runs one part and gives the goals it told of; a part that fails ends the bench. */
function run(part: string, ...more: string[]): Promise<Goal[]> {
  return new Promise((resolve) => {
    const goals: Goal[] = [];
    const child = spawn(process.execPath, ['--expose-gc', path.join(folder, `${part}.js`), folder, ...more], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    running.add(child);
    child.on('message', (told) => goals.push(...(told as Goal[])));
    child.on('exit', (code) => {
      running.delete(child);
      if (code === 0) return resolve(goals);
      for (const other of running) other.kill();
      process.exit(1);
    });
  });
}

const parts = partsAsked();
await layOut();
if (parts.includes('speed')) {
  console.log('Do all who take part say the same of every family in every table? (a minute or two)');
  await Promise.all([run('agreement', '0'), run('agreement', '1')]);
  console.log('They do.');
}
const goals: Goal[] = [];
for (const part of parts) goals.push(...(await run(part)));
console.log(`\n${summaryOf(goals)}`);
