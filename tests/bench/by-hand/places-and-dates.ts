import { daysInMonth } from '@/rules';

/** Whether a place lies in a district: 1 it does, 2 it does not, 3 not known. */
export function inDistrict(place: string | null | undefined, district: string): number {
  if (place === undefined || place === null || place === 'unknown' || place === '110000') return 3;
  return place.startsWith(district) ? 1 : 2;
}

/** Whether a place lies in Beijing, in the same form. */
export function inBeijing(place: string | null | undefined): number {
  if (place === undefined || place === null || place === 'unknown') return 3;
  return place.startsWith('11') ? 1 : 2;
}

/** First day that a date text may mean; nothing told may be any day. */
export function earliestOf(text: string | null | undefined): string {
  if (text === undefined || text === null || text === 'unknown') return '0001-01-01';
  if (text.length === 10) return text;
  return text.length === 7 ? `${text}-01` : `${text}-01-01`;
}

/** Last day that a date text may mean; nothing told may be any day. */
export function latestOf(text: string | null | undefined): string {
  if (text === undefined || text === null || text === 'unknown') return '9999-12-31';
  if (text.length === 10) return text;
  if (text.length === 4) return `${text}-12-31`;
  return `${text}-${daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))}`;
}

/** The number of a month `YYYY-MM`. */
export function monthOf(text: string): number {
  const year = text.charCodeAt(0) * 1000 + text.charCodeAt(1) * 100 + text.charCodeAt(2) * 10 + text.charCodeAt(3) - 53328;
  return year * 12 + text.charCodeAt(5) * 10 + text.charCodeAt(6) - 529;
}
