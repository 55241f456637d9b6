import type { Family, Guardian } from '@/rules';
import { papersOf, paperState } from '../by-hand/city';
import { homeIn, jobsOf, worksIn } from '../by-hand/home-and-work';
import { chaoyangMonths, cuigezhuangMonths, rangesOf, tongzhouMonths, type Months } from '../by-hand/insurance';
import { peopleOf, type Acts, type People } from '../by-hand/people';
import { CHANGPING_ISSUES, countedIssue, HAIDIAN_ISSUE, isInDoubt, lastValidDay, permitsOf, type IssueReadings } from '../by-hand/permits';
import { earliestOf, latestOf } from '../by-hand/places-and-dates';
import type { TableCode } from '../tables';

/** What a rule engine is given of one family for one table: numbers as far as they are sure or may be, and states of papers. */
export type PreparedFacts = Record<string, number | string>;

/** Under each reading the value that is sure and the one that may be, one after the other; the strict readings first. */
type Ranges = readonly number[];

/** A fact of parents that a table compares: how to find it for one person, and what it is for nobody. */
interface ParentFact {
  /** The names of its values for each of those it is found for, in the order of its ranges. */
  keys: Keys;
  isLowerBetter: boolean;
  /** How many of the readings are strict. */
  strict: number;
  /** The value with which nobody meets anything. */
  worst: number;
  best: number;
  of(guardian: Guardian, family: Family): Ranges | null;
  isAboutStatus: boolean;
}

interface Keys {
  Mother: readonly string[];
  Father: readonly string[];
  Family: readonly string[];
}

function keysOf(fact: string, names: readonly string[]): Keys {
  const of = (subject: string) => names.flatMap((name) => [`${fact}${subject}${name}Sure`, `${fact}${subject}${name}Perhaps`]);
  return { Mother: of('Mother'), Father: of('Father'), Family: of('Family') };
}

const TWO_NAMES = ['Strict', 'Lenient'];
const FOUR_NAMES = ['PlaceStrict', 'SeatStrict', 'PlaceLenient', 'SeatLenient'];
const FOREVER = 99991231;

/** A date as a number of eight digits; 0 for none. */
function dayAsNumber(date: string): number {
  if (date === '') return 0;
  const digit = (at: number) => date.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return year * 10000 + (digit(5) * 10 + digit(6)) * 100 + digit(8) * 10 + digit(9);
}

function insuranceFact(monthsOf: (insurance: NonNullable<ReturnType<typeof rangesOf>>) => Months): ParentFact {
  return {
    ...{ keys: keysOf('insurance', TWO_NAMES), isLowerBetter: false, strict: 1, worst: 0, best: 999, isAboutStatus: false },
    of(guardian) {
      const ranges = rangesOf(guardian);
      if (ranges === null) return null;
      const { strictSure, strictPerhaps, lenientSure, lenientPerhaps } = monthsOf(ranges);
      return [strictSure, strictPerhaps, lenientSure, lenientPerhaps];
    },
  };
}

function issueFact({ strict, lenient }: IssueReadings): ParentFact {
  return {
    ...{ keys: keysOf('issue', TWO_NAMES), isLowerBetter: true, strict: 1, worst: FOREVER, best: 10101, isAboutStatus: false },
    of(guardian) {
      const permits = permitsOf(guardian);
      if (permits === null) return null;
      const doubt = isInDoubt(permits);
      const [strictSure, lenientSure] = [
        dayAsNumber(countedIssue(permits, strict, true)),
        dayAsNumber(countedIssue(permits, lenient, true)),
      ];
      if (!doubt) return [strictSure, strictSure, lenientSure, lenientSure];
      const perhaps = [strict, lenient].map((reading) => dayAsNumber(countedIssue(permits, reading, false)));
      return [strictSure, perhaps[0]!, lenientSure, perhaps[1]!];
    },
  };
}

const UNTIL: ParentFact = {
  ...{ keys: keysOf('until', TWO_NAMES), isLowerBetter: false, strict: 1, worst: 0, best: FOREVER, isAboutStatus: false },
  of(guardian) {
    const permits = permitsOf(guardian);
    if (permits === null) return null;
    const of = (district: string | null, isSure: boolean) => dayAsNumber(lastValidDay(permits, district, isSure));
    return [of('110114', true), of('110114', false), of(null, true), of(null, false)];
  },
};

const YES_OR_NO = { isLowerBetter: false, worst: 0, best: 1 };

const HOME: ParentFact = {
  ...{ keys: keysOf('home', TWO_NAMES), ...YES_OR_NO, strict: 1, isAboutStatus: true },
  of: (guardian, family) => (guardian.status === 'absent' ? [0, 0, 0, 0] : asRanges(homeIn(family, '110101'), 2)),
};

function workFact(district: string): ParentFact {
  return {
    ...{ keys: keysOf('work', FOUR_NAMES), ...YES_OR_NO, strict: 2, isAboutStatus: false },
    of(guardian) {
      const jobs = jobsOf(guardian);
      return jobs === null ? null : asRanges(worksIn(jobs, district), 4);
    },
  };
}

/** Two bits a reading (1 yes, 2 no, 3 not known) as numbers from 0 to 1. */
function asRanges(packed: number, readings: number): Ranges {
  const ranges: number[] = [];
  for (let reading = 0; reading < readings; reading += 1) {
    const possible = (packed >> (2 * reading)) & 3;
    ranges.push(possible === 1 ? 1 : 0, possible === 2 ? 0 : 1);
  }
  return ranges;
}

