import { applicableRules, type CalendarDate, type CompiledRequirement, type PlaceCode, type Requirement, type RuleBook, type RuleSetVersion, type Stage } from '@/rules';

/** What changed for a requirement against the day before. */
export type RuleChange =
  | { sort: 'added' | 'removed' | 'reworded'; requirement: Requirement }
  | { sort: 'replaced'; requirement: Requirement; before: Requirement[] };

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
  let before: Requirement[] = [];
  return days.map((on) => {
    const now = rulesOn(book, season, on).requirements.map(requirementOf);
    const moment = { on, versions: versions.filter((version) => version.appliesFrom === on), changes: changesBetween(before, now) };
    before = now;
    return moment;
  });
}

const requirementOf = ({ requirement }: CompiledRequirement): Requirement => requirement;

function changesBetween(before: readonly Requirement[], now: readonly Requirement[]): RuleChange[] {
  const earlier = new Map(before.map((requirement) => [requirement.id, requirement]));
  const appeared = now.flatMap((requirement): RuleChange[] => {
    const same = earlier.get(requirement.id);
    if (same !== undefined) return asksTheSame(same, requirement) ? [] : [{ sort: 'reworded', requirement }];
    const replaced = before.filter(({ id }) => requirement.replaces.includes(id));
    return replaced.length === 0 ? [{ sort: 'added', requirement }] : [{ sort: 'replaced', requirement, before: replaced }];
  });
  const stays = new Set(now.flatMap(({ id, replaces }) => [id, ...replaces]));
  const gone = before.filter(({ id }) => !stays.has(id)).map((requirement): RuleChange => ({ sort: 'removed', requirement }));
  return [...appeared, ...gone];
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
