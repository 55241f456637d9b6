import type { FactPath } from '../facts/fact-path';
import type { GuardianFacts } from '../facts/facts';
import { actingPeople, circumstancesOf } from '../people/subjects';
import { eitherWorld, FAILS, MEETS, type Possible } from '../requirements/possible';
import { NOT_STATED, type Check, type Circumstances, type FindKind } from '../requirements/requirement-kind';
import { exactly, mapSpan, NOTHING, type Span } from '../requirements/span';
import {
  added,
  atEnd,
  capped,
  countValue,
  sumOf,
  type Counted,
  type CountValue,
  type Counting,
  type Person,
  type RecordEnd,
} from './count-value';
import type { PointsGroup, PointsItem, PointsTable, PointsValue, Whose } from './points-table';

/** Points of one item, and whose facts give them. */
export interface ItemCount extends Counted {
  item: PointsItem;
  subject: string;
}

/** Points of a family under a table: of each item, of each group after its cap, and in all. */
export interface Tally {
  total: Span;
  items: readonly ItemCount[];
  groups: readonly { group: PointsGroup; points: Span }[];
  /** The main applicant who gives most; undefined where the table knows none. */
  applicant: Person;
}

/** Counts points; `record` says how what the record leaves open is taken, `supposed` what the family is taken to have besides. */
export type TallyOf = (circumstances: Circumstances, record: RecordEnd, supposed?: ReadonlySet<PointsValue>) => Tally;

const NOTHING_MORE: ReadonlySet<PointsValue> = new Set();

/** The parts of a points table that count. */
export type CountedTable = Pick<PointsTable, 'countedTo' | 'items' | 'groups'>;

/** Makes counting under a table ready; `applicant` is what the main applicant must meet alone. */
export function tallyOf({ countedTo, items, groups }: CountedTable, find: FindKind, applicant: readonly Check[] | null): TallyOf {
  const counts = items.map((item) => ({ item, count: countValue(item.value, find) }));
  const isChoice = items.some(({ whose }) => whose === 'applicant' || whose === 'otherParent');
  return (circumstances, record, supposed = NOTHING_MORE) => {
    const { asOf, facts } = circumstances;
    const counting: Counting = { circumstances, record, supposed, day: countedTo !== null && countedTo < asOf ? countedTo : asOf };
    const people = actingPeople(facts);
    const of = (chosen: Person) =>
      sumUp(
        counts.map(({ item, count }) => itemCount(item, count, people, chosen, counting)),
        groups,
        chosen,
      );
    if (!isChoice) return of(undefined);
    return best(people.map((chosen) => ({ tally: of(chosen), mayBe: mayApply(chosen, applicant, circumstances) }))) ?? of(undefined);
  };
}

function mayApply(guardian: GuardianFacts, applicant: readonly Check[] | null, circumstances: Circumstances): Possible {
  if (applicant === null || applicant.length === 0) return MEETS;
  const about = circumstancesOf(circumstances, guardian);
  return applicant.map((check) => check.possible(about)).reduce(eitherWorld);
}

/** The applicant who gives most. While nobody surely may apply it may turn out to be anybody, so that the ends lie far apart. */
function best(candidates: readonly { tally: Tally; mayBe: Possible }[]): Tally | null {
  const talliesOf = (some: typeof candidates) => some.map(({ tally }) => tally).sort(byTotal);
  const sure = talliesOf(candidates.filter(({ mayBe }) => mayBe === MEETS));
  const possible = talliesOf(sure.length > 0 ? candidates.filter(({ mayBe }) => mayBe !== FAILS) : candidates);
  const first = sure[0] ?? possible[0];
  if (first === undefined) return null;
  const least = sure.length > 0 ? first.total.least : Math.min(...possible.map(({ total }) => total.least));
  return { ...first, total: { least, most: Math.max(...possible.map(({ total }) => total.most)) } };
}

/** Most points first; people with equal points by their id, so that the order in which they were told does not matter. */
function byTotal(a: Tally, b: Tally): number {
  return b.total.least - a.total.least || b.total.most - a.total.most || ((a.applicant?.id ?? '') < (b.applicant?.id ?? '') ? -1 : 1);
}

