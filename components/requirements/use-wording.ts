import { useLocale, useTranslations } from 'next-intl';
import { dateText } from '@/components/ui/civil-date/civil-date';
import {
  ASKED,
  AT_HOME,
  cityOf,
  clauseOf,
  clausesIn,
  HERE,
  isPlaceCode,
  type Clause,
  type Jurisdiction,
  type PlaceCode,
  type Requirement,
} from '@/rules';

/** What is needed of a place to name it. */
export type NamedPlace = Pick<Jurisdiction, 'code' | 'parent' | 'name'>;

/** Values as a message takes them: figures as numbers, everything else as words. */
export type Words = Record<string, string | number>;

/** What a message gets for a value that is not there; it chooses by it (`select, none {…}`). */
export const NOT_THERE = 'none';

/** A day, a month or a year; a place's code has six figures. */
const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** Parameters of clauses that are places. */
const PLACES: readonly string[] = ['place', 'inside'];

/** Turns what the rules hold (dates, months, places, papers, figures) into words of the page's language. `here` is the place asked about. */
export function useWording(places: readonly NamedPlace[], here?: PlaceCode) {
  const t = useTranslations('requirements');
  const dates = useTranslations('common.date');
  const locale = useLocale();

  const date = (text: string) => dateText(dates, text);
  const find = (code: PlaceCode) => places.find((one) => one.code === code);
  /** The name alone; a place that is not on the list is outside the city. */
  const place = (code: PlaceCode): string => (find(code) ?? find(code.slice(0, 6)))?.name[locale] ?? t('elsewhere');
  /** With the district before a place below it. */
  const fullPlace = (code: PlaceCode): string =>
    code.length > 6 && find(code) !== undefined ? t('insidePlace', { outer: place(code.slice(0, 6)), inner: place(code) }) : place(code);
  const paper = (key: string) => t(`papers.${key}`);

  /** A place as a table names it: by its code, as the district asked about, or as that of the home; one of several. */
  const placeAsked = (asked: unknown, scope?: unknown): string => {
    const names = [asked].flat().map((code) => {
      if (code === AT_HOME) return t('atHome');
      if (code === HERE) return here === undefined ? t('here') : place(scope === 'city' ? cityOf(here) : here.slice(0, 6));
      return typeof code === 'string' ? place(scope === 'city' ? cityOf(code) : code) : t('here');
    });
    return [...new Set(names)].join(t('tests.or'));
  };

  const word = (key: string, value: unknown): string | number => {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return String(value);
    if (PLACES.includes(key) && (Array.isArray(value) || value === HERE || value === AT_HOME)) return placeAsked(value);
    if (typeof value !== 'string' || value === '') return NOT_THERE;
    if (key === 'paper') return paper(value);
    if (key === 'insuranceKind') return t(`words.insurance.kinds.${value}`);
    if ((key === 'to' || key === 'toAtLatest') && t.has(`endOf.${value}`)) return t(`endOf.${value}`);
    if (isPlaceCode(value)) return place(value);
    return DATE.test(value) ? date(value) : value;
  };
  const words = (values: object): Words => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, word(key, value)]));

  /** A requirement's parameters and those of its parts (what stands first wins), and whom it binds: `child`, `family`, `each` … */
  const parameters = (requirement: Requirement): Words => {
    const inOrder = clausesIn(clauseOf(requirement));
    const own = inOrder.map(valuesToName).reduceRight((all, values) => ({ ...all, ...values }), {});
    const { subject } = requirement;
    return { ...UNNAMED, ...words(own), who: subject.who === 'parents' ? subject.quantifier : subject.who };
  };

  return { date, place, fullPlace, paper, placeAsked, words, parameters };
}

const UNNAMED: Words = Object.fromEntries(
  ['place', 'day', 'to', 'issuedBefore', 'paper', 'minimumMonths'].map((name) => [name, NOT_THERE]),
);

/** The values of a clause under the names by which messages speak of them. */
function valuesToName({ values }: Clause): object {
  const { inside, by, ...rest } = values as { inside?: unknown; by?: unknown };
  return { ...rest, ...(inside === undefined ? {} : { place: inside }), ...(by === undefined || by === ASKED ? {} : { day: by }) };
}

/** See `useWording`. */
export type Wording = ReturnType<typeof useWording>;
