import { monthNumber, monthSpan, monthText, type EvaluationRequest } from '@/rules';
import type {
  DayRange,
  Family,
  FamilyPlanning,
  Guardian,
  Home,
  InsuranceRange,
  MonthRange,
  Paper,
  Permit,
  ToldList,
  Work,
} from '@/rules/facts/family';
import type { Asked } from './arbitrary-families';
import type { Choose } from './chooser';
import { FieldAnswers } from './field-answers';
import { EVERY_INSURANCE, STATUSES } from './words-told';
import { mayAct, withUnmentioned } from './unmentioned';
import type { Vocabulary } from './vocabulary';

/**
 * What becomes of the months that are not over on the day asked, of which nobody can tell yet: all of them are paid, all but the
 * month of the day asked (which a rule that goes by that day takes as it was told), or none.
 */
export type MonthsToCome = 'paid' | 'laterPaid' | 'notPaid';

/**
 * The request as it may turn out once questions are answered: each fact not told, or told coarsely, is answered where
 * `answers` says so. Facts that the contract lets a family leave out for good (the day a late month was paid, the ends of a job, the
 * end of a paper) are no questions unless a rule reads them; then they are such as the family was taken at its word for.
 */
export function complete(
  { request, vocabulary }: Asked,
  choose: Choose,
  answers: () => boolean,
  toCome: MonthsToCome = choose(['paid', 'laterPaid', 'notPaid']),
): EvaluationRequest {
  const firstToCome = toCome === 'notPaid' ? null : monthNumber(request.asOf) + (toCome === 'paid' ? 0 : 1);
  return { ...request, family: new Completion(choose, answers, vocabulary, request.asOf, firstToCome).family(request.family) };
}

/** Everything answered. */
export function completeAll(asked: Asked, choose: Choose, toCome?: MonthsToCome): EvaluationRequest {
  return complete(asked, choose, () => true, toCome);
}

const isOpen = (told: unknown): told is undefined | 'unknown' => told === undefined || told === 'unknown';

class Completion {
  private readonly field: FieldAnswers;

  constructor(
    private readonly choose: Choose,
    private readonly answers: () => boolean,
    private readonly words: Vocabulary,
    private readonly asOf: string,
    /** First of the months to come that are paid; null where none is. */
    private readonly firstToCome: number | null,
  ) {
    this.field = new FieldAnswers(choose, answers, words, asOf);
  }

  family(family: Family): Family {
    const home = this.one<Home>(family.home, (told) => this.home(told));
    if (typeof home === 'object' && home !== null) this.field.homeIs(home.place);
    const guardians = withUnmentioned(family.guardians ?? [], this.answers).map((guardian) => this.guardian(guardian));
    // Where all who were named have died or take no part, somebody else must be the child's guardian.
    if (!guardians.some(mayAct) && this.answers())
      guardians.push(this.guardian({ id: 'guardian', relation: 'otherLegalGuardian', status: this.choose(['present', 'absent']) }));
    const child = family.child ?? {};
    return {
      ...family,
      child: {
        ...child,
        bornOn: this.field.bornOn(child.bornOn),
        studentNumber: this.field.word('child.studentNumber', child.studentNumber, ['missing', 'held']),
        ethnicMinority: this.field.truth('child.ethnicMinority', child.ethnicMinority),
        permits: this.list(child.permits, (permit) => this.permit(permit)),
      },
      guardians,
      home,
      papers: this.papers(family.papers),
      familyPlanning: this.one<FamilyPlanning>(family.familyPlanning, (told) => ({
        ...told,
        registered: this.field.truth('familyPlanning.registered', told.registered),
        withinPolicy: this.field.truth('familyPlanning.withinPolicy', told.withinPolicy),
        feePaid: this.field.truth('familyPlanning.feePaid', told.feePaid),
        papers: isOpen(told.papers) && this.answers() ? this.choose([null, ['one']]) : told.papers,
      })),
      appliedOn: isOpen(family.appliedOn) ? family.appliedOn : this.field.day('appliedOn', family.appliedOn),
    };
  }

  private guardian(guardian: Guardian): Guardian {
    return {
      ...guardian,
      status: isOpen(guardian.status) && this.answers() ? this.choose(STATUSES) : guardian.status,
      permits: this.list(guardian.permits, (permit) => this.permit(permit)),
      insurance: this.withMonthsToCome(
        this.list(
          guardian.insurance,
          (range) => this.range(range),
          () => this.inventedRange(),
        ),
      ),
      work: this.list(guardian.work, (work) => this.work(work)),
      insuranceInPayment: this.field.truth('guardian.insuranceInPayment', guardian.insuranceInPayment),
      insuranceJoinedOn: this.field.day('guardian.insuranceJoinedOn', guardian.insuranceJoinedOn),
      flexibleRegistration: this.list<DayRange>(guardian.flexibleRegistration, (range) => ({
        from: this.field.day('registration.from', range.from),
        until: this.field.end('registration.until', range.until),
      })),
      education: this.told(guardian.education, [null, 'bachelor', 'master']),
      professionalTitle: this.told(guardian.professionalTitle, [null, 'engineer']),
      incomeTaxPaid: this.told(guardian.incomeTaxPaid, [0, 5000, 200_000]),
      volunteerHours: this.told(guardian.volunteerHours, [0, 60, 1000]) as number,
      honours: this.told(guardian.honours, [[], ['cityModelWorker']]),
    };
  }

