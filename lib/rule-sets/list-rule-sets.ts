import { versionInForce, type RuleBook, type RuleSetVersion, type Stage } from '@/rules';
import type { RuleTables } from '@/lib/rule-tables/read-tables';

/** Which rule sets are asked for; what is left out does not narrow. */
export interface RuleSetFilter {
  jurisdiction?: string | undefined;
  entryYear?: number | undefined;
  stage?: Stage | undefined;
  /** A civil date: of each rule set, only the version in force on that day. */
  on?: string | undefined;
}

/** The versions that a filter leaves, in the order of the tables. "In force" means here what it means to an evaluation. */
export function listRuleSets(
  { tables, book }: { tables: RuleTables; book: RuleBook },
  { jurisdiction, entryYear, stage, on }: RuleSetFilter,
): RuleSetVersion[] {
  return tables.versions.filter(
    (version) =>
      (jurisdiction === undefined || version.jurisdiction === jurisdiction) &&
      (entryYear === undefined || version.entryYear === entryYear) &&
      (stage === undefined || version.stage === stage) &&
      (on === undefined || isInForce(book, version, on)),
  );
}

function isInForce(book: RuleBook, { jurisdiction, entryYear, stage, hash }: RuleSetVersion, asOf: string): boolean {
  return versionInForce(book.versionsOf(jurisdiction, entryYear, stage), { asOf })?.version.hash === hash;
}