function itemCount(item: PointsItem, count: CountValue, people: readonly GuardianFacts[], chosen: Person, counting: Counting): ItemCount {
  const { whose } = item;
  if (whose !== NOT_STATED) return { item, ...whoseCount(whose, count, people, chosen, counting, item.cap) };
  const either = WHO_MAY_COUNT.map((one) => whoseCount(one, count, people, chosen, counting, item.cap));
  const [first] = either;
  if (first === undefined) return { item, subject: 'family', points: NOTHING, ways: [], missing: [], branch: null };
  return {
    item,
    ...first,
    points: atEnd(
      counting.record,
      either.map(({ points }) => points),
    ),
    missing: either.flatMap(({ missing }) => missing),
  };
}

const WHO_MAY_COUNT = ['betterParent', 'bothParents'] as const;

function whoseCount(
  whose: Exclude<Whose, 'notStated'>,
  count: CountValue,
  people: readonly GuardianFacts[],
  chosen: Person,
  counting: Counting,
  cap: number | null,
): Counted & { subject: string } {
  const of = (several: readonly Person[]) => capped(count(several, counting), cap);
  if (whose === 'family') return { ...of([undefined]), subject: 'family' };
  if (whose === 'applicant') return { ...of([chosen]), subject: chosen?.id ?? 'family' };
  if (whose === 'otherParent') {
    const others = people.filter((person) => person !== chosen);
    return { ...of(others), subject: others.length === 1 ? (others[0]?.id ?? 'family') : 'family' };
  }
  const alone = people.map((person) => ({ ...of([person]), subject: person.id }));
  if (whose === 'betterParent') return better(alone);
  const together = of(people);
  const [only, ...others] = alone.filter(({ points }) => points.least === together.points.least && points.most === together.points.most);
  const isHis = only !== undefined && others.length === 0;
  return { ...together, subject: isHis ? only.subject : 'family' };
}

function better(alone: readonly (Counted & { subject: string })[]): Counted & { subject: string } {
  const [first] = [...alone].sort((a, b) => b.points.least - a.points.least || b.points.most - a.points.most);
  if (first === undefined) return { points: NOTHING, ways: [], missing: [], branch: null, subject: 'family' };
  const points = { least: first.points.least, most: Math.max(...alone.map((one) => one.points.most)) };
  const isEven = alone.every((one) => one.points.least === points.least && one.points.most === points.most);
  return {
    ...first,
    points,
    subject: isEven && alone.length > 1 ? 'family' : first.subject,
    missing: points.least === points.most ? [] : alone.flatMap(({ missing }) => missing),
  };
}

/** Adds up: groups are capped by their number first, then by their share of the total. */
function sumUp(items: readonly ItemCount[], groups: readonly PointsGroup[], applicant: Person): Tally {
  const ofGroup = (group: PointsGroup) => capped(added(items.filter(({ item }) => group.items.includes(item.id))), group.cap).points;
  const capsOnly = groups.map((group) => ({ group, points: ofGroup(group) }));
  const alone = sumOf(items.filter(({ item }) => !groups.some((group) => group.items.includes(item.id))).map(({ points }) => points));
  const withShares = capsOnly.map((one) => {
    const { share } = one.group;
    if (share === null) return one;
    const rest = sumOf([alone, ...capsOnly.flatMap((other) => (other === one ? [] : other.points))]);
    // A share of the total that holds it: 10 % of all is a ninth of the rest.
    const allowed = mapSpan(rest, (end) => exactly((Math.max(0, end) * share) / (1 - share)));
    return { ...one, points: { least: Math.min(one.points.least, allowed.least), most: Math.min(one.points.most, allowed.most) } };
  });
  return { total: sumOf([alone, ...withShares.map(({ points }) => points)]), items, groups: withShares, applicant };
}

/** The facts that a total waits for. */
export function missingPoints({ items }: Tally): FactPath[] {
  return [...new Set(items.flatMap(({ missing }) => missing))];
}
