import type { Family } from '@/rules';
import { BY_HAND } from '../by-hand/districts';
import { verdictInTongzhou } from '../by-hand/tongzhou-verdict';
import { explained, SEASON, verdictsOver } from '../engine';
import { inventFamilies } from '../families';
import { figure } from '../goal';
import { printHeading, printTable } from '../print';
import { median, race, ratioOf, type Contestant, type Result } from '../race';
import { buildJsonLogicEngine } from '../rivals/json-logic-engine';
import { buildJsonRulesEngine } from '../rivals/json-rules-engine';
import { prepareFacts } from '../rivals/prepared-facts';
import { buildPublicodes } from '../rivals/publicodes';
import { bookGiven, FAMILIES, SEED, tellGoals } from '../surroundings';
import { SEVEN_TABLES, type TableCode } from '../tables';

const ROUNDS = 5;
const PAIRS = FAMILIES * SEVEN_TABLES.length;
const BULK = 1_000_000;

const book = bookGiven();
const families = inventFamilies(FAMILIES, SEED).map(({ told }) => told);
const jsonRulesEngine = buildJsonRulesEngine();
const jsonLogicEngine = buildJsonLogicEngine();
const publicodes = buildPublicodes();
const verdictOf = verdictsOver(book, '110112');

/** What comes out is counted, so that nothing can be left out as unused. */
let counted = 0;

function overPairs(name: string, evaluate: (table: TableCode, family: Family) => number): Contestant {
  return {
    name,
    whole: PAIRS,
    run(pieces) {
      const last = Math.ceil(pieces / SEVEN_TABLES.length);
      for (const table of SEVEN_TABLES) for (let at = 0; at < last; at += 1) counted += evaluate(table, families[at]!);
      return last * SEVEN_TABLES.length;
    },
  };
}

function overBulk(name: string, verdict: (family: Family) => string): Contestant {
  return {
    name,
    whole: BULK,
    run(pieces) {
      for (let at = 0; at < pieces; at += 1) if (verdict(families[at % FAMILIES]!) === 'eligible') counted += 1;
      return pieces;
    },
  };
}

const OURS = 'ours, explained';
const BY_HAND_NAME = 'by hand, with reasons';
const JSON_RULES_ENGINE = 'json-rules-engine';
const PUBLICODES = 'publicodes';
const OURS_BULK = 'ours, verdict only';
const BY_HAND_BULK = 'by hand, verdict only';

const withReasons: readonly Contestant[] = [
  overPairs(OURS, (table, family) => explained(book, { ...SEASON, jurisdiction: table, family }).findings.length),
  overPairs(BY_HAND_NAME, (table, family) => BY_HAND[table](family).findings.length),
  overPairs('json-logic-engine, outcomes only', (table, family) => jsonLogicEngine(table, prepareFacts(table, family)).length),
  {
    name: JSON_RULES_ENGINE,
    whole: PAIRS,
    async run(pieces) {
      const last = Math.ceil(pieces / SEVEN_TABLES.length);
      for (const table of SEVEN_TABLES) {
        for (let at = 0; at < last; at += 1) counted += (await jsonRulesEngine(table, prepareFacts(table, families[at]!))).findings.length;
      }
      return last * SEVEN_TABLES.length;
    },
  },
  overPairs(PUBLICODES, (table, family) => publicodes(table, prepareFacts(table, family)).findings.length),
  overPairs('(what those three are prepared with)', (table, family) => Number(prepareFacts(table, family)['bornSure'])),
];
const bulk: readonly Contestant[] = [overBulk(OURS_BULK, verdictOf), overBulk(BY_HAND_BULK, verdictInTongzhou)];

function rowOf({ name, rates, pieces, isSample }: Result, ratio: number): string[] {
  return [name, figure(median(rates)), figure(ratio), isSample ? `a sample of ${figure(pieces)}` : `all ${figure(pieces)}`];
}

const pairs = await race(withReasons, ROUNDS);
printHeading(
  `${figure(FAMILIES)} families × seven tables, with reasons: evaluations in a second of the processor (median of ${ROUNDS} rounds, in turns)`,
);
printTable(
  ['', 'a second', 'ours is … times', 'in a round'],
  [...pairs.values()].map((result) => rowOf(result, ratioOf(pairs, OURS, result.name))),
);

const bulkResults = await race(bulk, ROUNDS);
printHeading(`${figure(BULK)} families × Tongzhou, the verdict alone: families in a second of the processor`);
printTable(
  ['', 'a second', 'ours takes … times', 'in a round'],
  [...bulkResults.values()].map((result) => rowOf(result, ratioOf(bulkResults, result.name, OURS_BULK))),
);
if (counted === 0) console.log('nothing was evaluated');

tellGoals([
  { name: 'ours / by hand', measured: ratioOf(pairs, OURS, BY_HAND_NAME), wanted: 0.6, better: 'more' },
  { name: 'ours / json-rules-engine', measured: ratioOf(pairs, OURS, JSON_RULES_ENGINE), wanted: 50, better: 'more' },
  { name: 'ours / publicodes', measured: ratioOf(pairs, OURS, PUBLICODES), wanted: 500, better: 'more' },
  { name: 'bulk, time by hand', measured: ratioOf(bulkResults, BY_HAND_BULK, OURS_BULK), wanted: 1.5, better: 'less' },
]);
