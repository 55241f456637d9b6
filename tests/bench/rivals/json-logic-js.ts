import jsonLogic from 'json-logic-js';
import type { Verdict } from '@/rules';
import type { Outcome } from '../by-hand/answer';
import type { TableCode } from '../tables';
import type { LogicTables } from './logic-texts';
import type { PreparedFacts } from './prepared-facts';
import { verdictFrom } from './rule-texts';

/** The verdict by interpreting JSON Logic: nothing is compiled, so it starts fast. */
export function verdictByJsonLogic(tables: LogicTables, table: TableCode, facts: PreparedFacts): Verdict {
  return verdictFrom(tables[table].map((logic) => jsonLogic.apply(logic, facts) as Outcome));
}
