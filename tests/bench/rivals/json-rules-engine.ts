import { Engine, type NestedCondition, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Outcome } from '../by-hand/answer';
import { SEVEN_TABLES, type TableCode } from '../tables';
import type { PreparedFacts } from './prepared-facts';
import {
  findingOf,
  PAPER_OUTCOMES,
  shownOf,
  TABLE_TEXTS,
  verdictFrom,
  type AnswerWithReasons,
  type Comparison,
  type FindingWithValues,
  type PaperText,
  type ReadingText,
  type RequirementText,
} from './rule-texts';

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

/** A rule for each outcome; json-rules-engine puts the values of facts into what it tells. */
function rulesFor(requirement: RequirementText): RuleProperties[] {
  const { readings } = requirement;
  const { strict, lenient, needed } = shownOf(requirement);
  const params = { finding: findingOf(requirement), strict: { fact: strict }, lenient: { fact: lenient }, needed };
  const rule = (type: Outcome, conditions: TopLevelCondition): RuleProperties => ({ conditions, event: { type, params } });
  const firm = [rule('met', { all: readings.map(meets) }), rule('unmet', { all: readings.map(fails) })];
  const open = [{ any: readings.map(mayFail) }, { any: readings.map(mayMeet) }];
  if (readings.length === 1) return [...firm, rule('unknown', { all: open })];
  const noneDecided = { any: [{ all: readings.map(mayFail) }, { all: readings.map(mayMeet) }] };
  return [
    ...firm,
    rule('unclear', { all: [{ any: readings.map(meets) }, { any: readings.map(fails) }] }),
    rule('unknown', { all: [...open, noneDecided] }),
  ];
}

function rulesForPaper(paper: PaperText): RuleProperties[] {
  return (['met', 'unmet', 'unclear', 'unknown'] as const).map((outcome) => {
    const states = Object.entries(PAPER_OUTCOMES).flatMap(([name, comesTo]) => (comesTo === outcome ? [name] : []));
    return {
      conditions: { all: [{ fact: paper.state, operator: 'in', value: states }] },
      event: { type: outcome, params: { finding: findingOf(paper), state: { fact: paper.state } } },
    };
  });
}

function engineFor(table: TableCode): Engine {
  const { papers, requirements } = TABLE_TEXTS[table];
  return new Engine([...papers.flatMap(rulesForPaper), ...requirements.flatMap(rulesFor)], { replaceFactsInEventParams: true });
}

/** The seven tables for json-rules-engine: what it tells in one run are the findings, and the verdict follows from them. */
export function buildJsonRulesEngine(): (table: TableCode, facts: PreparedFacts) => Promise<AnswerWithReasons> {
  const engines = new Map(SEVEN_TABLES.map((table) => [table, engineFor(table)]));
  return async (table, facts) => {
    const { events } = await engines.get(table)!.run(facts);
    const findings = events.map(({ type, params = {} }): FindingWithValues => {
      return { finding: String(params['finding']), outcome: type as Outcome, values: params };
    });
    return { verdict: verdictFrom(findings.map(({ outcome }) => outcome)), findings };
  };
}
