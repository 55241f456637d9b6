import type { Stage } from '@/rules';

/** One thing in the database that no rule table may hold. */
export interface RecordIssue {
  jurisdiction: string;
  entryYear: number;
  stage: Stage;
  /** Number of the version, and id of the requirement, where the fault lies in one. */
  version: number | null;
  requirement: string | null;
  /** Dotted path from the requirement, or from the rule set where the fault lies in none. */
  path: string;
  code: string;
}

/** Rule tables in the database were damaged, by hand or by a fault: nothing of them is used. The message names each place. */
export class CorruptRecordError extends Error {
  override name = 'CorruptRecordError';

  constructor(readonly issues: readonly RecordIssue[]) {
    super(`Rule tables in the database are damaged: ${issues.map(placeOf).join('; ')}`);
  }
}

function placeOf({ jurisdiction, entryYear, stage, version, requirement, path, code }: RecordIssue): string {
  const within = [version === null ? '' : `version ${version}`, requirement ?? '', path].filter((part) => part !== '').join(' ');
  return `${jurisdiction} ${entryYear} ${stage} ${within} (${code})`;
}
