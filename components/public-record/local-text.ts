import { useLocale } from 'next-intl';
import type { LocalText } from '@/rules';

/** Gives the text of a rule table in the language of the page. */
export function useLocalText(): (text: LocalText) => string {
  const locale = useLocale();
  return (text) => text[locale];
}
