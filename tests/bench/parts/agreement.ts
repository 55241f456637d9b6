import type { Family, Verdict } from '@/rules';
import { compareByHand, type Disagreement } from '../agreement';
import { verdictInTongzhou } from '../by-hand/tongzhou-verdict';
import { explained, SEASON, verdictsOver } from '../engine';
import { inventFamilies } from '../families';
import { buildJsonLogicEngine } from '../rivals/json-logic-engine';
import { verdictByJsonLogic } from '../rivals/json-logic-js';
import { buildJsonRulesEngine } from '../rivals/json-rules-engine';
import { LOGIC_TABLES } from '../rivals/logic-texts';
import { prepareFacts, type PreparedFacts } from '../rivals/prepared-facts';
import { buildPublicodes } from '../rivals/publicodes';
import { bookGiven, FAMILIES, SEED } from '../surroundings';
import { SEVEN_TABLES, type TableCode } from '../tables';

/** Before anything is timed: do all who take part say the same of every family and table? One that does not ends the bench. */

const book = bookGiven();
/** Two processes share the work: each takes every other family. */
const half = Number(process.argv[3] ?? 0);
const families = inventFamilies(FAMILIES, SEED)
  .filter((_, at) => at % 2 === half)
  .map(({ told }) => told);

type VerdictOf = (table: TableCode, facts: PreparedFacts) => Verdict | Promise<Verdict>;

const rivals: Readonly<Record<string, VerdictOf>> = {
  'json-rules-engine': buildJsonRulesEngine(),
  'json-logic-engine': buildJsonLogicEngine(),
  'json-logic-js': (table, facts) => verdictByJsonLogic(LOGIC_TABLES, table, facts),
  publicodes: buildPublicodes(),
};

async function disagreementOfRivals(): Promise<Disagreement | null> {
  for (const table of SEVEN_TABLES) {
    for (const family of families) {
      const engine = explained(book, { ...SEASON, jurisdiction: table, family }).verdict;
      const facts = prepareFacts(table, family);
      for (const [who, verdictOf] of Object.entries(rivals)) {
        const other = await verdictOf(table, facts);
        if (other !== engine) return { who, table, family, engine, other };
      }
    }
  }
  return null;
}

function disagreementByHand(): Disagreement | null {
  for (const table of SEVEN_TABLES) {
    for (const family of families) {
      const found = compareByHand(book, table, family) ?? ofVerdictsAlone(table, family);
      if (found !== null) return found;
    }
  }
  return null;
}

const verdictAlone = new Map(SEVEN_TABLES.map((table) => [table, verdictsOver(book, table)]));

function ofVerdictsAlone(table: TableCode, family: Family): Disagreement | null {
  const engine = explained(book, { ...SEASON, jurisdiction: table, family }).verdict;
  const alone = verdictAlone.get(table)!(family);
  if (alone !== engine) return { who: 'the verdict alone', table, family, engine, other: alone };
  const byHand = table === '110112' ? verdictInTongzhou(family) : engine;
  return byHand === engine ? null : { who: 'the verdict alone by hand', table, family, engine, other: byHand };
}

const found = disagreementByHand() ?? (await disagreementOfRivals());
if (found !== null) {
  console.log(`${found.who} disagrees with the engine on ${found.table}:\n${JSON.stringify(found, null, 2)}`);
  process.exitCode = 1;
}
