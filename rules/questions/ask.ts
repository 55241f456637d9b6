import type { RuleBook } from '../evaluation/compile';
import { explain } from '../evaluation/evaluate';
import type { Evaluation } from '../evaluation/evaluation';
import { factsRead } from '../evaluation/facts-read';
import { nextQuestionOf } from '../evaluation/next-question';
import type { Family, Guardian } from '../facts/family';
import type { FactPath } from '../facts/fact-path';
import { readFacts } from '../facts/read-facts';
import { readsOf } from '../points/facts-counted';
import { actingPeople } from '../people/subjects';
import { kindNamed } from '../requirements';
import { applicableRules, type ApplicableRules } from '../rule-sets/applicable';
import type { Check } from './check';
import type { AskedRecord } from './field-list';
import { fieldsAsked } from './fields-asked';
import type { FormContext, FormIssue, FormValues } from './form';
import { questionForms } from './forms';
import { nobodyActs, parentsTold } from './parents-told';
import { questionIdFor, questionOf, type Question, type QuestionSort } from './question';

/** As many papers are asked for one by one; more of them stand on one page. */
const PAPERS_APART = 5;

const PAPER = 'family.papers.';

/** How a check stands: the rules, what they find, and which facts they still read of this family. */
interface Standing {
  rules: ApplicableRules;
  evaluation: Evaluation;
  reads: readonly FactPath[];
  arePapersTogether: boolean;
}

// A page asks several things of the same check, and a check is never changed, only replaced.
const kept = new WeakMap<RuleBook, WeakMap<Check, Standing>>();

function standingOf(book: RuleBook, check: Check): Standing {
  const checks = kept.get(book) ?? new WeakMap<Check, Standing>();
  kept.set(book, checks);
  const standing = checks.get(check) ?? makeStanding(book, check);
  checks.set(check, standing);
  return standing;
}

function makeStanding(book: RuleBook, check: Check): Standing {
  const rules = applicableRules(book, check);
  const evaluation = explain(book, check);
  const facts = readFacts(check.family);
  const bound = new Set(evaluation.findings.filter(({ outcome }) => outcome !== 'notApplicable').map(({ requirement }) => requirement));
  const binding = rules.requirements.filter(({ requirement }) => bound.has(requirement.id));
  const whoBinds = rules.requirements.filter(({ requirement }) => requirement.bindsIf !== null && !bound.has(requirement.id));
  const points = rules.points === null ? [] : readsOf(rules.points, actingPeople(facts), kindNamed);
  const reads = [...new Set([...factsRead(binding, facts), ...bindingFacts(whoBinds, facts), ...points])];
  const papers = factsRead(rules.requirements, facts).filter((path) => path.startsWith(PAPER));
  return { rules, evaluation, reads, arePapersTogether: papers.length > PAPERS_APART };
}

/** What decides that a requirement does not bind stays asked: changed, it may bind after all. */
function bindingFacts(requirements: ApplicableRules['requirements'], facts: ReturnType<typeof readFacts>): FactPath[] {
  return requirements.flatMap(({ requirement: { bindsIf, subject } }) => {
    if (bindsIf === null) return [];
    const acting = actingPeople(facts);
    return (subject.who === 'parents' ? acting : [undefined]).flatMap((guardian) =>
      kindNamed(bindsIf.kind).reads(bindsIf.parameters, guardian, acting),
    );
  });
}

/** The id of the question that asks for a fact in this check. */
export function questionFor(book: RuleBook, check: Check, path: FactPath): string {
  return questionIdFor(path, check.family, standingOf(book, check).arePapersTogether);
}

/**
 * The next question to ask: what is still open and was not answered before. A question answered with "I do not know" is
 * not asked again by itself; one that now asks more than it did is. Where points are counted, what they wait for comes
 * last. Null: nothing left to ask.
 */
export function openQuestion(book: RuleBook, check: Check): Question | null {
  const { rules, evaluation } = standingOf(book, check);
  const isAsked = (path: FactPath) => isAnswered(book, check, questionFor(book, check, path));
  const path = nextQuestionOf(evaluation.findings, rules.requirements, isAsked) ?? forPoints(evaluation)?.find((one) => !isAsked(one));
  if (path === undefined) return null;
  const id = questionFor(book, check, path);
  return questionOf(id === 'papers' ? questionFor(book, check, beforePapers(evaluation, isAsked) ?? path) : id);
}

/** What points wait for; while the gate before them is not met there are none, and nobody is asked for them. */
function forPoints({ score }: Evaluation): readonly FactPath[] | undefined {
  return score?.gateMet === true ? score.missing : undefined;
}

/** Which papers are asked for may hang on another answer: that one comes before the page of papers. */
function beforePapers({ findings }: Evaluation, isAsked: (path: FactPath) => boolean): FactPath | undefined {
  return findings
    .filter(({ missing }) => missing.some((path) => path.startsWith(PAPER)))
    .flatMap(({ missing }) => missing)
    .find((path) => !path.startsWith(PAPER) && !isAsked(path));
}

function isAnswered(book: RuleBook, check: Check, id: string): boolean {
  const question = check.asked.includes(id) ? questionOf(id) : null;
  return question !== null && questionForms[question.sort].isTold(formContext(book, check, question));
}

