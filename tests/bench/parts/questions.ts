import type { FactPath, Family } from '@/rules';
import { explained, factsInFormOrder, SEASON, type Explanation } from '../engine';
import { inventFamilies } from '../families';
import { figure } from '../goal';
import { printHeading, printTable } from '../print';
import { answered } from '../questions/answers';
import { PublicodesOrder } from '../questions/publicodes-order';
import { bookGiven, FAMILIES, SEED, tellGoals } from '../surroundings';
import { SEVEN_TABLES, type TableCode } from '../tables';

/** How many questions until a firm verdict, and until every finding is firm, from nothing told, in three orders. */

const book = bookGiven();
const families = inventFamilies(FAMILIES, SEED).map(({ complete }) => complete);
const publicodes = new PublicodesOrder();

/** Questions asked until the verdict is firm, and until nothing is open any more. */
interface Asked {
  untilVerdict: number;
  untilEverything: number;
}

/** Gives the next fact to ask; null ends the questions. */
type Order = (evaluation: Explanation, asked: readonly FactPath[]) => FactPath | null;

function ask(table: TableCode, complete: Family, next: Order, until: 'verdict' | 'everything'): Asked {
  const asked: FactPath[] = [];
  let told: Family = {};
  let untilVerdict: number | null = null;
  for (;;) {
    const evaluation = explained(book, { ...SEASON, jurisdiction: table, family: told });
    if (evaluation.firm) untilVerdict ??= asked.length;
    const isOver = until === 'verdict' ? evaluation.firm : evaluation.nextQuestion === null;
    if (isOver) return { untilVerdict: untilVerdict ?? asked.length, untilEverything: asked.length };
    const path = next(evaluation, asked);
    if (path === null || asked.includes(path)) throw new Error(`${String(path)} after ${asked.join(', ')} in ${table}`);
    asked.push(path);
    told = answered(told, path, complete);
  }
}

const firstNotAsked = (paths: readonly FactPath[], asked: readonly FactPath[]) => paths.find((path) => !asked.includes(path)) ?? null;

/** Whether each fact is in order: nothing that rests on it is unmet. */
function inOrder(table: TableCode, complete: Family, paths: readonly FactPath[]): Map<FactPath, boolean> {
  const { findings } = explained(book, { ...SEASON, jurisdiction: table, family: complete });
  const unmet = findings.filter(({ outcome }) => outcome === 'unmet');
  return new Map(paths.map((path) => [path, !unmet.some(({ group, subject, values }) => restsOn(path, group, subject, values))]));
}

function restsOn(path: FactPath, group: string, subject: string, values: Explanation['findings'][number]['values']): boolean {
  const [, root, name, fact] = path.split('.');
  if (root === 'child') return group === 'age';
  if (root === 'papers') return values['paper'] === name;
  if (root === 'home') return group === 'home' && values['paper'] === undefined;
  // Who there is is never out of order by itself.
  if (name === undefined) return false;
  const facts: Readonly<Record<string, string>> = { permit: 'permits', insurance: 'insurance', work: 'work' };
  return (
    facts[group] === fact && (subject === name || values['guardian'] === name || (subject === 'family' && values['paper'] === undefined))
  );
}

interface Sums {
  ours: number;
  oursToEnd: number;
  form: number;
  publicodes: number;
  facts: number;
  firmLate: number;
}

function sumOver(table: TableCode): Sums {
  const sums: Sums = { ours: 0, oursToEnd: 0, form: 0, publicodes: 0, facts: 0, firmLate: 0 };
  for (const family of families) {
    const paths = factsInFormOrder(book, table, family);
    const ours = ask(table, family, ({ nextQuestion }) => nextQuestion, 'everything');
    sums.ours += ours.untilVerdict;
    sums.oursToEnd += ours.untilEverything;
    sums.facts += paths.length;
    if (ours.untilEverything > paths.length) sums.firmLate += 1;
    sums.form += ask(table, family, (_, asked) => firstNotAsked(paths, asked), 'verdict').untilVerdict;
    const answers = inOrder(table, family, paths);
    const scored: Order = (_, asked) => {
      const told = new Map(asked.map((path) => [path, answers.get(path) ?? true]));
      return publicodes.nextOf(table, paths, told) ?? firstNotAsked(paths, asked);
    };
    sums.publicodes += ask(table, family, scored, 'verdict').untilVerdict;
  }
  return sums;
}

const sums = SEVEN_TABLES.map((table): Sums & { table: string } => ({ table, ...sumOver(table) }));
const total = sums.reduce((one, other) => ({
  table: 'all',
  ours: one.ours + other.ours,
  oursToEnd: one.oursToEnd + other.oursToEnd,
  form: one.form + other.form,
  publicodes: one.publicodes + other.publicodes,
  facts: one.facts + other.facts,
  firmLate: one.firmLate + other.firmLate,
}));
const rowOf = ({ table, ours, form, publicodes: scored, oursToEnd, facts }: typeof total, tables: number) => [
  table,
  ...[ours, form, scored, oursToEnd, facts].map((sum) => figure(sum / FAMILIES / tables)),
];
printHeading(`Questions asked of ${figure(FAMILIES)} families, from nothing told (mean)`);
printTable(
  ['', 'ours, to a firm verdict', 'form order', 'score of publicodes', 'ours, to settle every finding', 'facts that the rules read'],
  [...sums.map((one) => rowOf(one, 1)), rowOf(total, SEVEN_TABLES.length)],
);
tellGoals([
  { name: 'questions to a firm verdict', measured: total.ours / FAMILIES / SEVEN_TABLES.length, wanted: 4.5, better: 'less' },
  { name: 'families asked more than the rules read', measured: total.firmLate, wanted: 0, better: 'less' },
]);
