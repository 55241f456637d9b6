import { useTranslations } from 'next-intl';

/** The words for the parts of a date: messages `common.date`. */
type DateWords = (key: 'day' | 'month' | 'year', values: Record<string, string>) => string;

/** A date as a sentence writes it. Takes `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; no clock and no time zone are involved. */
export function dateText(words: DateWords, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return words('year', { year });
  const values = { year, month: String(Number(month)) };
  return day === undefined ? words('month', values) : words('day', { ...values, day: String(Number(day)) });
}

/** A civil date in the language of the page. */
export function CivilDate({ date }: { date: string }) {
  const words = useTranslations('common.date');
  return <time dateTime={date}>{dateText(words, date)}</time>;
}
