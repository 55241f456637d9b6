import type { Verdict } from '@/rules';

/** What one requirement comes to for one person, the child or the family. */
export type Outcome = 'met' | 'unmet' | 'unknown' | 'unclear';

/** Values of a reason: what there is and what is asked. */
export type Values = Readonly<Record<string, string | number>>;

/** One line of an answer written by hand. */
export interface Finding {
  requirement: string;
  subject: string;
  outcome: Outcome;
  cause: string | null;
  values: Values;
  missing: readonly string[];
}

/** A paper to bring, and what was found of it. */
export interface ChecklistLine {
  paper: string;
  outcome: Outcome;
}

/** What a function written by hand for one table answers. */
export interface Answer {
  verdict: Verdict;
  findings: Finding[];
  missing: string[];
  checklist: ChecklistLine[];
}

const NOTHING: Values = {};
const NO_PATHS: readonly string[] = [];

/** An answer to which findings are added; the verdict comes last. */
export function beginAnswer(): Answer {
  return { verdict: 'eligible', findings: [], missing: [], checklist: [] };
}

/** Adds a finding that is met or unclear, with the values to show. */
export function addShown(answer: Answer, requirement: string, subject: string, outcome: Outcome, values: Values = NOTHING): void {
  answer.findings.push({ requirement, subject, outcome, cause: null, values, missing: NO_PATHS });
}

/** Adds a finding that is not met. */
export function addUnmet(answer: Answer, requirement: string, subject: string, cause: string, values: Values): void {
  answer.findings.push({ requirement, subject, outcome: 'unmet', cause, values, missing: NO_PATHS });
}

/** Adds a finding that waits for facts. */
export function addUnknown(answer: Answer, requirement: string, subject: string, missing: readonly string[]): void {
  answer.findings.push({ requirement, subject, outcome: 'unknown', cause: null, values: NOTHING, missing });
  for (const path of missing) if (!answer.missing.includes(path)) answer.missing.push(path);
}

/** Reaches the verdict from the findings. */
export function endAnswer(answer: Answer): Answer {
  let isUnknown = false;
  let isUnclear = false;
  for (const { outcome } of answer.findings) {
    if (outcome === 'unmet') {
      answer.verdict = 'notEligible';
      return answer;
    }
    if (outcome === 'unknown') isUnknown = true;
    else if (outcome === 'unclear') isUnclear = true;
  }
  answer.verdict = isUnknown ? 'undetermined' : isUnclear ? 'unclear' : 'eligible';
  return answer;
}
