import { useLocale, useTranslations } from 'next-intl';
import type { FormIssue, LocalText } from '@/rules';

/** Gives the sentence of the first issue of a field, or undefined. */
export function useFieldErrors(issues: readonly FormIssue[]): (field: string) => string | undefined {
  const t = useTranslations('questions.errors');
  return (field) => {
    const issue = issues.find((one) => one.field === field);
    return issue === undefined ? undefined : t(issue.code);
  };
}

/** Picks the language of the page from a text of the rule tables. */
export function useLocalText(): (text: LocalText) => string {
  const locale = useLocale();
  return (text) => (locale === 'zh' ? text.zh : text.en);
}

/** The word for a guardian; an id given by somebody else's software has none of its own. */
export function useGuardianName(): (id: string | null) => string {
  const t = useTranslations('questions.people');
  return (id) => t(id === 'mother' || id === 'father' || id === 'guardian' ? id : 'other');
}
