import type { LocalText } from '@/rules';

/** A text in both languages from its two columns; null where both are empty (the database keeps one from standing alone). */
export function localTextOrNull(zh: string | null, en: string | null): LocalText | null {
  return zh === null || en === null ? null : { zh, en };
}
