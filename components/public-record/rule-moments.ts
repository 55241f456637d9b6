import {
  applicableRules,
  isRetroactive,
  type CalendarDate,
  type CompiledRequirement,
  type PlaceCode,
  type Requirement,
  type RuleBook,
  type RuleSetVersion,
  type Stage,
} from '@/rules';

/** What changed for a requirement against the day before; `isLate` where it was told when it could no longer be met. */
export interface RuleChange {
  sort: 'added' | 'removed' | 'reworded' | 'replaced';
  requirement: Requirement;
  isLate: boolean;
  /** What a `replaced` one took the place of. */
  before: Requirement[];
}

/** A day on which a version began: which, what changed by it, and what was then asked in all. */
export interface RuleMoment {
  on: CalendarDate;
  versions: RuleSetVersion[];
  changes: RuleChange[];
}

/** A place, entry year and stage. */
export interface PlaceSeason {
  place: PlaceCode;
  entryYear: number;
  stage: Stage;
}

/** After every day that a record can hold: the past is told with everything that became known of it. */
const KNOWN_BY_NOW = '9999-12-31';

/** What binds in a place on a day, as known now. */
export function rulesOn(book: RuleBook, { place, entryYear, stage }: PlaceSeason, asOf: CalendarDate) {
  return applicableRules(book, { jurisdiction: place, entryYear, stage, asOf, knownOn: KNOWN_BY_NOW });
}

/** The days on which what a place asks changed, oldest first, over the versions of the place and of those above it. */
export function ruleMoments(book: RuleBook, season: PlaceSeason, versions: readonly RuleSetVersion[]): RuleMoment[] {
  const days = [...new Set(versions.map((version) => version.appliesFrom))].sort();
  let before: CompiledRequirement[] = [];
  return days.map((on) => {
    const now = rulesOn(book, season, on).requirements;
    const moment = { on, versions: versions.filter((version) => version.appliesFrom === on), changes: changesBetween(before, now) };
    before = now;
    return moment;
  });
}

function changesBetween(before: readonly CompiledRequirement[], now: readonly CompiledRequirement[]): RuleChange[] {
  const earlier = before.map(({ requirement }) => requirement);
  const appeared = now.flatMap((compiled) => appearance(compiled, earlier) ?? []);
  const stays = new Set(now.flatMap(({ requirement: { id, replaces } }) => [id, ...replaces]));
  const gone = earlier
    .filter(({ id }) => !stays.has(id))
    .map((requirement): RuleChange => ({ sort: 'removed', requirement, isLate: false, before: [] }));
  return [...appeared, ...gone];
}

/** How a requirement came to stand where it stands; null where it stood there before. */
function appearance(compiled: CompiledRequirement, earlier: readonly Requirement[]): RuleChange | null {
  const { requirement } = compiled;
  const change = { requirement, isLate: isRetroactive(compiled), before: [] };
  const same = earlier.find(({ id }) => id === requirement.id);
  if (same !== undefined) return asksTheSame(same, requirement) ? null : { ...change, sort: 'reworded' };
  const replaced = earlier.filter(({ id }) => requirement.replaces.includes(id));
  return replaced.length === 0 ? { ...change, sort: 'added' } : { ...change, sort: 'replaced', before: replaced };
}

function asksTheSame(first: Requirement, second: Requirement): boolean {
  return content(first) === content(second);
}

/** What of a requirement binds a family; remarks and sources may grow without anything being asked anew. */
function content({ kind, parameters, subject, relaxation, title }: Requirement): string {
  return JSON.stringify([kind, sorted(parameters), sorted(subject), relaxation, title]);
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1));
}
