import { dateSpan, monthSpan, monthText, addDays } from '@/rules';
import type { Family, Guardian, GuardianStatus, Home, InsuranceRange, Paper, Permit, Told, Work } from '@/rules/facts/family';
import { EDGE_DAYS, PLACES, PROOFS } from './arbitrary-families';

/** Picks one of several; given a random source it makes a completion repeatable. */
export type Choose = <Option>(options: readonly Option[]) => Option;

/** Choices that follow from a seed alone; neighbouring seeds choose independently (mulberry32). */
export function chooser(seed: number): Choose {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (options) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return options[Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * options.length)] as (typeof options)[number];
  };
}

/**
 * The family as it may turn out once questions are answered: each fact not told, or told coarsely, is answered where
 * `answers` says so; places are `here` more often than elsewhere. Facts that the contract lets a family leave out for good (the day a late month was paid, the ends of a
 * job, the end of a paper) are no questions and stay as they are.
 */
export function complete(family: Family, choose: Choose, answers: () => boolean, here: string = PLACES[0]): Family {
  const one = new Completion(choose, answers, [here.slice(0, 6), here.slice(0, 6), here.slice(0, 6), here.slice(0, 6), ...PLACES]);
  const guardians = withUnmentioned(family.guardians ?? [], answers).map((guardian) => one.guardian(guardian));
  // Where all who were named have died or take no part, somebody else must be the child's guardian.
  if (!guardians.some(mayAct) && answers())
    guardians.push(one.guardian({ id: 'guardian', relation: 'otherLegalGuardian', status: choose(['present', 'absent']) }));
  return {
    child: { bornOn: one.date(family.child?.bornOn, ['2008-03-15', '2008-08-31', '2008-09-01']) },
    guardians,
    home: one.home(family.home),
    papers: one.papers(family.papers),
  };
}

/** Everything answered. */
export function completeAll(family: Family, choose: Choose, here?: string): Family {
  return complete(family, choose, () => true, here);
}

function mayAct({ relation, status }: Guardian): boolean {
  return relation !== 'carer' && status !== 'deceased' && status !== 'noCustody';
}

/** A mother or father of whom nothing was said is asked for, unless another legal guardian is named and no parent acts. */
function withUnmentioned(guardians: readonly Guardian[], answers: () => boolean): Guardian[] {
  const parents = guardians.filter(({ relation }) => relation === 'mother' || relation === 'father');
  const hasOther = guardians.some(({ relation }) => relation === 'otherLegalGuardian');
  if (hasOther && parents.every(({ status }) => status === 'deceased' || status === 'noCustody')) return [...guardians];
  const unmentioned = (['mother', 'father'] as const).filter(
    (relation) => parents.length < 2 && !parents.some((parent) => parent.relation === relation),
  );
  return [...guardians, ...unmentioned.filter(() => answers()).map((relation): Guardian => ({ id: relation, relation }))];
}

const STATUSES: readonly GuardianStatus[] = ['present', 'present', 'absent', 'deceased', 'noCustody'];
const isOpen = (told: unknown): told is undefined | 'unknown' => told === undefined || told === 'unknown';

class Completion {
  constructor(
    private readonly choose: Choose,
    private readonly answers: () => boolean,
    private readonly places: readonly string[],
  ) {}

  guardian(guardian: Guardian): Guardian {
    return {
      ...guardian,
      status: isOpen(guardian.status) && this.answers() ? this.choose(STATUSES) : guardian.status,
      permits: this.list<Permit>(
        guardian.permits,
        (permit) => this.permit(permit),
        () => ({ place: this.choose(this.places), issuedOn: this.choose(EDGE_DAYS), validUntil: this.choose([null, ...EDGE_DAYS]) }),
      ),
      insurance: this.list<InsuranceRange>(
        guardian.insurance,
        (range) => this.range(range),
        () =>
          this.range({
            from: this.choose(['2013-01', '2013-04', '2013']),
            to: '2014',
            place: this.choose(this.places),
            arrears: this.choose([true, false]),
          }),
      ),
      work: this.list<Work>(
        guardian.work,
        (work) => this.work(work),
        () => ({ place: this.choose(this.places), employerPlace: this.choose(this.places) }),
      ),
    };
  }

