import { SEVEN_TABLES, type TableCode } from '../tables';
import { OPPOSITE, TABLE_TEXTS, type PaperText, type ReadingText, type RequirementText } from './rule-texts';

/** An expression of JSON Logic. */
export type Logic = unknown;

function meets({ sure, comparison, limit }: ReadingText): Logic {
  return { [comparison]: [{ var: sure }, limit] };
}

function fails({ perhaps, comparison, limit }: ReadingText): Logic {
  return { [OPPOSITE[comparison]]: [{ var: perhaps }, limit] };
}

function all(conditions: Logic[]): Logic {
  return conditions.length === 1 ? conditions[0] : { and: conditions };
}

function some(conditions: Logic[]): Logic {
  return conditions.length === 1 ? conditions[0] : { or: conditions };
}

/** The outcome of a requirement in JSON Logic. */
export function requirementLogic({ readings }: RequirementText): Logic {
  const firm = [all(readings.map(meets)), 'met', all(readings.map(fails)), 'unmet'];
  if (readings.length === 1) return { if: [...firm, 'unknown'] };
  return { if: [...firm, all([some(readings.map(meets)), some(readings.map(fails))]), 'unclear', 'unknown'] };
}

/** The outcome of a paper in JSON Logic. */
export function paperLogic({ state }: PaperText): Logic {
  const is = (name: string): Logic => ({ '===': [{ var: state }, name] });
  return { if: [is('held'), 'met', is('unknown'), 'unknown', is('carer'), 'unclear', 'unmet'] };
}

/** The logic of every finding of the seven tables, as it would be loaded. */
export type LogicTables = Readonly<Record<TableCode, readonly Logic[]>>;

/** All of it. */
export const LOGIC_TABLES = Object.fromEntries(
  SEVEN_TABLES.map((table) => {
    const { papers, requirements } = TABLE_TEXTS[table];
    return [table, [...papers.map(paperLogic), ...requirements.map(requirementLogic)]];
  }),
) as unknown as LogicTables;
