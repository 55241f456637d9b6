import { addDays, dateSpan, liesInside } from '@/rules';
import type { Told, ToldAmount, ToldTruth } from '@/rules/facts/family';
import type { Choose } from './chooser';
import { PERMIT_KINDS, TENURES, WORK_FORMS, wordsOf } from './words-told';
import type { Vocabulary } from './vocabulary';

const isOpen = (told: unknown): told is undefined | 'unknown' => told === undefined || told === 'unknown';

/** Long before and long after every day of a table. */
const LONG_AGO = '2001-01-01';
const FAR_AHEAD = '2035-12-31';

/**
 * Answers to single fields. Half of the completions are kind: what was not told turns out as the rules ask for, so that
 * records of which much is asked come about that serve; the others take any of the values at which something may turn.
 */
export class FieldAnswers {
  private readonly kind: boolean;
  private homePlace: string | undefined;

  constructor(
    private readonly choose: Choose,
    private readonly answers: () => boolean,
    private readonly words: Vocabulary,
    private readonly asOf: string,
  ) {
    this.kind = choose([true, false]);
  }

  isKind(): boolean {
    return this.kind;
  }

  place(field: string, told: Told): Told {
    if (told === null || !this.answers()) return told;
    return this.asCloseAsTheHome(field, this.somePlace(field, told));
  }

  private somePlace(field: string, told: string | undefined): string {
    if (!isOpen(told) && !told.endsWith('00')) return told;
    const here = this.words.jurisdiction.slice(0, 6);
    const places = [here, here, here, ...this.words.places];
    if (!isOpen(told)) return this.choose(places.filter((place) => liesInside(place, told)));
    return this.kind && field !== 'home.place' ? this.choose([here, here, ...this.words.places]) : this.choose(places);
  }

  /** Of a family whose home is told by its sub-district, a district leaves open which of them a permit or a job is in. */
  private asCloseAsTheHome(field: string, told: string): string {
    const isClose = field !== 'home.place' && told.length === 6 && this.homePlace?.startsWith(`${told}:`) === true;
    return isClose ? this.choose([this.homePlace ?? told, `${told}:beside`]) : told;
  }

  /** Where the family lives, once it is told. */
  homeIs(place: Told): void {
    this.homePlace = place ?? undefined;
  }

  /** A day; `serves` holds for those that the family may still mean. */
  day(field: string, told: Told, serves: (day: string) => boolean = () => true): Told {
    return this.date(told, [LONG_AGO], this.daysOf(field, false), serves);
  }

  /** An end, or something that need not have happened at all. */
  end(field: string, told: Told, serves: (day: string) => boolean = () => true): Told {
    return this.date(told, [null, FAR_AHEAD], this.daysOf(field, true), serves);
  }

  private daysOf(field: string, isEnd: boolean): (string | null)[] {
    const asked = this.words
      .tests(field)
      .flatMap(({ by, from }) => [by, from])
      .filter((day): day is string => day !== undefined && day !== 'asked');
    const near = asked.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
    return [...near, addDays(this.asOf, -20), this.asOf, ...this.words.days, LONG_AGO, FAR_AHEAD, ...(isEnd ? [null] : [])];
  }

  private date(
    told: Told,
    wanted: readonly (string | null)[],
    options: readonly (string | null)[],
    serves: (day: string) => boolean,
  ): Told {
    if (told === null) return null;
    const fitting = (days: readonly (string | null)[]) => days.filter((day) => day === null || serves(day));
    if (isOpen(told)) {
      if (!this.answers()) return told;
      return this.choose(this.kind && this.choose([true, true, false]) ? fitting(wanted) : fitting(options));
    }
    if (told.length === 10 || !this.answers()) return told;
    const { earliest, latest } = dateSpan(told);
    const inside = options.filter((day): day is string => day !== null && earliest <= day && day <= latest);
    return this.choose([earliest, latest, addDays(earliest, 1), ...inside]);
  }

  bornOn(told: Told): Told {
    const year = this.words.entryYear;
    const born = this.words.days.filter((day) => `${year - 20}` < day && day < `${year - 4}`);
    return this.date(told, born, [...born, `${year - 6}-03-15`, `${year - 2}-01-01`], () => true);
  }

  truth<Value extends ToldTruth>(field: string, told: Value): Value | boolean {
    if (!isOpen(told) || !this.answers()) return told;
    const asked = this.words.tests(field).flatMap(({ is = [] }) => is);
    return this.kind && asked.length > 0 ? this.choose(asked) === 'true' : this.choose([true, false]);
  }

  word(field: string, told: Told, others: readonly string[]): Told {
    if (!isOpen(told) || !this.answers()) return told;
    return this.choose([...this.wanted(field), ...wordsOf(this.words, field, others)]);
  }

  private wanted(field: string): string[] {
    return this.kind ? this.words.tests(field).flatMap(({ is = [] }) => [...is, ...is]) : [];
  }

  permitKind(): string {
    return this.choose([...this.wanted('permit.kind'), ...PERMIT_KINDS]);
  }

  workForm(): string {
    return this.choose([...this.wanted('work.as'), ...WORK_FORMS]);
  }

  tenure(): string {
    return this.choose([...this.wanted('home.tenure'), ...TENURES]);
  }

  amount(field: string, told: ToldAmount): ToldAmount {
    if (!isOpen(told) || !this.answers()) return told;
    const asked = this.words.tests(field).flatMap(({ atLeast, moreThan }) => [atLeast, moreThan].filter((one) => one !== undefined));
    return this.choose([0, ...asked.flatMap((one) => [Math.max(0, one - 1), one, one + 1])]);
  }
}
