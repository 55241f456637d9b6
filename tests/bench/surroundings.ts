import { readFileSync } from 'node:fs';
import { compileRuleBook, type RuleBook, type RuleSetVersion } from '@/rules';
import type { Goal } from './goal';

/** Families of every part of the bench. */
export const FAMILIES = 10_000;

/** The seed they follow from. */
export const SEED = 2014;

/** What a part of the bench is started with: where the versions of the seven tables and its bundles lie. */
export function versionsGiven(): RuleSetVersion[] {
  return JSON.parse(readFileSync(`${folderGiven()}/versions.json`, 'utf8')) as RuleSetVersion[];
}

/** The seven tables made ready. */
export function bookGiven(): RuleBook {
  return compileRuleBook(versionsGiven());
}

/** The folder in which the bench has laid out what its parts need. */
export function folderGiven(): string {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('a part of the bench is started by bench.ts');
  return folder;
}

/** Tells the bench which goals this part measured. */
export function tellGoals(goals: readonly Goal[]): void {
  process.send?.(goals);
}
