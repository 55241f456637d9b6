import type { Family } from '@/rules';
import { compareByHand, type Disagreement } from '../agreement';
import type { Outcome } from '../by-hand/answer';
import { verdictInTongzhou } from '../by-hand/tongzhou-verdict';
import { explained, SEASON, verdictsOver, type Explanation } from '../engine';
import { inventFamilies } from '../families';
import { buildJsonLogicEngine } from '../rivals/json-logic-engine';
import { outcomesByJsonLogic } from '../rivals/json-logic-js';
import { buildJsonRulesEngine } from '../rivals/json-rules-engine';
import { LOGIC_TABLES } from '../rivals/logic-texts';
import { prepareFacts, type PreparedFacts } from '../rivals/prepared-facts';
import { buildPublicodes } from '../rivals/publicodes';
import { findingsOf, TABLE_TEXTS, verdictFrom, type AnswerWithReasons } from '../rivals/rule-texts';
import { bookGiven, FAMILIES, SEED } from '../surroundings';
import { SEVEN_TABLES, type TableCode } from '../tables';

/** Before anything is timed: do all who take part say the same of every family and table? One that does not ends the bench. */

const book = bookGiven();
/** Two processes share the work: each takes every other family. */
const half = Number(process.argv[3] ?? 0);
const families = inventFamilies(FAMILIES, SEED)
  .filter((_, at) => at % 2 === half)
  .map(({ told }) => told);

/** The outcomes of a table's findings in their order. */
type OutcomesOf = (table: TableCode, facts: PreparedFacts) => Outcome[] | Promise<Outcome[]>;

const jsonRulesEngine = buildJsonRulesEngine();
const publicodes = buildPublicodes();
const rivals: Readonly<Record<string, OutcomesOf>> = {
  'json-rules-engine': async (table, facts) => inOrder(table, await jsonRulesEngine(table, facts)),
  'json-logic-engine': buildJsonLogicEngine(),
  'json-logic-js': (table, facts) => outcomesByJsonLogic(LOGIC_TABLES, table, facts),
  publicodes: (table, facts) => inOrder(table, publicodes(table, facts)),
};

function inOrder(table: TableCode, { verdict, findings }: AnswerWithReasons): Outcome[] {
  const outcomes = findingsOf(TABLE_TEXTS[table]).map((name) => findings.find(({ finding }) => finding === name)!.outcome);
  if (verdict !== verdictFrom(outcomes)) throw new Error(`the verdict ${verdict} does not follow from ${outcomes.join()}`);
  return outcomes;
}

/** The engine's outcomes of the same findings; of another guardian, whom the rivals know nothing of, they follow from the parents' part. */
function outcomesOfEngine(table: TableCode, { findings }: Explanation): Outcome[] {
  const named = new Map(findings.map(({ requirement, subject, outcome }) => [`${requirement.replaceAll('-', '')} ${subject}`, outcome]));
  return findingsOf(TABLE_TEXTS[table]).map((name) => named.get(name) as Outcome);
}

async function disagreementOfRivals(): Promise<Disagreement | null> {
  for (const table of SEVEN_TABLES) {
    for (const family of families) {
      const evaluation = explained(book, { ...SEASON, jurisdiction: table, family });
      const engine = outcomesOfEngine(table, evaluation);
      const facts = prepareFacts(table, family);
      for (const [who, outcomesOf] of Object.entries(rivals)) {
        const other = await outcomesOf(table, facts);
        if (verdictFrom(other) !== evaluation.verdict || other.join() !== engine.join()) return { who, table, family, engine, other };
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
