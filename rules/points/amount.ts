import { addYears, type CalendarDate } from '../dates/calendar-date';
import { dateSpan, isDateText } from '../dates/date-span';
import { NOTHING, type Span } from '../requirements/span';
import type { AmountMeasured } from './points-table';

/** One thing told: its word, its day as far as it was told, and how much it is. */
interface Entry {
  word: string | null;
  on: string | null;
  amount: number;
}

/**
 * An amount as far as it was told: a number, a word, or a list of words or of `{ kind, on, amount }`. Nothing told may be
 * any amount; `null`, an empty list and `false` are none. What has no day may lie in the years that count or before them.
 */
export function amountTold(told: unknown, { words, lastYears }: Pick<AmountMeasured, 'words' | 'lastYears'>, day: CalendarDate): Span {
  if (told === undefined || told === 'unknown') return { least: 0, most: Infinity };
  if (told === null || told === false) return NOTHING;
  const first = lastYears === null ? null : addYears(day, -lastYears);
  let [least, most] = [0, 0];
  for (const entry of [told].flat().map(entryOf)) {
    if (words !== null && (entry.word === null || !words.includes(entry.word))) continue;
    const when = entry.on === null ? null : dateSpan(entry.on);
    const mayCount = when === null || (when.earliest <= day && (first === null || when.latest > first));
    const surelyCounts = when === null ? first === null : when.latest <= day && (first === null || when.earliest > first);
    if (mayCount) most += entry.amount;
    if (surelyCounts) least += entry.amount;
  }
  return { least, most };
}

function entryOf(told: unknown): Entry {
  if (typeof told === 'number') return { word: null, on: null, amount: told };
  if (typeof told !== 'object' || told === null) return { word: typeof told === 'string' ? told : null, on: null, amount: 1 };
  const { kind, on, year, amount } = told as Record<string, unknown>;
  const text = typeof on === 'string' ? on : typeof year === 'string' || typeof year === 'number' ? String(year) : '';
  return {
    word: typeof kind === 'string' ? kind : null,
    on: isDateText(text) ? text : null,
    amount: typeof amount === 'number' ? amount : 1,
  };
}
