import Engine, { type PublicodesExpression } from 'publicodes';
import type { Verdict } from '@/rules';
import type { Outcome } from '../by-hand/answer';
import { SEVEN_TABLES, type TableCode } from '../tables';
import type { PreparedFacts } from './prepared-facts';
import {
  findingOf,
  findingsOf,
  OPPOSITE,
  shownOf,
  TABLE_TEXTS,
  type AnswerWithReasons,
  type FindingWithValues,
  type PaperText,
  type ReadingText,
  type RequirementText,
} from './rule-texts';

type Condition = string | { 'toutes ces conditions': Condition[] } | { 'une de ces conditions': Condition[] };

function meets({ sure, comparison, limit }: ReadingText): Condition {
  return `${sure} ${comparison} ${limit}`;
}

function fails({ perhaps, comparison, limit }: ReadingText): Condition {
  return `${perhaps} ${OPPOSITE[comparison]} ${limit}`;
}

function firstOf(cases: readonly (readonly [Condition, string])[], otherwise: string): object {
  return { variations: [...cases.map(([si, alors]) => ({ si, alors: `'${alors}'` })), { sinon: `'${otherwise}'` }] };
}

function ruleOf({ readings }: RequirementText): object {
  return firstOf(
    [
      [{ 'toutes ces conditions': readings.map(meets) }, 'met'],
      [{ 'toutes ces conditions': readings.map(fails) }, 'unmet'],
      [
        {
          'toutes ces conditions': [{ 'une de ces conditions': readings.map(meets) }, { 'une de ces conditions': readings.map(fails) }],
        },
        'unclear',
      ],
    ],
    'unknown',
  );
}

function ruleOfPaper({ state }: PaperText): object {
  return firstOf(
    [
      [`${state} = 'held'`, 'met'],
      [`${state} = 'unknown'`, 'unknown'],
      [`${state} = 'carer'`, 'unclear'],
    ],
    'unmet',
  );
}

function rulesOf(table: TableCode): Record<string, object | null> {
  const { papers, requirements } = TABLE_TEXTS[table];
  const rules = [...papers.map(ruleOfPaper), ...requirements.map(ruleOf)];
  const findings = findingsOf(TABLE_TEXTS[table]);
  const inputs = new Set(requirements.flatMap(({ readings }) => readings.flatMap(({ sure, perhaps }) => [sure, perhaps])));
  const isAny = (outcome: string): Condition => ({ 'une de ces conditions': findings.map((name) => `${name} = '${outcome}'`) });
  const verdict = firstOf(
    [
      [isAny('unmet'), 'notEligible'],
      [isAny('unknown'), 'undetermined'],
      [isAny('unclear'), 'unclear'],
    ],
    'eligible',
  );
  const asked = [...inputs, ...papers.map(({ state }) => state)].map((name): [string, null] => [name, null]);
  return { ...Object.fromEntries(asked), ...Object.fromEntries(findings.map((name, at) => [name, rules[at]!])), verdict };
}

/** The seven tables for publicodes: a situation is set; every finding, what is shown with it, and the verdict are evaluated. */
export function buildPublicodes(): (table: TableCode, facts: PreparedFacts) => AnswerWithReasons {
  const engines = new Map(SEVEN_TABLES.map((table) => [table, new Engine(rulesOf(table) as never, { warn: false })]));
  return (table, facts) => {
    const engine = engines.get(table)!;
    const { papers, requirements } = TABLE_TEXTS[table];
    const situation: Record<string, PublicodesExpression> = {};
    for (const [name, value] of Object.entries(facts)) situation[name] = typeof value === 'string' ? `'${value}'` : value;
    engine.setSituation(situation);
    const valueOf = (name: string) => engine.evaluate(name).nodeValue;
    const findings: FindingWithValues[] = [];
    for (const paper of papers) {
      const finding = findingOf(paper);
      findings.push({ finding, outcome: valueOf(finding) as Outcome, values: { state: valueOf(paper.state) } });
    }
    for (const requirement of requirements) {
      const finding = findingOf(requirement);
      const { strict, lenient, needed } = shownOf(requirement);
      const values = { strict: valueOf(strict), lenient: valueOf(lenient), needed };
      findings.push({ finding, outcome: valueOf(finding) as Outcome, values });
    }
    return { verdict: valueOf('verdict') as Verdict, findings };
  };
}
