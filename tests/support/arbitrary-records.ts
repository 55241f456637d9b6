import fc from 'fast-check';
import { cityOf, isDateText } from '@/rules';
import type { DayRange, FamilyPlanning, Home, InsuranceRange, MonthRange, PaperDetails, Permit, Work } from '@/rules/facts/family';
import { PERMIT_KINDS, TENURES, WORK_FORMS, wordsOf } from './words-told';
import type { Vocabulary } from './vocabulary';

/** How much of a family is left out or told coarsely: nothing, or some of it. */
export type Knowledge = 'complete' | 'partial';

/** Invents records of families at the edges of the rules of one season. */
export class Records {
  private readonly unknown: number;

  constructor(
    private readonly words: Vocabulary,
    private readonly knowledge: Knowledge,
  ) {
    this.unknown = knowledge === 'partial' ? 1 : 0;
  }

  /** One of several, by weight; nothing of weight 0. */
  weighted<Value>(...options: [number, fc.Arbitrary<Value>][]): fc.Arbitrary<Value> {
    return fc.oneof(...options.filter(([weight]) => weight > 0).map(([weight, arbitrary]) => ({ weight, arbitrary })));
  }

  /** A value, or that it was not told. */
  maybe<Value>(value: fc.Arbitrary<Value>, often = 6): fc.Arbitrary<Value | 'unknown' | undefined> {
    return this.weighted<Value | 'unknown' | undefined>([often, value], [this.unknown, fc.constantFrom('unknown' as const, undefined)]);
  }

  day(): fc.Arbitrary<string> {
    const coarse = [...new Set(this.words.days.flatMap((day) => [day.slice(0, 4), day.slice(0, 7)]))].filter(isDateText);
    return this.weighted<string>(
      [8, fc.constantFrom(...this.words.days)],
      [coarse.length === 0 ? 0 : this.unknown, fc.constantFrom(...coarse, '2014')],
    );
  }

  private end(): fc.Arbitrary<string | null> {
    return fc.oneof({ weight: 2, arbitrary: this.day() }, { weight: 2, arbitrary: fc.constant(null) });
  }

  /** What may be left out for good; what is left out then says nothing. */
  private optional<Value>(value: fc.Arbitrary<Value>, freq = 2): fc.Arbitrary<Value | undefined> {
    return fc.option(value, { nil: undefined, freq });
  }

  place(): fc.Arbitrary<string> {
    const here = this.words.jurisdiction.slice(0, 6);
    const city = cityOf(here);
    return this.weighted<string>(
      [8, fc.constant(here)],
      [5, fc.constantFrom(...this.words.places)],
      [this.unknown, fc.constantFrom(city, 'unknown')],
    );
  }

  truth(often = 6): fc.Arbitrary<boolean | 'unknown' | undefined> {
    return this.maybe<boolean>(fc.constantFrom(true, true, false), often);
  }

  permit(): fc.Arbitrary<Permit> {
    const fields = this.permitFields();
    // Of the order of many permits that nobody knows anything of only one in thousands decides; of earlier ones most is known.
    const before = new Records(this.words, 'complete').permitFields();
    return fc.record({ ...fields, previous: fc.array(fc.record(before), { maxLength: 1 }) });
  }

  private permitFields() {
    const isRead = this.words.readsValidFrom;
    return {
      kind: this.weighted<string | undefined>([6, fc.constantFrom(...PERMIT_KINDS)], [this.unknown, fc.constant(undefined)]),
      place: this.place(),
      issuedOn: this.weighted<string>([6, this.day()], [this.unknown, fc.constant('unknown')]),
      processedOn: this.maybe(this.day()),
      validFrom: isRead ? this.maybe(this.day()) : this.optional(this.day()),
      validUntil: this.weighted<string | null>([6, this.day()], [2, fc.constant(null)], [this.unknown, fc.constant('unknown')]),
      transferredInOn: this.maybe(this.day()),
      addressMatchesHome: this.truth(),
      addressSince: this.maybe(this.day()),
      machinePrinted: this.truth(),
      policePostOfHome: this.truth(),
    };
  }

  months(): fc.Arbitrary<InsuranceRange> {
    const years = [...new Set(this.words.months.map((month) => month.slice(0, 4)))];
    const told = this.weighted<string>([12, fc.constantFrom(...this.words.months)], [this.unknown, fc.constantFrom(...years)]);
    return fc
      .record({
        ends: fc.tuple(told, told),
        place: this.place(),
        arrears: this.weighted<boolean | 'unknown' | undefined>(
          [6, fc.constantFrom(false, undefined)],
          [2, fc.constant(true)],
          [this.unknown, fc.constant('unknown')],
        ),
        paidOn: this.words.readsPaidOn ? this.maybe(this.day()) : this.optional(this.day()),
        payerIsEmployer: this.truth(),
        kinds: this.weighted<string[] | undefined>(
          [6, fc.constantFrom(['pension', 'medical'], ['pension', 'medical', 'unemployment', 'injury', 'maternity'], ['medical'])],
          [this.unknown, fc.constant(undefined)],
        ),
      })
      .map(({ ends, ...range }) => ({ ...range, ...inOrder(ends) }));
  }

