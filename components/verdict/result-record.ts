import {
  placesFromAbove,
  type Check,
  type ConsequenceOnRecord,
  type Evaluation,
  type Jurisdiction,
  type Requirement,
  type RuleBookSnapshot,
  type RuleSetVersion,
  type SeasonOnRecord,
  type Stage,
  type Source,
} from '@/rules';

/** What a result shows besides the evaluation: the record behind it, and no more of it than the page needs. */
export interface ResultRecord {
  /** Requirements by id with the version they come from, without that version's other requirements. */
  requirements: Record<string, { requirement: Requirement; version: Omit<RuleSetVersion, 'requirements'> }>;
  sources: Source[];
  places: Pick<Jurisdiction, 'code' | 'parent' | 'level' | 'name'>[];
  season: SeasonOnRecord | null;
  consequences: ConsequenceOnRecord[];
  /** The points table by which the family is counted. */
  points: RuleSetVersion['points'];
  /** Other years for which the place has rules of its own; only where those of the year asked are not on record. */
  otherYears: PlaceSeason[];
}

/** A place, year and stage that has a page in the public record. */
export interface PlaceSeason {
  jurisdiction: string;
  entryYear: number;
  stage: Stage;
}

/** The public page of a place; the colon of a sub-district’s code is written as a hyphen in an address. */
export function recordPath({ jurisdiction, entryYear, stage }: PlaceSeason): string {
  return `/districts/${jurisdiction.replace(':', '-')}/${entryYear}/${stage}`;
}

/** Everything the result page is made of; all of it is plain data. */
export interface ResultProps {
  check: Check;
  evaluation: Evaluation;
  record: ResultRecord;
  /** Where to answer what is missing, by fact path; a fact with no question of its own has no entry. */
  answerHrefs: Record<string, string>;
  answersHref: string;
  /** Where the questions go on; null when none is open. */
  continueHref: string | null;
}

/** Picks from a city's record what one evaluation needs. */
export function resultRecord(snapshot: RuleBookSnapshot, check: Check, evaluation: Evaluation): ResultRecord {
  const ids = new Set(evaluation.findings.map((finding) => finding.requirement));
  const requirements: ResultRecord['requirements'] = {};
  const hashes = new Set(evaluation.ruleSets.map((ruleSet) => ruleSet.hash));
  // Versions in force come last, so that they stand over an earlier text with the same id.
  for (const version of [...snapshot.versions].sort((a, b) => Number(hashes.has(a.hash)) - Number(hashes.has(b.hash)))) {
    if (version.entryYear !== check.entryYear || version.stage !== check.stage) continue;
    const { requirements: lines, ...rest } = version;
    for (const requirement of lines) if (ids.has(requirement.id)) requirements[requirement.id] = { requirement, version: rest };
  }
  const inForce = snapshot.versions.filter(({ hash }) => hashes.has(hash));
  const used = new Set(
    Object.values(requirements).flatMap(({ requirement }) => [
      ...requirement.sources,
      ...requirement.alsoStated.flatMap((other) => other.sources),
    ]),
  );
  const consequences = snapshot.consequences.filter(
    ({ jurisdiction, entryYear }) => entryYear === check.entryYear && check.jurisdiction.startsWith(jurisdiction.replace(/(00)+$/, '')),
  );
  for (const { entry } of consequences) for (const source of entry.sources) used.add(source);
  return {
    requirements,
    sources: snapshot.sources.filter(({ id }) => used.has(id)),
    places: snapshot.jurisdictions.map(({ code, parent, level, name }) => ({ code, parent, level, name })),
    season: seasonOf(snapshot, check),
    consequences,
    points: inForce.findLast(({ points }) => points !== null)?.points ?? null,
    otherYears: evaluation.notes.some(({ code }) => code === 'noRuleSetOnRecord') ? otherYears(snapshot, check) : [],
  };
}

function seasonOf({ seasons }: RuleBookSnapshot, { jurisdiction, entryYear, stage }: Check): SeasonOnRecord | null {
  const above = placesFromAbove(jurisdiction);
  return seasons.find((season) => season.entryYear === entryYear && season.stage === stage && above.includes(season.jurisdiction)) ?? null;
}

function otherYears({ versions }: RuleBookSnapshot, { jurisdiction, entryYear }: Check): PlaceSeason[] {
  const own = versions.filter((version) => version.jurisdiction === jurisdiction.slice(0, 6) && version.entryYear !== entryYear);
  const seasons = own.map((version): PlaceSeason => ({
    jurisdiction: version.jurisdiction,
    entryYear: version.entryYear,
    stage: version.stage,
  }));
  return [...new Map(seasons.map((season) => [recordPath(season), season])).values()].sort((a, b) => b.entryYear - a.entryYear);
}
