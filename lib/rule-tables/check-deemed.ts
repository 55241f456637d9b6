import { papersDeemed } from '@/rules/schemas';
import type { RuleSetDocument } from '@/rules/schemas';
import { issueAt, type TableFile, type TableIssue } from './table-issue';

/**
 * Papers that stand for others must not stand for each other in a circle: one would be taken as given because of the other, and
 * nothing would be asked of either. Looked at within each version.
 */
export function checkDeemed(table: TableFile<RuleSetDocument>): TableIssue[] {
  return table.value.versions.flatMap((version, at) => {
    const pairs = version.requirements.flatMap((requirement, index) =>
      papersDeemed(requirement).map(([paper, by]) => ({ paper, by, index })),
    );
    return pairs
      .filter(({ paper, by }) => leadsBack(by, paper, pairs))
      .map(({ index }) => issueAt(table, ['versions', at, 'requirements', index, 'parameters'], 'deemedInACircle'));
  });
}

function leadsBack(from: string, to: string, pairs: readonly { paper: string; by: string }[]): boolean {
  const reached = [from];
  for (const paper of reached) {
    if (paper === to) return true;
    reached.push(...pairs.filter((pair) => pair.paper === paper && !reached.includes(pair.by)).map(({ by }) => by));
  }
  return false;
}
