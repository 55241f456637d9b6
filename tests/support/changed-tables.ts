import { versionsOf } from '@/lib/rule-tables/content-hash';
import type { RuleTables } from '@/lib/rule-tables/read-tables';

/** The same tables with a change made to one rule set, hashed anew; the given ones stay as they are. */
export function withChange(
  tables: RuleTables,
  [jurisdiction, stage]: [string, string],
  change: (document: RuleTables['documents'][number]) => void,
): RuleTables {
  const changed = structuredClone(tables);
  const document = changed.documents.find((one) => one.jurisdiction === jurisdiction && one.stage === stage);
  if (document === undefined) throw new Error(`There is no rule set ${jurisdiction} ${stage}`);
  change(document);
  return { ...changed, versions: changed.documents.flatMap(versionsOf) };
}
