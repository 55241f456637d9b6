import { isDateText } from './date-span';

/** A date as a person typed it, read; or why it could not be. The codes are worded in `messages/`. */
export type ReadDate = { text: string } | { code: 'notADate' | 'noSuchDay' | 'yearNeedsFourDigits' | 'lunarDate' };

const LUNAR = /农历|阴历|旧历|正月|腊月|冬月|闰|初[一二三四五六七八九十]|廿/;
const FULL_WIDTH_ZERO = 0xff10;

/**
 * Reads a date in any usual form: `2014年3月5日`, `2014-3-5`, `2014.03.05`, `2014/3/5`, `20140305`, `201403`, full-width digits,
 * a month (`2014年3月`) or a year alone. Gives `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Nothing is guessed: a year of two digits
 * and a day that does not exist are refused with their own codes.
 */
export function readDate(typed: string): ReadDate {
  if (LUNAR.test(typed)) return { code: 'lunarDate' };
  const parts = digitGroups(typed);
  if (parts === null) return { code: 'notADate' };
  const [year, ...rest] = parts;
  if (year === undefined || rest.length > 2) return { code: 'notADate' };
  if (year.length !== 4) return { code: year.length === 2 ? 'yearNeedsFourDigits' : 'notADate' };
  if (rest.some((part) => part.length > 2)) return { code: 'notADate' };
  const text = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
  return isDateText(text) ? { text } : { code: 'noSuchDay' };
}

function digitGroups(typed: string): string[] | null {
  const plain = [...typed.trim()].map(plainDigit).join('');
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(plain);
  if (compact !== null) return compact.slice(1).filter((part) => part !== undefined);
  const groups = plain
    .replace(/[年月.\-/、,，．－／\s]+/g, ' ')
    .replace(/[日号]\s*$/, '')
    .trim()
    .split(' ');
  return groups.every((group) => /^\d+$/.test(group)) ? groups : null;
}

function plainDigit(character: string): string {
  const offset = character.charCodeAt(0) - FULL_WIDTH_ZERO;
  return offset >= 0 && offset <= 9 ? String(offset) : character;
}
