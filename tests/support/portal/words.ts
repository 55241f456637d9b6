import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';

/** A language of the portal. */
export type Locale = 'zh' | 'en';

/** The words of a message in one language, such as `questions.nav.continue`. A key that does not exist is an error. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** The words of a language, read from the same files as the portal reads them. */
export function wordsOf(locale: Locale): Words {
  const folder = path.resolve(import.meta.dirname, '../../../messages', locale);
  const messages = Object.fromEntries(
    readdirSync(folder).map((file) => [path.basename(file, '.json'), JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown]),
  );
  const translate = createTranslator({
    locale,
    messages,
    onError(error) {
      throw error;
    },
  }) as unknown as Words;
  return (key, values) => translate(key, values);
}

/** Matches an accessible name that begins with these words; what follows them is a hint. */
export function beginsWith(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s|$)`);
}
