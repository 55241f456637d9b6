/** What the browser needs to evaluate with every kind of requirement: no schema, no questionnaire, no plan. */
export { compileRuleBook } from '@/rules/evaluation/compile';
export { evaluate, explain, reachVerdict, verdictOver } from '@/rules/evaluation/evaluate';
