import { useLocale, useTranslations } from 'next-intl';
import { dateText } from '@/components/ui/civil-date/civil-date';
import { isPlaceCode, type Jurisdiction, type PlaceCode, type Requirement } from '@/rules';

/** What is needed of a place to name it. */
export type NamedPlace = Pick<Jurisdiction, 'code' | 'parent' | 'name'>;

/** Values as a message takes them: figures as numbers, everything else as words. */
export type Words = Record<string, string | number>;

/** What a message gets for a value that is not there; it chooses by it (`select, none {…}`). */
export const NOT_THERE = 'none';

/** A day, a month or a year; a place's code has six figures. */
const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** Turns what the rules hold (dates, months, places, papers, figures) into words of the page's language. */
export function useWording(places: readonly NamedPlace[]) {
  const t = useTranslations('requirements');
  const dates = useTranslations('common.date');
  const locale = useLocale();

  const date = (text: string) => dateText(dates, text);
  const find = (code: PlaceCode) => places.find((one) => one.code === code);
  /** The name alone; a place that is not on the list is outside the city. */
  const place = (code: PlaceCode): string => (find(code) ?? find(code.slice(0, 6)))?.name[locale] ?? t('elsewhere');
  /** With the district before a place below it. */
  const fullPlace = (code: PlaceCode): string =>
    code.length > 6 ? t('insidePlace', { outer: place(code.slice(0, 6)), inner: place(code) }) : place(code);
  const paper = (key: string) => t(`papers.${key}`);

  const word = (key: string, value: unknown): string | number => {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return String(value);
    if (typeof value !== 'string' || value === '') return NOT_THERE;
    if (key === 'paper') return paper(value);
    if (isPlaceCode(value)) return place(value);
    return DATE.test(value) ? date(value) : value;
  };
  const words = (values: object): Words => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, word(key, value)]));

  /** A requirement's parameters, and whom it binds: `child`, `family`, or of the parents `each`, `some`, `notStated`. */
  const parameters = ({ parameters: set, subject }: Requirement): Words => ({
    ...words(set),
    who: subject.who === 'parents' ? subject.quantifier : subject.who,
  });

  return { date, place, fullPlace, paper, words, parameters };
}

/** See `useWording`. */
export type Wording = ReturnType<typeof useWording>;
