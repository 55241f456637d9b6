import type { CalendarDate } from '../dates/calendar-date';
import { cityOf, placesFromAbove, type PlaceCode } from '../places/place';
import type { CompiledRequirement, CompiledVersion, RuleBook } from '../evaluation/compile';
import type { Note, RuleSetReference } from '../evaluation/evaluation';
import type { PointsTable } from '../points/points-table';
import type { Stage } from './rule-set';

/** Which rules are asked for: place, season, the day, and what was known when. */
export interface RuleQuestion {
  jurisdiction: PlaceCode;
  entryYear: number;
  stage: Stage;
  asOf: CalendarDate;
  knownOn?: CalendarDate | undefined;
}

/** The rules that bind in a place on a day, from the widest place down. */
export interface ApplicableRules {
  versions: CompiledVersion[];
  requirements: CompiledRequirement[];
  /** The same, those that families fail most often first. */
  byLikelihood: readonly CompiledRequirement[];
  /** On record for this season, but announced only after the day asked. */
  notAnnounced: CompiledRequirement[];
  /** False where the place's own rules are not on record: then no verdict can be reached. */
  isOnRecord: boolean;
  /** True where one of the texts in force is on record in part only. */
  isPartial: boolean;
  /** The points table of the nearest text that has one. */
  points: PointsTable | null;
  references: RuleSetReference[];
  notes: Note[];
}

/**
 * The version in force on a day, as known on a day: the latest that applies by then. Never the nearest one: a day that
 * no version covers gives null.
 */
export function versionInForce(
  versions: readonly CompiledVersion[],
  { asOf, knownOn }: Pick<RuleQuestion, 'asOf' | 'knownOn'>,
): CompiledVersion | null {
  const covering = versions.filter(
    ({ version }) =>
      version.appliesFrom <= asOf &&
      (version.appliesUntil === null || asOf <= version.appliesUntil) &&
      knownFrom(version) <= (knownOn ?? asOf),
  );
  return covering.at(-1) ?? null;
}

/** A version whose day of announcement is not on record counts as known from the day it applies. */
function knownFrom(version: CompiledVersion['version']): CalendarDate {
  return version.announcement.on ?? version.appliesFrom;
}

/** Questions kept for one book: a bulk run or a check asks the same one again and again. */
const MOST_KEPT = 500;
const kept = new WeakMap<RuleBook, { answers: Map<string, ApplicableRules>; last: RuleQuestion; lastAnswer: ApplicableRules }>();

/** Collects what binds in a place: the city's rules, the district's, the sub-district's, less what a nearer one replaces. */
export function applicableRules(book: RuleBook, question: RuleQuestion): ApplicableRules {
  const before = kept.get(book);
  if (before !== undefined && isSameQuestion(before.last, question)) return before.lastAnswer;
  const { jurisdiction, entryYear, stage, asOf, knownOn } = question;
  const answers = before === undefined || before.answers.size >= MOST_KEPT ? new Map<string, ApplicableRules>() : before.answers;
  const key = `${jurisdiction}/${entryYear}/${stage}/${asOf}/${knownOn ?? ''}`;
  const lastAnswer = answers.get(key) ?? collectRules(book, question);
  answers.set(key, lastAnswer);
  // Only the question is kept, never the family that it came with.
  kept.set(book, { answers, last: { jurisdiction, entryYear, stage, asOf, knownOn }, lastAnswer });
  return lastAnswer;
}

function isSameQuestion(one: RuleQuestion, other: RuleQuestion): boolean {
  return (
    one.jurisdiction === other.jurisdiction &&
    one.asOf === other.asOf &&
    one.entryYear === other.entryYear &&
    one.stage === other.stage &&
    one.knownOn === other.knownOn
  );
}

function collectRules(book: RuleBook, question: RuleQuestion): ApplicableRules {
  const { jurisdiction, entryYear, stage } = question;
  const levels = placesFromAbove(jurisdiction).map((place) => {
    const versions = book.versionsOf(place, entryYear, stage);
    return { place, versions, inForce: versionInForce(versions, question) };
  });
  const versions = levels.flatMap(({ inForce }) => inForce ?? []);
  const all = versions.flatMap((version) => version.requirements);
  const requirements = all.filter((one) => !isReplaced(one, all));
  const isOnRecord = coversPlace(jurisdiction, versions);
  const isPartial = versions.some(({ version }) => version.isPartial);
  return {
    versions,
    requirements,
    byLikelihood: [...requirements].sort((a, b) => b.likelihoodOfFailure - a.likelihoodOfFailure),
    notAnnounced: announcedLater(
      levels.flatMap((level) => level.versions),
      all,
      question,
    ),
    isOnRecord,
    isPartial,
    points: versions.findLast(({ version }) => version.points !== null)?.version.points ?? null,
    references: versions.map(referenceOf),
    notes: [...(isOnRecord ? [] : [missingRules(jurisdiction, versions)]), ...partialNotes(versions)],
  };
}

function referenceOf({ version }: CompiledVersion): RuleSetReference {
  const { jurisdiction, entryYear, stage, hash, announcement } = version;
  return { jurisdiction, entryYear, stage, version: version.version, hash, announcedOn: announcement.on };
}

function partialNotes(versions: readonly CompiledVersion[]): Note[] {
  return versions
    .filter(({ version }) => version.isPartial)
    .map(({ version }) => ({ code: 'recordIsPartial', jurisdiction: version.jurisdiction }));
}

function isReplaced(compiled: CompiledRequirement, all: readonly CompiledRequirement[]): boolean {
  const { id } = compiled.requirement;
  return all.some((other) => other !== compiled && other.requirement.replaces.includes(id) && isNearerOrSame(other, compiled));
}

function isNearerOrSame(nearer: CompiledRequirement, wider: CompiledRequirement): boolean {
  return (
    nearer.version.jurisdiction.length > wider.version.jurisdiction.length || nearer.version.jurisdiction >= wider.version.jurisdiction
  );
}

function coversPlace(jurisdiction: PlaceCode, versions: readonly CompiledVersion[]): boolean {
  const own = versions.filter(({ version }) => version.jurisdiction !== cityOf(jurisdiction));
  if (own.length > 0) return true;
  const city = versions.find(({ version }) => version.jurisdiction === cityOf(jurisdiction));
  return city !== undefined && !city.version.leavesRulesToDistricts;
}

function missingRules(jurisdiction: PlaceCode, versions: readonly CompiledVersion[]): Note {
  const isCityItself = jurisdiction === cityOf(jurisdiction) && versions.length > 0;
  return { code: isCityItself ? 'districtNotChosen' : 'noRuleSetOnRecord', jurisdiction: jurisdiction.slice(0, 6) };
}

function announcedLater(
  versions: readonly CompiledVersion[],
  bound: readonly CompiledRequirement[],
  { asOf, knownOn }: RuleQuestion,
): CompiledRequirement[] {
  const later = new Map<string, CompiledRequirement>();
  for (const compiled of versions) {
    const { version } = compiled;
    if (version.appliesFrom <= asOf || (knownOn !== undefined && knownFrom(version) > knownOn)) continue;
    for (const one of compiled.requirements) {
      const { id } = one.requirement;
      if (!later.has(id) && !bound.some((other) => other.requirement.id === id)) later.set(id, one);
    }
  }
  return [...later.values()];
}
