import type { FactPath } from '../facts/fact-path';
import { readFacts } from '../facts/read-facts';
import { applicableRules, type ApplicableRules } from '../rule-sets/applicable';
import { curabilityOf } from '../verdicts/curability';
import { isRetroactive } from '../verdicts/retroactive';
import { verdictOf } from '../verdicts/verdict';
import type { CompiledRequirement, CompiledVersion, RuleBook } from './compile';
import type { Evaluation, EvaluationRequest, Finding, RuleSetReference, Verdict } from './evaluation';
import { decidingPoints, explainFigures, explainUnmet, missingFacts } from './explain';
import { outcomeOf, possibleUnder, type Outcome, type Question } from './judge';
import { nextQuestionOf } from './next-question';
import { findingSubjects, ifPresent, mayAct, type FindingSubject } from './subjects';

/**
 * Evaluates a family against the rules of a place, with every reason. The request must have the shape of the contract
 * (`evaluationRequestSchema`). Nothing here can fail for what a person tells; the same request gives the same answer
 * everywhere.
 */
export function evaluate(book: RuleBook, request: EvaluationRequest): Evaluation {
  const rules = applicableRules(book, request);
  const facts = readFacts(request.family);
  const question: Question = { asOf: request.asOf, facts, ifPresent: ifPresent(facts) };
  const judged = rules.requirements.flatMap((compiled) =>
    findingSubjects(compiled.requirement.subject, facts).map((subject) => findingOf(compiled, subject, question)),
  );
  const later = rules.notAnnounced.flatMap((compiled) =>
    findingSubjects(compiled.requirement.subject, facts).map((subject) => notAnnouncedFinding(compiled, subject)),
  );
  const { verdict, firm } = verdictOf(
    judged.map((finding) => finding.outcome),
    rules.isOnRecord,
  );
  return {
    verdict,
    firm,
    ruleSets: rules.versions.map(referenceOf),
    findings: [...judged, ...later],
    missing: unique(judged.flatMap((finding) => finding.missing)),
    nextQuestion: nextQuestionOf(judged, rules.requirements),
    score: null,
    notes: rules.notes,
  };
}

/** The verdict alone, without reasons: for work over many families. It agrees with `evaluate`. */
export function reachVerdict(book: RuleBook, request: EvaluationRequest): Verdict {
  const rules: ApplicableRules = applicableRules(book, request);
  if (!rules.isOnRecord) return 'undetermined';
  const facts = readFacts(request.family);
  const question: Question = { asOf: request.asOf, facts, ifPresent: ifPresent(facts) };
  const outcomes: Outcome[] = [];
  for (const compiled of rules.requirements) {
    for (const subject of findingSubjects(compiled.requirement.subject, facts)) {
      const outcome = judge(compiled, subject, question);
      if (outcome === 'unmet') return 'notEligible';
      outcomes.push(outcome);
    }
  }
  return verdictOf(outcomes, true).verdict;
}

function judge(compiled: CompiledRequirement, subject: FindingSubject, question: Question): Outcome {
  return outcomeOf(compiled.readings.map((reading) => possibleUnder(reading, compiled, subject, question)));
}

function findingOf(compiled: CompiledRequirement, subject: FindingSubject, question: Question): Finding {
  const outcome = judge(compiled, subject, question);
  const finding = blankFinding(compiled, subject, outcome);
  switch (outcome) {
    case 'unmet':
      return { ...finding, ...explainUnmet(compiled, subject, question), curability: curabilityOf(compiled, subject, question) };
    case 'unknown':
      return { ...finding, missing: missingFacts(compiled, subject, question) };
    case 'unclear': {
      const openPoints = decidingPoints(compiled, subject, question);
      return { ...finding, ...shownAsTold(compiled, subject, question), openPoint: openPoints[0] ?? null, openPoints };
    }
    case 'met':
    case 'notApplicable':
      return { ...finding, ...shownAsTold(compiled, subject, question) };
  }
}

function shownAsTold(compiled: CompiledRequirement, subject: FindingSubject, question: Question): Pick<Finding, 'values' | 'warnings'> {
  return { values: explainFigures(compiled, subject, question), warnings: warningsOf(compiled, subject, question) };
}

function blankFinding(compiled: CompiledRequirement, subject: FindingSubject, outcome: Outcome): Finding {
  return {
    requirement: compiled.requirement.id,
    group: compiled.requirement.group,
    jurisdiction: compiled.version.jurisdiction,
    subject: subject.id,
    outcome,
    cause: null,
    values: {},
    missing: [],
    openPoint: null,
    openPoints: [],
    curability: null,
    retroactive: isRetroactive(compiled),
    warnings: [],
  };
}

function notAnnouncedFinding(compiled: CompiledRequirement, subject: FindingSubject): Finding {
  return {
    ...blankFinding(compiled, subject, 'notApplicable'),
    cause: 'notAnnouncedYet',
    values: { announcedOn: compiled.version.announcement.on ?? compiled.version.appliesFrom },
  };
}

function warningsOf(compiled: CompiledRequirement, { guardian }: FindingSubject, { asOf, ifPresent }: Question): Finding['warnings'] {
  if (compiled.kind.warnings === undefined || guardian === undefined || !mayAct(guardian)) return [];
  const circumstances = { facts: ifPresent, guardian, asOf, entryYear: compiled.version.entryYear };
  return compiled.kind.warnings(compiled.readings[0].parameters, circumstances);
}

function referenceOf({ version }: CompiledVersion): RuleSetReference {
  const { jurisdiction, entryYear, stage, hash, announcement } = version;
  return { jurisdiction, entryYear, stage, version: version.version, hash, announcedOn: announcement.on };
}

function unique(paths: readonly FactPath[]): FactPath[] {
  return [...new Set(paths)];
}
