import type { Jurisdiction, RuleSetDocument } from '@/rules/schemas';
import { issueAt, type TableFile, type TableIssue } from './table-issue';

/** The places above each place, nearest first. */
export function placesAbove(jurisdictions: readonly Jurisdiction[]): (place: string) => string[] {
  const parents = new Map(jurisdictions.map(({ code, parent }) => [code, parent]));
  return (place) => {
    const above: string[] = [];
    // The second condition ends a circle of parents, which another check reports.
    for (let next = parents.get(place); next && !above.includes(next); next = parents.get(next)) above.push(next);
    return above;
  };
}

/**
 * A family is bound by its sub-district, its district and the city at once. So an id may stand twice in that chain only
 * where the nearer one replaces it, and what is replaced must be there: in a wider place, or an earlier version.
 */
export function checkChain(documents: TableFile<RuleSetDocument>[], above: (place: string) => string[]): TableIssue[] {
  return documents.flatMap((table) => {
    const wider = new Set(above(table.value.jurisdiction));
    const inherited = new Set(
      documents
        .map(({ value }) => value)
        .filter((other) => wider.has(other.jurisdiction) && isSameEntry(other, table.value))
        .flatMap((other) => other.versions.flatMap(requirementIds)),
    );
    return checkOne(table, inherited);
  });
}

function isSameEntry(a: RuleSetDocument, b: RuleSetDocument): boolean {
  return a.entryYear === b.entryYear && a.stage === b.stage;
}

function requirementIds(version: RuleSetDocument['versions'][number]): string[] {
  return version.requirements.map(({ id }) => id);
}

function checkOne(table: TableFile<RuleSetDocument>, inherited: ReadonlySet<string>): TableIssue[] {
  const issues: TableIssue[] = [];
  const earlier = new Set<string>();
  table.value.versions.forEach((version, at) => {
    version.requirements.forEach(({ id, replaces }, index) => {
      const path = ['versions', at, 'requirements', index];
      if (inherited.has(id) && !replaces.includes(id)) issues.push(issueAt(table, [...path, 'id'], 'idUsedTwice'));
      replaces.forEach((replaced, position) => {
        if (inherited.has(replaced) || earlier.has(replaced)) return;
        issues.push(issueAt(table, [...path, 'replaces', position], 'replacesNobody'));
      });
    });
    for (const id of requirementIds(version)) earlier.add(id);
  });
  return issues;
}