/** The questions that some rule of the place reads for this family as told so far, in no particular order. */
export function questionsThatApply(book: RuleBook, check: Check): string[] {
  const ids = standingOf(book, check).reads.map((path) => questionFor(book, check, path));
  // Where no parent acts, the same fact is asked for in two questions, and the first still stands.
  return [...new Set(ids.includes('otherGuardian') ? ['guardians', ...ids] : ids)];
}

/**
 * How many questions may still come at the most: everything that could still change a finding, counted as if everybody
 * were there of whom nothing was told.
 */
export function questionsThatMayRemain(book: RuleBook, check: Check): number {
  const supposed = { ...check, family: withEverybody(check) };
  const ids = new Set<string>();
  for (const asked of [check, supposed]) {
    const { evaluation } = standingOf(book, asked);
    const forScore = evaluation.score === null || isNo(evaluation) ? [] : evaluation.score.missing;
    for (const path of [...evaluation.missing, ...forScore]) ids.add(questionFor(book, asked, path));
  }
  return [...ids].filter((id) => !isAnswered(book, check, id)).length;
}

function isNo({ verdict }: Evaluation): boolean {
  return verdict === 'notEligible';
}

/** The family with both parents where none was told of, and with another guardian where no parent acts and it was not asked yet. */
function withEverybody({ family, asked }: Check): Family {
  const guardians = family.guardians ?? [];
  if (parentsTold(family).length === 0) return { ...family, guardians: [...guardians, ...bothParents] };
  return nobodyActs(family) && !asked.includes('otherGuardian') ? { ...family, guardians: [...guardians, otherGuardian] } : family;
}

const bothParents: Guardian[] = [
  { id: 'mother', relation: 'mother', status: 'present' },
  { id: 'father', relation: 'father', status: 'present' },
];
const otherGuardian: Guardian = { id: 'guardian', relation: 'otherLegalGuardian', status: 'present' };

const RECORDS: Readonly<Partial<Record<QuestionSort, readonly AskedRecord[]>>> = {
  child: ['child'],
  childPermits: ['childPermit'],
  permits: ['permit'],
  insurance: ['insurance', 'guardian'],
  work: ['work'],
  registration: ['registration'],
  merits: ['guardian'],
  home: ['home'],
  familyPlanning: ['familyPlanning'],
};

/** What a form needs to read or fill a question of a check. */
export function formContext(book: RuleBook, check: Check, question: Question): FormContext {
  const { rules, reads } = standingOf(book, check);
  const { sort, guardian, paper } = question;
  const asked = fieldsAsked(rules.requirements, rules.points);
  const fields = (RECORDS[sort] ?? []).flatMap((record) => asked.of(record));
  const papers =
    sort === 'papers' ? reads.flatMap((path) => (path.startsWith(PAPER) ? [path.slice(PAPER.length)] : [])) : paper === null ? [] : [paper];
  return {
    family: check.family,
    jurisdiction: check.jurisdiction,
    asOf: check.asOf,
    guardian,
    fields: fields.filter(({ record, name }) => record !== 'guardian' || sort === sortOfFact(name)),
    papers: papers.map((key) => ({ paper: key, fields: asked.ofPaper(key) })),
    readsMonths: asked.readsMonths,
    readsEarlier: (RECORDS[sort] ?? []).some((record) => asked.readsEarlier(record)),
  };
}

function sortOfFact(name: string): string {
  return questionIdFor(`family.guardians.someone.${name}`, {}, false).split('.')[0] ?? '';
}

/** What stands in the form of a question: what was told before, or nothing. */
export function filledForm(book: RuleBook, check: Check, question: Question): FormValues {
  return questionForms[question.sort].fill(formContext(book, check, question));
}

/** Takes an answer. All other answers are kept; those that no longer apply change nothing until they apply again. */
export function answerQuestion(
  book: RuleBook,
  check: Check,
  question: Question,
  values: FormValues,
): { check: Check } | { issues: FormIssue[] } {
  const read = questionForms[question.sort].read(values, formContext(book, check, question));
  if ('issues' in read) return read;
  const asked = check.asked.includes(question.id) ? check.asked : [...check.asked, question.id];
  const { monthsOffered, ...rest } = check;
  // Answered anew, the months are those that the form offers now.
  const offered = question.sort === 'insurance' ? undefined : monthsOffered;
  return { check: { ...rest, family: read.family, asked, ...(offered === undefined ? {} : { monthsOffered: offered }) } };
}

/**
 * The question at a step, counted from 1: one asked before that still applies, or, one step after the last, the next
 * open one. Null where there is none.
 */
export function questionAtStep(book: RuleBook, check: Check, step: number): Question | null {
  const id = check.asked[step - 1];
  if (id === undefined) return step === check.asked.length + 1 ? openQuestion(book, check) : null;
  return questionsThatApply(book, check).includes(id) ? questionOf(id) : null;
}

/** The nearest earlier step with a question that still applies; null at the first one. */
export function stepBefore(book: RuleBook, check: Check, step: number): number | null {
  const applicable = questionsThatApply(book, check);
  for (let earlier = Math.min(step - 1, check.asked.length); earlier >= 1; earlier -= 1) {
    const id = check.asked[earlier - 1];
    if (id !== undefined && applicable.includes(id)) return earlier;
  }
  return null;
}
