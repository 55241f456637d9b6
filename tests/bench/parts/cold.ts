import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inventFamilies } from '../families';
import { figure } from '../goal';
import { printHeading, printTable } from '../print';
import { median } from '../race';
import { LOGIC_TABLES } from '../rivals/logic-texts';
import { folderGiven, SEED, tellGoals, versionsGiven } from '../surroundings';

/** Cold start: load, make the seven tables ready, first seven verdicts; every time in a fresh process. */

const STARTS = 15;
const folder = folderGiven();
const family = inventFamilies(1, SEED)[0]!.complete;

/** Those who start: a bundle, and the tables in the form they are loaded in. */
const starters = [
  { name: 'ours', bundle: 'cold-ours.js', tables: { versions: versionsGiven(), family } },
  { name: 'json-logic-js', bundle: 'cold-json-logic-js.js', tables: { tables: LOGIC_TABLES, family } },
].map((starter) => {
  const file = path.join(folder, `${starter.name}-tables.json`);
  writeFileSync(file, JSON.stringify(starter.tables));
  return { ...starter, bundle: path.join(folder, starter.bundle), file, totals: [] as number[], loads: [] as number[] };
});

interface Started {
  loadMs: number;
  verdictsMs: number;
  verdicts: string[];
}

const answers = new Set<string>();
for (let time = -1; time < STARTS; time += 1) {
  for (const { bundle, file, totals, loads } of starters) {
    const out = execFileSync(process.execPath, [path.join(folder, 'child.mjs'), bundle, file], { encoding: 'utf8' });
    const { loadMs, verdictsMs, verdicts } = JSON.parse(out) as Started;
    answers.add(verdicts.join());
    // The first start fills the caches of the disk.
    if (time < 0) continue;
    totals.push(loadMs + verdictsMs);
    loads.push(loadMs);
  }
}
if (answers.size > 1) throw new Error(`the first verdicts differ: ${[...answers].join(' | ')}`);

printHeading(`Cold start: seven tables to the first seven verdicts, milliseconds (median of ${STARTS} fresh processes)`);
printTable(
  ['', 'in all', 'loading the code', 'code, kB', 'tables, kB'],
  starters.map(({ name, bundle, file, totals, loads }) => [
    name,
    figure(median(totals)),
    figure(median(loads)),
    ...[bundle, file].map((one) => figure(statSync(one).size / 1_000)),
  ]),
);
const [ours, jsonLogic] = starters;
const ratio = median(ours!.totals.map((total, time) => total / jsonLogic!.totals[time]!));
tellGoals([{ name: 'cold start / json-logic-js', measured: ratio, wanted: 1, better: 'less' }]);
