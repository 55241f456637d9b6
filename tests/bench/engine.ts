import {
  applicableRules,
  explain,
  factsRead,
  GUARDIANS_PATH,
  readFacts,
  verdictOver,
  type Evaluation,
  type EvaluationRequest,
  type FactPath,
  type Family,
  type RuleBook,
  type Verdict,
} from '@/rules';

/** What the bench uses of the engine; the one file to change when a door of `rules/` does. */

/** The season that everything is measured on; the seven tables are those in force on its last day. */
export const SEASON = { entryYear: 2014, stage: 'primary', asOf: '2014-06-13' } as const;

/** What an explanation holds that the bench compares and counts. */
export type Explanation = Pick<Evaluation, 'verdict' | 'firm' | 'findings' | 'missing' | 'nextQuestion'>;

/** One evaluation with its reasons. */
export function explained(book: RuleBook, request: EvaluationRequest): Explanation {
  return explain(book, request);
}

/** The verdict alone over one table, for many families. */
export function verdictsOver(book: RuleBook, jurisdiction: string): (family: Family) => Verdict {
  return verdictOver(book, { ...SEASON, jurisdiction });
}

/** Every fact that the rules of a place read for a family, in the order in which the tables first name them, who there is coming first. */
export function factsInFormOrder(book: RuleBook, jurisdiction: string, family: Family): FactPath[] {
  const { requirements } = applicableRules(book, { ...SEASON, jurisdiction });
  return [...new Set([GUARDIANS_PATH, ...factsRead(requirements, readFacts(family))])];
}
