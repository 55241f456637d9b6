import type { Evaluation, Finding, Outcome } from '@/rules';
import type { ResultRecord } from './result-record';

/** One requirement with its findings: both parents under one rule are one row. */
export interface RequirementRow {
  id: string;
  requirement: ResultRecord['requirements'][string]['requirement'];
  version: ResultRecord['requirements'][string]['version'];
  findings: Finding[];
  /** The outcome of it that asks most to be done. */
  outcome: Outcome;
}

/** Outcomes by what there is to do about them, most pressing first. */
export const OUTCOMES: readonly Outcome[] = ['unmet', 'unclear', 'unknown', 'met', 'notApplicable'];

/** Findings as rows, in the order of the rule sets. */
export function requirementRows({ findings }: Evaluation, { requirements }: ResultRecord): RequirementRow[] {
  const rows = new Map<string, RequirementRow>();
  for (const finding of findings) {
    const found = requirements[finding.requirement];
    if (found === undefined) continue;
    const row = rows.get(finding.requirement) ?? { id: finding.requirement, ...found, findings: [], outcome: 'notApplicable' };
    row.findings.push(finding);
    if (OUTCOMES.indexOf(finding.outcome) < OUTCOMES.indexOf(row.outcome)) row.outcome = finding.outcome;
    rows.set(finding.requirement, row);
  }
  return [...rows.values()];
}
