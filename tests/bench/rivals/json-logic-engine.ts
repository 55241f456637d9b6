import { LogicEngine } from 'json-logic-engine';
import type { Verdict } from '@/rules';
import type { Outcome } from '../by-hand/answer';
import { SEVEN_TABLES, type TableCode } from '../tables';
import { LOGIC_TABLES } from './logic-texts';
import type { PreparedFacts } from './prepared-facts';
import { verdictFrom } from './rule-texts';

type OutcomesOf = (facts: PreparedFacts) => Outcome[];

/** The seven tables compiled by json-logic-engine: the outcome of every finding, and the verdict from them; no reasons. */
export function buildJsonLogicEngine(): (table: TableCode, facts: PreparedFacts) => Verdict {
  const engine = new LogicEngine();
  const tables = new Map(SEVEN_TABLES.map((table) => [table, engine.build(LOGIC_TABLES[table]) as OutcomesOf]));
  return (table, facts) => verdictFrom(tables.get(table)!(facts));
}
