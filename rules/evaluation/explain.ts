import { GUARDIANS_PATH, guardianPath, type FactPath } from '../facts/fact-path';
import type { Facts, GuardianFacts } from '../facts/facts';
import { DEPENDS, FAILS, MEETS, type Circumstances, type Reason, type Values } from '../requirements/requirement-kind';
import type { CompiledRequirement } from './compile';
import { ownPossible, possibleUnder, type Question } from './judge';
import type { Reading } from './readings';
import { guardianNotNamed, parentsOf, type FindingSubject } from './subjects';

/** Why a finding is unmet: the reason under the most lenient reading, which therefore holds under every one. */
export function explainUnmet(compiled: CompiledRequirement, subject: FindingSubject, question: Question): Reason {
  const reading = mostLenient(compiled);
  const judged = judgedGuardians(compiled, subject, question);
  const failing =
    judged.find(({ isSubject }) => isSubject) ?? judged.find((one) => ownPossible(reading, compiled, one.circumstances) === FAILS);
  if (failing === undefined) return whereNobodyFails(reading, compiled, question);
  const reason = compiled.kind.reason(reading.parameters, failing.circumstances);
  const { guardian } = failing.circumstances;
  const whose: Values = guardian === undefined || failing.isSubject ? {} : { guardian: guardian.id };
  // A parent who has died or takes no part: what decides is that the other one fails.
  if (subject.guardian !== undefined && !failing.isSubject) return { cause: 'otherGuardianFails', values: whose };
  return { cause: reason.cause, values: { ...reason.values, ...figures(compiled, failing.circumstances), ...whose } };
}

/** Either whoever the guardian may be fails, or the rule asks for a parent who cannot act and lets nobody stand in. */
function whereNobodyFails(reading: Reading, compiled: CompiledRequirement, { ifPresent: facts, asOf }: Question): Reason {
  const guardian = guardianNotNamed('present');
  if (parentsOf(facts).acting.length === 0) {
    const circumstances = { facts, guardian, asOf, entryYear: compiled.version.entryYear };
    if (ownPossible(reading, compiled, circumstances) === FAILS) return compiled.kind.reason(reading.parameters, circumstances);
  }
  return { cause: 'parentNotActing', values: {} };
}

/** What the family has and what is asked, where it is not unmet. */
export function explainFigures(compiled: CompiledRequirement, subject: FindingSubject, question: Question): Values {
  const judged = judgedGuardians(compiled, subject, question);
  const shown = judged.find(({ isSubject }) => isSubject) ?? (subject.guardian === undefined ? bestOf(compiled, judged) : undefined);
  return shown === undefined ? {} : figures(compiled, shown.circumstances);
}

/**
 * The points not stated that decide: those whose other reading alone would make a firm "met" of the strictest or a firm
 * "unmet" of the most lenient; where none does alone, all that are open.
 */
export function decidingPoints(compiled: CompiledRequirement, subject: FindingSubject, question: Question): string[] {
  const decides = compiled.choices.filter((choice) =>
    compiled.readings.some((reading) => {
      const before = possibleUnder(reading, compiled, subject, question);
      return choice.readings.some((value) => {
        const after = possibleUnder(choice.read(reading, value), compiled, subject, question);
        return (before === MEETS && after === FAILS) || (before === FAILS && after === MEETS);
      });
    }),
  );
  return (decides.length > 0 ? decides : compiled.choices).map((choice) => choice.code);
}

/** The facts that an unknown finding waits for. */
export function missingFacts(compiled: CompiledRequirement, subject: FindingSubject, question: Question): FactPath[] {
  const missing = new Set<FactPath>();
  const judged = judgedGuardians(compiled, subject, question);
  if (compiled.requirement.subject.who === 'parents') addPeople(missing, question.facts, judged);
  for (const { circumstances } of judged) {
    const waits = compiled.readings.some((reading) => ownPossible(reading, compiled, circumstances) === DEPENDS);
    if (!waits) continue;
    for (const path of compiled.kind.reads(compiled.requirement.parameters, circumstances.guardian)) missing.add(path);
  }
  return [...missing];
}

function addPeople(missing: Set<FactPath>, facts: Facts, judged: readonly Judged[]): void {
  // Nobody who could be judged: who the child's legal guardian is has not been told.
  if (judged.length === 0) missing.add(GUARDIANS_PATH);
  for (const guardian of facts.guardians) {
    const isJudged = judged.some(({ circumstances }) => circumstances.guardian?.id === guardian.id);
    if (isJudged && guardian.status === undefined) missing.add(guardianPath(guardian, 'status'));
  }
}

interface Judged {
  circumstances: Circumstances;
  isSubject: boolean;
}

/** Those whose own facts decide a finding: whoever acts, or those who may stand in. */
function judgedGuardians(compiled: CompiledRequirement, subject: FindingSubject, question: Question): Judged[] {
  const facts = question.ifPresent;
  const about = (guardian: GuardianFacts | undefined, isSubject: boolean): Judged => ({
    circumstances: { facts, guardian, asOf: question.asOf, entryYear: compiled.version.entryYear },
    isSubject,
  });
  if (compiled.requirement.subject.who !== 'parents') return [about(undefined, true)];
  const { acting, standIns } = parentsOf(facts);
  const people = acting.length > 0 ? acting : standIns;
  const decidesAlone = subject.guardian !== undefined && !mayBeReadAsSome(compiled) && people.some(({ id }) => id === subject.id);
  const judged = decidesAlone ? people.filter(({ id }) => id === subject.id) : people;
  return judged.map((guardian) => about(guardian, guardian.id === subject.id));
}

function mayBeReadAsSome({ requirement }: CompiledRequirement): boolean {
  return requirement.subject.who === 'parents' && requirement.subject.quantifier === 'notStated';
}

function bestOf(compiled: CompiledRequirement, judged: readonly Judged[]): Judged | undefined {
  const reading = compiled.readings[0];
  return judged.find(({ circumstances }) => ownPossible(reading, compiled, circumstances) === MEETS) ?? judged[0];
}

/** Figures under the strictest reading; where the most lenient counts more, that number stands beside it as `…AtMost`. */
function figures(compiled: CompiledRequirement, circumstances: Circumstances): Values {
  const strict = compiled.kind.figures(compiled.readings[0].parameters, circumstances);
  const lenient = compiled.kind.figures(mostLenient(compiled).parameters, circumstances);
  const values: Values = { ...strict };
  for (const [key, value] of Object.entries(lenient)) {
    if (typeof value === 'number' && value !== strict[key]) values[`${key}AtMost`] = value;
  }
  return values;
}

function mostLenient({ readings }: CompiledRequirement): Reading {
  return readings.at(-1) ?? readings[0];
}
