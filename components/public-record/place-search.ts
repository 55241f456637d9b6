import type { Jurisdiction } from '@/rules/schemas';

const SYLLABLE =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|uai|iao|ian|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|v)';
const SYLLABLES = new RegExp(SYLLABLE, 'g');

/** First letters of the syllables of a word in pinyin: `tongzhou` gives `tz`. */
export function initialsOf(pinyin: string): string {
  return (pinyin.match(SYLLABLES) ?? []).map((syllable) => syllable.charAt(0)).join('');
}

/** What a place is found by: its names, its pinyin, its initials, in small letters with blanks taken out. */
export function searchTextOf({ name, pinyin }: Pick<Jurisdiction, 'name' | 'pinyin'>): string {
  return [name.zh, name.en, pinyin, initialsOf(pinyin)].map(searchForm).join(' ');
}

/** What somebody typed, in the form that `searchTextOf` is written in. */
export function searchForm(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '');
}
