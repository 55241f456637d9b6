import { createHash } from 'node:crypto';
import { liesInside, type ConsequenceOnRecord, type RuleBookSnapshot } from '@/rules';
import type { RuleTables } from '@/lib/rule-tables/read-tables';

// Every page of the check asks for it; tables that are replaced take their snapshots with them.
const made = new WeakMap<RuleTables, Map<string, RuleBookSnapshot>>();

/** Everything that a check of one city needs, in one piece, made once for the same tables; null where there is no such city on record. */
export function ruleBookSnapshotOf(tables: RuleTables, city: string): RuleBookSnapshot | null {
  if (!tables.jurisdictions.some(({ code, level }) => code === city && level === 'city')) return null;
  const ofTables = made.get(tables) ?? new Map<string, RuleBookSnapshot>();
  made.set(tables, ofTables);
  const snapshot = ofTables.get(city) ?? makeSnapshot(tables, city);
  ofTables.set(city, snapshot);
  return snapshot;
}

function makeSnapshot(tables: RuleTables, city: string): RuleBookSnapshot {
  const isHere = (place: string) => liesInside(place, city);
  const documents = tables.documents.filter(({ jurisdiction }) => isHere(jurisdiction));
  const content = {
    city,
    jurisdictions: tables.jurisdictions.filter(({ code }) => isHere(code)),
    seasons: documents.flatMap(({ jurisdiction, entryYear, stage, season }) =>
      season === null ? [] : [{ jurisdiction, entryYear, stage, ...season }],
    ),
    versions: tables.versions.filter(({ jurisdiction }) => isHere(jurisdiction)),
    consequences: documents.flatMap(consequencesOf),
  };
  const used = sourceIdsIn(content);
  const whole = { ...content, sources: tables.sources.filter(({ id }) => used.has(id)) };
  return { ...whole, revision: createHash('sha256').update(JSON.stringify(whole)).digest('hex') };
}

function consequencesOf({
  jurisdiction,
  entryYear,
  stage,
  afterFailing,
  afterGradeNine,
}: RuleTables['documents'][number]): ConsequenceOnRecord[] {
  return [
    ...afterFailing.map((entry) => ({ jurisdiction, entryYear, stage, after: 'failing' as const, entry })),
    ...afterGradeNine.map((entry) => ({ jurisdiction, entryYear, stage, after: 'gradeNine' as const, entry })),
  ];
}

function sourceIdsIn({ versions, consequences }: Pick<RuleBookSnapshot, 'versions' | 'consequences'>): Set<string> {
  const lines = versions.flatMap((version) => [
    ...version.remarks,
    ...version.requirements,
    ...version.requirements.flatMap(({ remarks, alsoStated }) => [
      ...remarks,
      ...alsoStated,
      ...alsoStated.flatMap((other) => other.remarks),
    ]),
  ]);
  return new Set([...lines.flatMap(({ sources }) => sources ?? []), ...consequences.flatMap(({ entry }) => entry.sources)]);
}
