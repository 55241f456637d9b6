import { useTranslations } from 'next-intl';

/** The words for the parts of a date: messages `common.date`. */
type DateWords = (key: 'day' | 'month' | 'year' | 'daysOfMonth' | 'span', values: Record<string, string>) => string;

/** A date as a sentence writes it. Takes `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; no clock and no time zone are involved. */
export function dateText(words: DateWords, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return words('year', { year });
  const values = { year, month: String(Number(month)) };
  return day === undefined ? words('month', values) : words('day', { ...values, day: String(Number(day)) });
}

/** Two days as a sentence writes them, from the first to the last; short where they lie in one month. */
export function dateSpanText(words: DateWords, from: string, until: string): string {
  if (from.slice(0, 7) !== until.slice(0, 7)) return words('span', { from: dateText(words, from), until: dateText(words, until) });
  const [year = '', month = '', day = ''] = from.split('-');
  const lastDay = String(Number(until.slice(8)));
  return words('daysOfMonth', { year, month: String(Number(month)), day: String(Number(day)), lastDay });
}

/** A civil date in the language of the page. */
export function CivilDate({ date }: { date: string }) {
  const words = useTranslations('common.date');
  return <time dateTime={date}>{dateText(words, date)}</time>;
}
