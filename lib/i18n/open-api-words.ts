import en from '@/messages/en/open-api.json';
import zh from '@/messages/zh/open-api.json';
import type { Locale } from './routing';

/** The sentences of the description of the open API, by name. */
export type OpenApiWords = typeof en;

/** The sentences of the description of the open API in one language. */
export function openApiWords(locale: Locale): OpenApiWords {
  return { en, zh }[locale];
}
