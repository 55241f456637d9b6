import jsonLogic from 'json-logic-js';
import type { Outcome } from '../by-hand/answer';
import type { TableCode } from '../tables';
import type { LogicTables } from './logic-texts';
import type { PreparedFacts } from './prepared-facts';

/** The outcome of every finding by interpreting JSON Logic: nothing is compiled, so it starts fast. */
export function outcomesByJsonLogic(tables: LogicTables, table: TableCode, facts: PreparedFacts): Outcome[] {
  return tables[table].map((logic) => jsonLogic.apply(logic, facts) as Outcome);
}
