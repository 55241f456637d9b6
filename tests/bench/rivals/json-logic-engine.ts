import { LogicEngine } from 'json-logic-engine';
import type { Outcome } from '../by-hand/answer';
import { SEVEN_TABLES, type TableCode } from '../tables';
import { LOGIC_TABLES } from './logic-texts';
import type { PreparedFacts } from './prepared-facts';

type OutcomesOf = (facts: PreparedFacts) => Outcome[];

/** The seven tables compiled by json-logic-engine: the outcome of every finding, and no reasons. */
export function buildJsonLogicEngine(): (table: TableCode, facts: PreparedFacts) => Outcome[] {
  const engine = new LogicEngine();
  const tables = new Map(SEVEN_TABLES.map((table) => [table, engine.build(LOGIC_TABLES[table]) as OutcomesOf]));
  return (table, facts) => tables.get(table)!(facts);
}
