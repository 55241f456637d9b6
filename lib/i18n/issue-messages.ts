import en from '@/messages/en/errors.json';
import zh from '@/messages/zh/errors.json';
import type { Locale } from './routing';

const WORDS: Record<Locale, Record<string, string>> = { en: en.issues, zh: zh.issues };

/**
 * Issues with the sentence that belongs to each code, for answers that machines and developers read.
 * @throws for a code without words: a fault of this house, which the tests look for.
 */
export function wordIssues<Issue extends { code: string }>(
  issues: readonly Issue[],
  locale: Locale = 'en',
): (Issue & { message: string })[] {
  return issues.map((issue) => ({ ...issue, message: wordsFor(issue.code, locale) }));
}

function wordsFor(code: string, locale: Locale): string {
  const words = WORDS[locale][code];
  if (words === undefined) throw new Error(`no words for the issue code ${code}`);
  return words;
}
