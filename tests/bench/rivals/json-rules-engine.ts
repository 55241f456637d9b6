import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import type { Verdict } from '@/rules';
import type { Outcome } from '../by-hand/answer';
import { SEVEN_TABLES, type TableCode } from '../tables';
import { PAPER_OUTCOMES, TABLE_TEXTS, verdictFrom, type Comparison, type ReadingText, type RequirementText } from './rule-texts';
import type { PreparedFacts } from './prepared-facts';

const OPERATORS = { '>=': 'greaterThanInclusive', '<=': 'lessThanInclusive', '<': 'lessThan', '>': 'greaterThan' } as const;
const OPPOSITES: Readonly<Record<Comparison, keyof typeof OPERATORS>> = { '>=': '<', '<=': '>', '<': '>=' };

function meets({ sure, comparison, limit }: ReadingText): NestedCondition {
  return { fact: sure, operator: OPERATORS[comparison], value: limit };
}

function fails({ perhaps, comparison, limit }: ReadingText): NestedCondition {
  return { fact: perhaps, operator: OPERATORS[OPPOSITES[comparison]], value: limit };
}

function mayFail({ sure, comparison, limit }: ReadingText): NestedCondition {
  return { fact: sure, operator: OPERATORS[OPPOSITES[comparison]], value: limit };
}

function mayMeet({ perhaps, comparison, limit }: ReadingText): NestedCondition {
  return { fact: perhaps, operator: OPERATORS[comparison], value: limit };
}

/** A rule for each outcome that changes a verdict: not met, unclear, unknown. */
function rulesFor({ requirement, subject, readings }: RequirementText): RuleProperties[] {
  const event = (type: Outcome) => ({ type, params: { requirement, subject } });
  const unmet = { conditions: { all: readings.map(fails) }, event: event('unmet') };
  const open = [{ any: readings.map(mayFail) }, { any: readings.map(mayMeet) }];
  if (readings.length === 1) return [unmet, { conditions: { all: open }, event: event('unknown') }];
  const unclear = { conditions: { all: [{ any: readings.map(meets) }, { any: readings.map(fails) }] }, event: event('unclear') };
  const noneDecided = { any: [{ all: readings.map(mayFail) }, { all: readings.map(mayMeet) }] };
  return [unmet, unclear, { conditions: { all: [...open, noneDecided] }, event: event('unknown') }];
}

function engineFor(table: TableCode): Engine {
  const { papers, requirements } = TABLE_TEXTS[table];
  const ofPapers = papers.flatMap(({ requirement, state }) =>
    (['unmet', 'unclear', 'unknown'] as const).map((outcome): RuleProperties => {
      const states = Object.entries(PAPER_OUTCOMES).flatMap(([name, comesTo]) => (comesTo === outcome ? [name] : []));
      return {
        conditions: { all: [{ fact: state, operator: 'in', value: states }] },
        event: { type: outcome, params: { requirement, subject: 'family' } },
      };
    }),
  );
  return new Engine([...ofPapers, ...requirements.flatMap(rulesFor)]);
}

/** The seven tables for json-rules-engine: the verdict from the events of one run. */
export function buildJsonRulesEngine(): (table: TableCode, facts: PreparedFacts) => Promise<Verdict> {
  const engines = new Map(SEVEN_TABLES.map((table) => [table, engineFor(table)]));
  return async (table, facts) => {
    const { events } = await engines.get(table)!.run(facts);
    return verdictFrom(events.map(({ type }) => type as Outcome));
  };
}
