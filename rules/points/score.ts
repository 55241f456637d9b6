import type { CompiledRequirement } from '../evaluation/compile';
import type { Finding, Score, ScoredItem, WouldAdd } from '../evaluation/evaluation';
import type { GuardianFacts } from '../facts/facts';
import { actingPeople, circumstancesOf } from '../people/subjects';
import { kindNamed } from '../requirements';
import type { Circumstances } from '../requirements/requirement-kind';
import { eitherSpan, exactly, NOTHING, type Span } from '../requirements/span';
import { sumOf, type Person } from './count-value';
import type { PointsTable, PointsValue, TieBreak } from './points-table';
import { quantityOf } from './rate';
import { missingPoints, tallyOf, type ItemCount, type Tally, type TallyOf } from './tally';

/** The group of requirements that points themselves decide; all others are the gate before them. */
export const POINTS_GROUP = 'points';

// The requirements that bind in a place are kept for one question after another, and so is what is made of them.
const kept = new WeakMap<readonly CompiledRequirement[], TallyOf>();

/** The points of a family under a table. A total is given only where everything that comes before points is met. */
export function scoreOf(
  table: PointsTable,
  circumstances: Circumstances,
  findings: readonly Finding[],
  requirements: readonly CompiledRequirement[],
): Score {
  const count = kept.get(requirements) ?? ready(table, requirements);
  kept.set(requirements, count);
  const tally = count(circumstances, 'between');
  const isGateMet = findings.every(({ group, outcome }) => group === POINTS_GROUP || outcome === 'met' || outcome === 'notApplicable');
  const isFirm = isGateMet && !table.isPartial;
  return {
    total: isFirm ? exact(tally.total) : null,
    items: tally.items.map(scoredItem),
    line: latestLine(table),
    ...ends(tally.total),
    gateMet: isGateMet,
    groups: tally.groups.map(({ group, points }) => ({ group: group.id, points: exact(points), ...ends(points), cap: group.cap })),
    category: tally.items.find(({ item }) => item.id === table.category)?.branch ?? null,
    tieBreaks: table.tieBreaks.map((tie) => ({ tieBreak: tie.id, value: valueOf(tie, tally.applicant, table, circumstances) })),
    earlierPoints: table.earlierPoints,
    wouldAddMost: wouldAddMost(table, tally, (supposed) => count(circumstances, 'between', supposed)),
    missing: missingPoints(tally),
  };
}

function ready(table: PointsTable, requirements: readonly CompiledRequirement[]): TallyOf {
  const gate = requirements.find(({ requirement }) => requirement.id === table.applicantMeets);
  return tallyOf(table, kindNamed, gate === undefined ? null : gate.readings.map(({ check }) => check));
}

function exact({ least, most }: Span): number | null {
  return least === most ? least : null;
}

/** Without an end that is not a number: nobody knows how much it may be. */
function ends({ least, most }: Span): { atLeast: number; atMost: number | null } {
  return { atLeast: least, atMost: Number.isFinite(most) ? most : null };
}

function scoredItem({ item, subject, points, ways }: ItemCount): ScoredItem {
  return {
    item: item.id,
    points: exact(points),
    cap: item.cap,
    subject,
    ...ends(points),
    ways: ways.map((way) => ({
      part: way.part,
      subject: way.subject,
      quantity: way.quantity === null ? null : exact(way.quantity),
      units: way.units === null ? null : exact(way.units),
      rate: way.rate,
      points: exact(way.points),
    })),
  };
}

function latestLine({ lines }: PointsTable): number | null {
  const [latest] = [...lines].sort((a, b) => b.entryYear - a.entryYear);
  return latest?.points ?? null;
}

function valueOf(
  { whose, measured }: TieBreak,
  applicant: Person,
  { countedTo }: PointsTable,
  circumstances: Circumstances,
): number | null {
  if (measured === null) return null;
  const { asOf, facts } = circumstances;
  const day = countedTo !== null && countedTo < asOf ? countedTo : asOf;
  const quantity = quantityOf(measured);
  const people = actingPeople(facts);
  const of = (person: GuardianFacts) => quantity.readings(circumstancesOf(circumstances, person), day).reduce(eitherSpan);
  const better = () =>
    people.map(of).reduce((one, other) => ({ least: Math.max(one.least, other.least), most: Math.max(one.most, other.most) }), NOTHING);
  const together = () => sumOf(people.map(of));
  if (whose === 'notStated') return exact(eitherSpan(better(), together()));
  if (whose === 'bothParents') return exact(together());
  if (whose === 'betterParent' || whose === 'family') return exact(better());
  const him = people.find((person) => (person === applicant) === (whose === 'applicant'));
  return him === undefined ? null : exact(of(him));
}

/** What would add to the total: something not held, or a year (or a unit) more of what is counted by rates; most first. */
function wouldAddMost(table: PointsTable, { total }: Tally, count: (supposed: ReadonlySet<PointsValue>) => Tally): WouldAdd[] {
  const would: WouldAdd[] = [];
  for (const { id, value } of table.items) {
    const parts = changeableParts(value);
    const rated = parts.filter((part) => 'rate' in part);
    const tried = parts.filter((part) => 'points' in part).map((part): [PointsValue[], string | null] => [[part], part.id ?? null]);
    for (const [supposed, part] of [...tried, [rated, null] as [PointsValue[], null]]) {
      if (supposed.length === 0) continue;
      const points = exactly(count(new Set(supposed)).total.least - total.least);
      if (points > 0) would.push({ item: id, part, by: supposed === rated ? 'more' : 'having', points });
    }
  }
  return would.sort((a, b) => b.points - a.points);
}

function changeableParts(value: PointsValue): PointsValue[] {
  if (value.isFixed === true) return [];
  return 'combine' in value ? value.of.flatMap(changeableParts) : [value];
}