  private list<Item>(
    told: Item[] | null | 'unknown' | undefined,
    item: (one: Item) => Item,
    invent: () => Item,
  ): Item[] | null | 'unknown' | undefined {
    if (told === null) return null;
    if (!isOpen(told)) return told.map(item);
    if (!this.answers()) return told;
    return this.choose([0, 1, 1, 2]) === 0 ? [] : [invent()];
  }

  private permit(permit: Permit): Permit {
    return {
      ...permit,
      place: this.place(permit.place),
      issuedOn: this.date(permit.issuedOn, EDGE_DAYS),
      validUntil: permit.validUntil === null ? null : this.date(permit.validUntil, [null, ...EDGE_DAYS]),
      previous: permit.previous?.map((one) => this.permit(one)),
    };
  }

  private range(range: InsuranceRange): InsuranceRange {
    const [from, to] = this.months(range);
    const arrears = range.arrears === 'unknown' && this.answers() ? this.choose([true, false]) : range.arrears;
    const paidOn = isOpen(range.paidOn) ? range.paidOn : this.date(range.paidOn, EDGE_DAYS);
    return { from, to, place: this.place(range.place), arrears, paidOn };
  }

  /** Some first and last month that a coarse range may mean; never one that ends before it begins. */
  private months({ from, to }: InsuranceRange): [string, string] {
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
    const until = isOpen(work.until) ? work.until : this.date(work.until, EDGE_DAYS);
    const from = isOpen(work.from) ? work.from : this.date(work.from, EDGE_DAYS);
    const employerPlace = work.employerPlace === undefined ? undefined : this.place(work.employerPlace);
    return { ...work, place: this.place(work.place), employerPlace, from, until };
  }

  home(home: Home | null | 'unknown' | undefined): Home | null | 'unknown' | undefined {
    if (home === null) return null;
    if (!isOpen(home)) return { ...home, place: this.place(home.place) };
    return this.answers() ? this.choose([null, ...this.places.map((place) => ({ place }))]) : home;
  }

  papers(papers: Family['papers']): Family['papers'] {
    if (papers === null) return null;
    const told = isOpen(papers) ? {} : papers;
    const read = PROOFS.map((proof): [string, Paper] => [proof, this.paper(told[proof])]);
    return { ...told, ...Object.fromEntries(read) };
  }

  private paper(paper: Paper | undefined): Paper {
    const details = typeof paper === 'object' && paper !== null ? paper : null;
    if (paper === null) return null;
    if (details !== null && !isOpen(details.state)) {
      const validUntil = isOpen(details.validUntil) ? details.validUntil : this.date(details.validUntil, EDGE_DAYS);
      return { ...details, validUntil };
    }
    if (!isOpen(paper) && details === null) return paper;
    return this.answers() ? this.choose(['held', 'missing', 'expired']) : 'unknown';
  }

  private place(place: Told): Told {
    if (place !== undefined && place !== null && place !== 'unknown' && place !== '110000') return place;
    if (!this.answers()) return place;
    return this.choose(place === '110000' ? this.places.filter((one) => one.startsWith('11')) : this.places);
  }

  date(told: Told, options: readonly (string | null)[]): Told {
    if (told === null) return null;
    if (told === undefined || told === 'unknown') return this.answers() ? this.choose(options) : told;
    if (told.length === 10 || !this.answers()) return told;
    const { earliest, latest } = dateSpan(told);
    const inside = options.filter((day): day is string => day !== null && earliest <= day && day <= latest);
    return this.choose([earliest, latest, addDays(earliest, 1), ...inside]);
  }
}
