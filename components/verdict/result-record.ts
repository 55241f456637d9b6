import type {
  Check,
  ConsequenceOnRecord,
  Evaluation,
  Jurisdiction,
  Requirement,
  RuleBookSnapshot,
  RuleSetVersion,
  SeasonOnRecord,
  Source,
} from '@/rules';

/** What a result shows besides the evaluation: the record behind it, and no more of it than the page needs. */
export interface ResultRecord {
  /** Requirements by id with the version they come from, without that version's other requirements. */
  requirements: Record<string, { requirement: Requirement; version: Omit<RuleSetVersion, 'requirements'> }>;
  sources: Source[];
  places: Pick<Jurisdiction, 'code' | 'parent' | 'level' | 'name'>[];
  season: SeasonOnRecord | null;
  consequences: ConsequenceOnRecord[];
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
  const used = new Set(Object.values(requirements).flatMap(({ requirement }) => requirement.sources));
  const consequences = snapshot.consequences.filter(
    ({ jurisdiction, entryYear }) => entryYear === check.entryYear && check.jurisdiction.startsWith(jurisdiction.replace(/(00)+$/, '')),
  );
  for (const { entry } of consequences) for (const source of entry.sources) used.add(source);
  return {
    requirements,
    sources: snapshot.sources.filter(({ id }) => used.has(id)),
    places: snapshot.jurisdictions.map(({ code, parent, level, name }) => ({ code, parent, level, name })),
    season: snapshot.seasons.find(({ entryYear, stage }) => entryYear === check.entryYear && stage === check.stage) ?? null,
    consequences,
  };
}