  private told(told: unknown, options: readonly unknown[]): unknown {
    return isOpen(told) && this.answers() ? this.choose(options) : told;
  }

  private list<Item extends object>(
    told: ToldList<Item>,
    item: (one: Item) => Item,
    invent: () => Item = () => item({} as Item),
  ): ToldList<Item> {
    if (told === null) return null;
    if (!isOpen(told)) return told.map(item);
    if (!this.answers()) return told;
    return this.choose([0, 1, 1, 2]) === 0 ? [] : [invent()];
  }

  private one<Item extends object>(
    told: Item | null | 'unknown' | undefined,
    item: (one: Item) => Item,
  ): Item | null | 'unknown' | undefined {
    if (told === null) return null;
    if (!isOpen(told)) return item(told);
    if (!this.answers()) return told;
    return this.choose([0, 1, 1, 1]) === 0 ? null : item({} as Item);
  }

  private permit(permit: Permit): Permit {
    const { field } = this;
    return {
      ...permit,
      kind: permit.kind ?? (this.answers() ? field.permitKind() : undefined),
      place: field.place('permit.place', permit.place),
      // Whoever holds a permit holds one that has been issued.
      issuedOn: field.day('permit.issuedOn', permit.issuedOn, (day) => !isOpen(permit.issuedOn) || day <= this.asOf),
      processedOn: field.day('permit.processedOn', permit.processedOn),
      validFrom:
        isOpen(permit.validFrom) && !this.words.readsValidFrom ? permit.validFrom : field.day('permit.validFrom', permit.validFrom),
      validUntil: field.end('permit.validUntil', permit.validUntil),
      transferredInOn: field.day('permit.transferredInOn', permit.transferredInOn),
      addressMatchesHome: field.truth('permit.addressMatchesHome', permit.addressMatchesHome),
      addressSince: field.day('permit.addressSince', permit.addressSince),
      machinePrinted: field.truth('permit.machinePrinted', permit.machinePrinted),
      policePostOfHome: field.truth('permit.policePostOfHome', permit.policePostOfHome),
      previous: permit.previous?.map((one) => this.permit(one)),
    };
  }

  private range(range: InsuranceRange): InsuranceRange {
    const { field } = this;
    const [from, to] = this.months(range);
    const arrears = range.arrears === 'unknown' && this.answers() ? this.choose([true, false]) : range.arrears;
    const isAsked = this.words.readsPaidOn || !isOpen(range.paidOn);
    return {
      ...range,
      from,
      to,
      place: field.place('insurance.place', range.place),
      arrears,
      paidOn: isAsked ? field.day('insurance.paidOn', range.paidOn, (day) => !isOpen(range.paidOn) || day <= this.asOf) : range.paidOn,
      payerIsEmployer: field.truth('insurance.payerIsEmployer', range.payerIsEmployer),
      kinds: range.kinds ?? (this.answers() ? this.choose([EVERY_INSURANCE, ['pension'], ['medical'], ['accident']]) : undefined),
    };
  }

  private inventedRange(): InsuranceRange {
    const [first = '2013-01'] = this.words.months;
    const from = this.field.isKind() ? first : this.choose(this.words.months);
    return this.range({ from, to: monthText(monthNumber(this.asOf)), arrears: this.field.isKind() ? false : 'unknown' });
  }

  /** The months from the day asked on, which a family could not tell of before. */
  private withMonthsToCome(told: ToldList<InsuranceRange>): ToldList<InsuranceRange> {
    const from = this.firstToCome;
    if (!Array.isArray(told) || from === null || !this.answers()) return told;
    const here = this.words.jurisdiction.slice(0, 6);
    return [
      ...told,
      { from: monthText(from), to: monthText(from + 24), place: here, arrears: false, payerIsEmployer: true, kinds: EVERY_INSURANCE },
    ];
  }

  /** Some first and last month that a coarse range may mean; never one that ends before it begins. */
  private months({ from, to }: MonthRange): [string, string] {
    const first = monthSpan(from);
    const last = monthSpan(to);
    if ((first.earliest === first.latest && last.earliest === last.latest) || !this.answers()) return [from, to];
    const begin = this.within(first.earliest, Math.min(first.latest, last.latest));
    return [monthText(begin), monthText(this.within(Math.max(begin, last.earliest), last.latest))];
  }

  private within(first: number, last: number): number {
    return this.choose([first, last, ...Array.from({ length: last - first + 1 }, (_, index) => first + index)]);
  }

