import { createHash } from 'node:crypto';
import type { RuleSetVersion } from '@/rules';
import type { RuleSetDocument } from '@/rules/schemas';

/**
 * SHA-256 as hexadecimal over everything that a version says. The day of recording is left out: entering the same text
 * on another day gives the same hash. The order of keys does not matter, that of lists does.
 */
export function contentHash(version: Omit<RuleSetVersion, 'hash'>): string {
  const content: Partial<RuleSetVersion> = { ...version };
  delete content.recordedOn;
  delete content.hash;
  return createHash('sha256')
    .update(JSON.stringify(sortedByKey(content)))
    .digest('hex');
}

/** The versions of a rule set in the form that the engine takes, each with its hash, in their order. */
export function versionsOf(document: RuleSetDocument): RuleSetVersion[] {
  const { jurisdiction, entryYear, stage } = document;
  return document.versions.map((version) => {
    const content = { jurisdiction, entryYear, stage, ...version };
    return { ...content, hash: contentHash(content) };
  });
}

function sortedByKey(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByKey);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sortedByKey(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
