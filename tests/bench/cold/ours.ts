import { compileRuleBook, type Family, type RuleSetVersion, type Verdict } from '@/rules';
import { verdictsOver } from '../engine';
import { SEVEN_TABLES } from '../tables';

/** From the text of the tables to the first seven verdicts, as a browser does it: made ready by the engine, no schema. */
export function start(text: string): Verdict[] {
  const { versions, family } = JSON.parse(text) as { versions: RuleSetVersion[]; family: Family };
  const book = compileRuleBook(versions);
  return SEVEN_TABLES.map((table) => verdictsOver(book, table)(family));
}
