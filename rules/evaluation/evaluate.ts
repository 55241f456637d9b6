import type { FactPath } from '../facts/fact-path';
import { readFacts } from '../facts/read-facts';
import type { Family } from '../facts/family';
import { beginEvaluation, findingSubjects, mayAct, type FindingSubject } from '../people/subjects';
import { scoreOf } from '../points/score';
import { NONE, type Circumstances, type Values } from '../requirements/requirement-kind';
import { applicableRules, type ApplicableRules, type RuleQuestion } from '../rule-sets/applicable';
import { curabilityOf } from '../verdicts/curability';
import { verdictOf } from '../verdicts/verdict';
import type { CompiledRequirement, RuleBook } from './compile';
import type { Evaluation, EvaluationRequest, Finding, Verdict } from './evaluation';
import { decidingPoints, explainFigures, explainUnmet, figuresOfMet, missingFacts, warningsOf } from './explain';
import { judge, type Outcome } from './judge';
import { nextQuestionOf } from './next-question';

/**
 * Evaluates a family against the rules of a place, with every reason, and whether what is unmet can still be cured. The
 * request must have the shape of the contract (`evaluationRequestSchema`). Nothing here can fail for what a person tells;
 * the same request gives the same answer everywhere.
 */
export function evaluate(book: RuleBook, request: EvaluationRequest): Evaluation {
  return evaluation(book, request, curabilityOf);
}

/** The same without looking ahead: no finding says whether it can be cured. For pages that only ask on, and for bulk work. */
export function explain(book: RuleBook, request: EvaluationRequest): Evaluation {
  return evaluation(book, request, () => null);
}

type LookAhead = (compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances) => Finding['curability'];

function evaluation(book: RuleBook, request: EvaluationRequest, lookAhead: LookAhead): Evaluation {
  const rules = applicableRules(book, request);
  const circumstances = circumstancesFor(request, request.family);
  const findings: Finding[] = [];
  for (const compiled of rules.requirements) {
    for (const subject of findingSubjects(compiled.requirement.subject, circumstances.facts)) {
      findings.push(findingOf(compiled, subject, circumstances, lookAhead));
    }
  }
  const { verdict, firm } = verdictOf(findings, rules.isOnRecord, rules.isPartial);
  const nextQuestion = nextQuestionOf(findings, rules.requirements);
  const missing = missingIn(findings);
  for (const compiled of rules.notAnnounced) {
    for (const subject of findingSubjects(compiled.requirement.subject, circumstances.facts)) {
      findings.push(notAnnouncedFinding(compiled, subject));
    }
  }
  return {
    verdict,
    firm,
    ruleSets: rules.references,
    findings,
    missing,
    nextQuestion,
    score: rules.points === null ? null : scoreOf(rules.points, circumstances, findings, rules.requirements),
    notes: rules.notes,
  };
}

/** The verdict alone, without reasons. It agrees with `evaluate`. */
export function reachVerdict(book: RuleBook, request: EvaluationRequest): Verdict {
  return verdictUnder(applicableRules(book, request), request, request.family);
}

/** The verdict alone over many families, under the rules of one place on one day, which are looked up once. */
export function verdictOver(book: RuleBook, question: RuleQuestion): (family: Family) => Verdict {
  const rules = applicableRules(book, question);
  return (family) => verdictUnder(rules, question, family);
}

function verdictUnder(rules: ApplicableRules, question: RuleQuestion, family: Family): Verdict {
  if (!rules.isOnRecord) return 'undetermined';
  const circumstances = circumstancesFor(question, family);
  let isOpen = false;
  let isUnclear = false;
  // One that is not met decides, so those that fail most often come first.
  for (const compiled of rules.byLikelihood) {
    for (const subject of findingSubjects(compiled.requirement.subject, circumstances.facts)) {
      const outcome = judge(compiled, subject, circumstances);
      if (outcome === 'unmet') return 'notEligible';
      if (outcome === 'unknown') isOpen = true;
      else if (outcome === 'unclear') isUnclear = true;
    }
  }
  return isOpen || rules.isPartial ? 'undetermined' : isUnclear ? 'unclear' : 'eligible';
}

function circumstancesFor({ asOf, jurisdiction, entryYear }: RuleQuestion, family: Family): Circumstances {
  return beginEvaluation(readFacts(family), asOf, jurisdiction, entryYear);
}

function findingOf(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances, lookAhead: LookAhead): Finding {
  const outcome = judge(compiled, subject, circumstances);
  switch (outcome) {
    case 'met':
      return metFinding(compiled, subject, circumstances);
    case 'unmet': {
      const { cause, values } = explainUnmet(compiled, subject, circumstances);
      const finding = newFinding(compiled, subject, outcome, cause, values);
      finding.curability = lookAhead(compiled, subject, circumstances);
      return finding;
    }
    case 'unknown': {
      const finding = newFinding(compiled, subject, outcome, null, {});
      finding.missing = missingFacts(compiled, subject, circumstances);
      return finding;
    }
    case 'unclear': {
      const finding = newFinding(compiled, subject, outcome, null, explainFigures(compiled, subject, circumstances));
      finding.openPoints = decidingPoints(compiled, subject, circumstances);
      finding.openPoint = finding.openPoints[0] ?? null;
      finding.warnings = warningsAbout(compiled, subject, circumstances);
      return finding;
    }
    case 'notApplicable':
      return newFinding(compiled, subject, outcome, 'doesNotBind', {});
  }
}

/** What is met without anything to say of it is met by most families in the same words: the finding is made once. */
function metFinding(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Finding {
  const values = figuresOfMet(compiled, subject, circumstances);
  const warnings = warningsAbout(compiled, subject, circumstances);
  const kept = compiled.met;
  if (warnings === NONE && kept !== null && kept.values === values && kept.subject === subject.id) return kept;
  const finding = newFinding(compiled, subject, 'met', null, values);
  if (warnings === NONE) compiled.met = Object.freeze(finding);
  else finding.warnings = warnings;
  return finding;
}

function warningsAbout(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Finding['warnings'] {
  return subject.guardian === undefined || mayAct(subject.guardian) ? warningsOf(compiled, subject, circumstances) : NONE;
}

function newFinding(
  { requirement, version, isRetroactive }: CompiledRequirement,
  subject: FindingSubject,
  outcome: Outcome,
  cause: string | null,
  values: Values,
): Finding {
  return {
    requirement: requirement.id,
    group: requirement.group,
    jurisdiction: version.jurisdiction,
    subject: subject.id,
    outcome,
    cause,
    values,
    missing: NONE,
    openPoint: null,
    openPoints: NONE,
    curability: null,
    retroactive: isRetroactive,
    warnings: NONE,
  };
}

function notAnnouncedFinding(compiled: CompiledRequirement, subject: FindingSubject): Finding {
  const announcedOn = compiled.version.announcement.on ?? compiled.version.appliesFrom;
  return newFinding(compiled, subject, 'notApplicable', 'notAnnouncedYet', { announcedOn });
}

function missingIn(findings: readonly Finding[]): FactPath[] {
  const missing: FactPath[] = [];
  for (const finding of findings) for (const path of finding.missing) if (!missing.includes(path)) missing.push(path);
  return missing;
}