const FACTS: Readonly<Record<TableCode, readonly ParentFact[]>> = {
  '110101': [HOME, workFact('110101')],
  '110105': [insuranceFact(chaoyangMonths)],
  '110105:cuigezhuang': [insuranceFact(cuigezhuangMonths)],
  '110106': [workFact('110106')],
  '110108': [issueFact(HAIDIAN_ISSUE)],
  '110112': [insuranceFact(tongzhouMonths)],
  '110114': [issueFact(CHANGPING_ISSUES), UNTIL],
};

/** Works out for one table what no rule engine can: what the rival engines share, and what each of them pays for. */
export function prepareFacts(table: TableCode, family: Family): PreparedFacts {
  const facts: PreparedFacts = {};
  const papers = papersOf(family);
  for (const paper of PAPERS) facts[paper] = PAPER_STATES[paperState(family, papers === null ? null : papers[paper])];
  const bornOn = family.child?.bornOn;
  facts['bornSure'] = dayAsNumber(latestOf(bornOn));
  facts['bornPerhaps'] = dayAsNumber(earliestOf(bornOn));
  const people = peopleOf(family);
  for (const fact of FACTS[table]) addParentFact(facts, fact, table, family, people);
  return facts;
}

const PAPERS = ['workProof', 'homeProof', 'householdBooklet', 'residencePermit', 'noGuardianCertificate'] as const;
const PAPER_STATES = { held: 'held', ofCarer: 'carer', paperMissing: 'missing', paperExpired: 'expired', unknown: 'unknown' } as const;

function addParentFact(facts: PreparedFacts, fact: ParentFact, table: TableCode, family: Family, people: People): void {
  const { mother, father, motherActs, fatherActs } = people;
  const ofMother = ownOf(fact, mother, motherActs, family);
  const ofFather = ownOf(fact, father, fatherActs, family);
  const nobody = motherActs !== 1 && fatherActs !== 1 ? whereNobodyActs(fact, people, family) : null;
  if (table === '110106') {
    write(facts, fact, 'Family', joined(fact, oneOfBoth(fact, ofMother, motherActs, ofFather, fatherActs), nobody));
    return;
  }
  const one = table === '110105:cuigezhuang' ? oneOfBoth(fact, ofMother, motherActs, ofFather, fatherActs) : null;
  write(facts, fact, 'Mother', joined(fact, forParent(fact, motherActs, ofMother, fatherActs, ofFather, one), nobody));
  write(facts, fact, 'Father', joined(fact, forParent(fact, fatherActs, ofFather, motherActs, ofMother, one), nobody));
}

function write(facts: PreparedFacts, { keys }: ParentFact, subject: keyof Keys, ranges: Ranges | null): void {
  if (ranges === null) throw new Error(`nothing is known of ${subject}`);
  const names = keys[subject];
  for (let at = 0; at < names.length; at += 1) facts[names[at]!] = ranges[at]!;
}

function everywhere({ keys }: ParentFact, sure: number, perhaps: number): Ranges {
  return keys.Mother.map((_, at) => (at % 2 === 0 ? sure : perhaps));
}

/** What one person contributes; null where he does not act. */
function ownOf(fact: ParentFact, guardian: Guardian, acts: Acts, family: Family): Ranges | null {
  if (acts === 2) return null;
  const own = fact.of(guardian, family) ?? everywhere(fact, fact.worst, fact.best);
  return acts === 3 && fact.isAboutStatus ? joined(fact, own, everywhere(fact, fact.worst, fact.worst)) : own;
}

/** Either may be the true one: the worse of what is sure, the better of what may be. */
function joined({ isLowerBetter }: ParentFact, one: Ranges | null, other: Ranges | null): Ranges | null {
  if (one === null || other === null) return one ?? other;
  return one.map((value, at) => ((at % 2 === 0) === isLowerBetter ? Math.max(value, other[at]!) : Math.min(value, other[at]!)));
}

/** The strict readings of one, the lenient readings of another. */
function split({ strict }: ParentFact, strictRanges: Ranges, lenientRanges: Ranges): Ranges {
  return [...strictRanges.slice(0, 2 * strict), ...lenientRanges.slice(2 * strict)];
}

function forParent(
  fact: ParentFact,
  acts: Acts,
  own: Ranges | null,
  otherActs: Acts,
  ofOther: Ranges | null,
  one: Ranges | null,
): Ranges | null {
  const isStandingIn = acts !== 1 && otherActs !== 2;
  const standIn = isStandingIn && ofOther !== null ? split(fact, everywhere(fact, fact.worst, fact.worst), ofOther) : null;
  const himself = joined(fact, own, standIn);
  return one === null || himself === null ? himself : split(fact, himself, one);
}

function whereNobodyActs(fact: ParentFact, { other, otherActs }: People, family: Family): Ranges | null {
  const unnamed = otherActs === 1 ? null : ownOf(fact, { id: '', relation: 'otherLegalGuardian' }, 3, family);
  const named = other === null ? null : ownOf(fact, other, otherActs, family);
  const lenient = joined(fact, unnamed, named);
  return lenient === null ? null : split(fact, everywhere(fact, fact.worst, fact.worst), lenient);
}

/** One of two is enough; null where neither acts. */
function oneOfBoth(fact: ParentFact, one: Ranges | null, acts: Acts, other: Ranges | null, otherActs: Acts): Ranges | null {
  if (one === null || other === null) return one ?? other;
  const better = fact.isLowerBetter ? Math.min : Math.max;
  const worse = fact.isLowerBetter ? Math.max : Math.min;
  return one.map((value, at) => {
    const second = other[at]!;
    if (at % 2 === 1) return better(value, second);
    if (acts === 1 && otherActs === 1) return better(value, second);
    return acts === 1 ? value : otherActs === 1 ? second : worse(value, second);
  });
}