  work(): fc.Arbitrary<Work> {
    return fc.record({
      as: this.weighted<string | undefined>([8, fc.constantFrom(...WORK_FORMS)], [this.unknown, fc.constant(undefined)]),
      place: this.place(),
      employerPlace: this.optional(this.place(), 3),
      from: this.optional(this.day()),
      until: this.optional(this.end()),
      licensedOn: this.maybe(this.day()),
      taxPaid: this.maybe(fc.array(this.monthRange(), { maxLength: 2 })),
      contractFiledWith: this.maybe(this.place()),
      inAbnormalList: this.truth(),
    });
  }

  private monthRange(): fc.Arbitrary<MonthRange> {
    const month = fc.constantFrom(...this.words.months);
    return fc.tuple(month, month).map(inOrder);
  }

  /** A registration, whose first day is known where it is told that it runs. */
  registration(): fc.Arbitrary<DayRange> {
    return fc.record({ from: this.maybe(this.day()), until: this.weighted<string | null>([2, this.day()], [2, fc.constant(null)]) });
  }

  home(ids: readonly string[]): fc.Arbitrary<Home> {
    return fc.record({
      place: this.place(),
      tenure: this.weighted<string | undefined>(
        [8, fc.constantFrom('rented', 'owned', ...TENURES)],
        [this.unknown, fc.constant(undefined)],
      ),
      kind: this.maybe(fc.constantFrom(...wordsOf(this.words, 'home.kind', ['residential', 'farmhouse']))),
      from: this.maybe(this.day()),
      until: this.weighted<string | null | undefined>([4, this.end()], [this.unknown, fc.constant(undefined)]),
      filedOn: this.maybe(this.end()),
      taxReceiptOn: this.maybe(this.end()),
      taxReceiptMonths: this.maybe(fc.constantFrom(...this.amounts('home.taxReceiptMonths'))),
      taxReceiptFrom: this.maybe(this.day()),
      taxReceiptTo: this.maybe(this.day()),
      signedOn: this.maybe(this.day()),
      unbroken: this.truth(),
      shared: this.truth(),
      seatGivenIn: this.maybe(
        fc.constantFrom<string | number | null>(null, this.words.entryYear - 1, this.words.entryYear - 6, '2008-09-01'),
      ),
      boughtOn: this.maybe(this.end()),
      movedIn: this.maybe(fc.oneof<fc.Arbitrary<string | boolean>[]>(fc.boolean(), this.day())),
      ownership: this.maybe(
        fc.array(fc.record({ of: fc.constantFrom(...ids, 'stranger'), percent: fc.constantFrom(20, 49, 50, 51, 100) }), { maxLength: 2 }),
      ),
    });
  }

  private amounts(field: string): number[] {
    const asked = this.words
      .tests(field)
      .flatMap(({ atLeast, moreThan }) => [atLeast, moreThan])
      .filter((one) => one !== undefined);
    return [...new Set([0, ...asked.flatMap((one) => [Math.max(0, one - 1), one, one + 1])])];
  }

  paper(): fc.Arbitrary<PaperDetails> {
    const isRead = this.words.fields.has('paper.validUntil');
    const end = this.weighted<string | null>([1, fc.constant(null)], [2, this.day()]);
    return fc.record({
      state: fc.constant('held' as const),
      of: this.optional(fc.constantFrom('mother', 'aunt'), 1),
      validUntil: isRead ? this.maybe(end) : this.optional(end),
      issuedOn: this.maybe(this.day()),
      standardForm: this.truth(),
      coversFrom: this.maybe(this.day()),
      coversTo: this.maybe(this.day()),
      issuedBy: this.maybe(fc.constantFrom(...wordsOf(this.words, 'paper.issuedBy', ['somebody']))),
      sealed: this.truth(),
      namesMatchBooklet: this.truth(),
    });
  }

  familyPlanning(): fc.Arbitrary<FamilyPlanning> {
    return fc.record({
      registered: this.truth(),
      withinPolicy: this.truth(),
      feePaid: this.truth(),
      papers: fc.constantFrom(null, ['one']),
    });
  }
}

function inOrder([one, other]: [string, string]): MonthRange {
  return one.slice(0, 4) < other.slice(0, 4) || (one.slice(0, 4) === other.slice(0, 4) && one <= other)
    ? { from: one, to: other }
    : { from: other, to: one };
}