  private work(work: Work): Work {
    const { field } = this;
    // A job of which the ends were left out is taken as one of the day asked.
    const reads = (name: string, told: unknown) => !isOpen(told) || this.words.fields.has(`work.${name}`);
    return {
      ...work,
      as: work.as ?? (this.answers() ? field.workForm() : undefined),
      place: field.place('work.place', work.place),
      employerPlace: work.employerPlace === undefined ? undefined : field.place('work.employerPlace', work.employerPlace),
      from: reads('from', work.from) ? field.day('work.from', work.from, (day) => !isOpen(work.from) || day <= this.asOf) : work.from,
      until: reads('until', work.until)
        ? field.end('work.until', work.until, (day) => !isOpen(work.until) || day >= this.asOf)
        : work.until,
      licensedOn: field.day('work.licensedOn', work.licensedOn),
      taxPaid: this.taxPaid(work.taxPaid),
      contractFiledWith: field.place('work.contractFiledWith', work.contractFiledWith),
      inAbnormalList: field.truth('work.inAbnormalList', work.inAbnormalList),
    };
  }

  private taxPaid(told: Work['taxPaid']): Work['taxPaid'] {
    const [first = '2013-01'] = this.words.months;
    const past = this.list<MonthRange>(
      told,
      (range) => range,
      () => ({ from: first, to: monthText(monthNumber(this.asOf)) }),
    );
    const from = this.firstToCome;
    return Array.isArray(past) && from !== null && this.answers() ? [...past, { from: monthText(from), to: monthText(from + 24) }] : past;
  }

  private home(home: Home): Home {
    const { field } = this;
    return {
      ...home,
      place: field.place('home.place', home.place),
      tenure: isOpen(home.tenure) && this.answers() ? field.tenure() : home.tenure,
      kind: field.word('home.kind', home.kind, ['residential', 'farmhouse']),
      from: field.day('home.from', home.from),
      until: field.end('home.until', home.until, (day) => !isOpen(home.until) || day >= this.asOf),
      filedOn: field.end('home.filedOn', home.filedOn),
      taxReceiptOn: field.end('home.taxReceiptOn', home.taxReceiptOn),
      taxReceiptMonths: field.amount('home.taxReceiptMonths', home.taxReceiptMonths),
      taxReceiptFrom: field.day('home.taxReceiptFrom', home.taxReceiptFrom),
      taxReceiptTo: field.end('home.taxReceiptTo', home.taxReceiptTo),
      signedOn: field.day('home.signedOn', home.signedOn),
      unbroken: field.truth('home.unbroken', home.unbroken),
      shared: field.truth('home.shared', home.shared),
      seatGivenIn: typeof home.seatGivenIn === 'number' ? home.seatGivenIn : field.end('home.seatGivenIn', home.seatGivenIn),
      boughtOn: field.end('home.boughtOn', home.boughtOn),
      movedIn: typeof home.movedIn === 'boolean' ? home.movedIn : field.day('home.movedIn', home.movedIn),
      ownership:
        isOpen(home.ownership) && this.answers()
          ? this.choose([[], ...['mother', 'father', 'grandmother', 'guardian'].map((of) => [{ of, percent: 60 }])])
          : home.ownership,
    };
  }

  private papers(papers: Family['papers']): Family['papers'] {
    if (papers === null) return null;
    const told = isOpen(papers) ? {} : papers;
    return { ...told, ...Object.fromEntries(this.words.papers.map((paper): [string, Paper] => [paper, this.paper(told[paper])])) };
  }

  private paper(paper: Paper | undefined): Paper {
    if (paper === null) return null;
    if (paper === undefined || paper === 'unknown')
      return this.answers() ? this.paper(this.choose([{ state: 'held' }, 'missing', 'expired'])) : 'unknown';
    if (paper === 'held') return this.words.fields.size === 0 ? paper : this.paper({ state: 'held' });
    if (typeof paper === 'string') return paper;
    if (isOpen(paper.state))
      return this.answers() ? this.paper({ ...paper, state: this.choose(['held', 'held', 'missing', 'expired']) }) : paper;
    const { field } = this;
    const readsEnd = !isOpen(paper.validUntil) || this.words.fields.has('paper.validUntil');
    return {
      ...paper,
      validUntil: readsEnd
        ? field.end('paper.validUntil', paper.validUntil, (day) => !isOpen(paper.validUntil) || day >= this.asOf)
        : paper.validUntil,
      issuedOn: field.day('paper.issuedOn', paper.issuedOn),
      standardForm: field.truth('paper.standardForm', paper.standardForm),
      coversFrom: field.day('paper.coversFrom', paper.coversFrom),
      coversTo: field.end('paper.coversTo', paper.coversTo),
      issuedBy: field.word('paper.issuedBy', paper.issuedBy, ['somebody']),
      sealed: field.truth('paper.sealed', paper.sealed),
      namesMatchBooklet: field.truth('paper.namesMatchBooklet', paper.namesMatchBooklet),
    };
  }
}
