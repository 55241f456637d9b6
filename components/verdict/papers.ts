import type { Check, Paper } from '@/rules';
import type { RequirementRow } from './requirement-rows';

/** Whether the family has a paper, as told; `unknown`: it was not told. */
export type PaperState = 'have' | 'toGet' | 'unknown';

/** A line of the list of papers: one paper and all that it is for. */
export interface PaperLine {
  paper: string;
  /** Its official name, where the record gives one. */
  documentName: string | null;
  state: PaperState;
  rows: RequirementRow[];
}

const ORDER: readonly PaperState[] = ['toGet', 'unknown', 'have'];

/** The papers that the requirements name, each once, those still to get first. */
export function paperLines(rows: readonly RequirementRow[], check: Check): PaperLine[] {
  const lines = new Map<string, PaperLine>();
  for (const row of rows) {
    const { paper, documentName } = row.requirement;
    if (paper === null || row.outcome === 'notApplicable') continue;
    const line = lines.get(paper) ?? { paper, documentName, state: stateOf(paper, check), rows: [] };
    line.rows.push(row);
    lines.set(paper, line);
  }
  return [...lines.values()].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

function stateOf(paper: string, { family: { papers }, asOf }: Check): PaperState {
  if (papers === null) return 'toGet';
  if (papers === undefined || papers === 'unknown' || !Object.hasOwn(papers, paper)) return 'unknown';
  return stateTold(papers[paper] ?? null, asOf);
}

function stateTold(told: Paper, asOf: string): PaperState {
  if (told === null) return 'toGet';
  const { state, validUntil } = typeof told === 'string' ? { state: told, validUntil: undefined } : told;
  if (state === undefined || state === 'unknown') return 'unknown';
  // A coarser date stands for every day in it: it has run out for certain only where it sorts before the day's own start.
  const hasRunOut = typeof validUntil === 'string' && validUntil !== 'unknown' && validUntil < asOf.slice(0, validUntil.length);
  return state === 'held' && !hasRunOut ? 'have' : 'toGet';
}
