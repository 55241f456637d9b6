import type { Family, Verdict } from '@/rules';
import { outcomesByJsonLogic } from '../rivals/json-logic-js';
import type { LogicTables } from '../rivals/logic-texts';
import { prepareFacts } from '../rivals/prepared-facts';
import { verdictFrom } from '../rivals/rule-texts';
import { SEVEN_TABLES } from '../tables';

/** From the text of the tables to the first seven verdicts with json-logic-js. */
export function start(text: string): Verdict[] {
  const { tables, family } = JSON.parse(text) as { tables: LogicTables; family: Family };
  return SEVEN_TABLES.map((table) => verdictFrom(outcomesByJsonLogic(tables, table, prepareFacts(table, family))));
}
