import type { CalendarDate } from '../dates/calendar-date';
import type { Family } from '../facts/family';
import { readFacts } from '../facts/read-facts';
import type { CompiledRequirement, RuleBook } from '../evaluation/compile';
import type { EvaluationRequest } from '../evaluation/evaluation';
import { warningsOf } from '../evaluation/explain';
import { judge } from '../evaluation/judge';
import { findingSubjects, mayAct, type FindingSubject } from '../people/subjects';
import type { Circumstances, Step, Values, Warning } from '../requirements/requirement-kind';
import { applicableRules } from '../rule-sets/applicable';
import { attempt, curabilityOf, isMet, whyNotThisSeason } from '../verdicts/curability';
import { stepDetails, type StepDetails } from './steps';

/** A finding, by its requirement and subject. */
export interface FindingReference {
  requirement: string;
  subject: string;
}

/** One thing to do: what, who does it, from when at the latest, until when, and what it is good for. */
export interface PlanStep extends Step, StepDetails {
  helps: FindingReference[];
}

/** What the plan says of one unmet finding. */
export interface PlanItem extends FindingReference {
  isCurable: boolean;
  /** Last day to begin; null where the rule names none. */
  latestOn: CalendarDate | null;
  /** First entry year in which it would be met if the family starts now and the rule is repeated; null if none is found, or it is curable. */
  firstSeason: number | null;
  /** Why not this season; null where it is curable. */
  whyNot: { code: string; values: Values } | null;
}

/** A warning about a finding that is met today. */
export interface PlanWarning extends FindingReference, Warning {}

/** Everything that a family can do for one district, as one plan. */
export interface Plan {
  /** By the last day to begin, those without one at the end. */
  steps: PlanStep[];
  items: PlanItem[];
  warnings: PlanWarning[];
  /** The day on which everything is done, if begun on the day asked. */
  doneOn: CalendarDate;
  /** The family as it then is: evaluated on that day, everything curable is met. */
  family: Family;
  /** First entry year in which all of it would be met; the year asked about where nothing is beyond cure, null where none is found. */
  firstSeason: number | null;
}

interface Target {
  compiled: CompiledRequirement;
  subject: FindingSubject;
  reference: FindingReference;
}

/** More rounds are never needed: what is done for one requirement undoes another one at most once. */
const ROUNDS = 4;

/**
 * The plan over all findings together. What can be cured is carried out on the facts, one requirement after the other, until all
 * of them hold on the day on which the last step is done; so a step that helps several stands once, and a paper that would
 * lapse meanwhile is renewed.
 */
export function planFor(book: RuleBook, request: EvaluationRequest): Plan {
  const rules = applicableRules(book, request);
  const today: Circumstances = {
    facts: readFacts(request.family),
    guardian: undefined,
    asOf: request.asOf,
    place: request.jurisdiction,
    entryYear: request.entryYear,
  };
  const targets = rules.requirements.flatMap((compiled) =>
    findingSubjects(compiled.requirement.subject, today.facts).map((subject): Target => {
      return { compiled, subject, reference: { requirement: compiled.requirement.id, subject: subject.id } };
    }),
  );
  const unmet = targets.filter(({ compiled, subject }) => judge(compiled, subject, today) === 'unmet');
  const items = unmet.map((target) => itemOf(target, today));
  const curable = unmet.filter((_, at) => items[at]?.isCurable);
  const held = targets.filter(({ compiled, subject }) => judge(compiled, subject, today) === 'met');
  const done = carryOutTogether(curable, held, today);
  for (const item of items) {
    if (item.isCurable && !done.cured.some(({ reference }) => isSame(reference, item))) {
      Object.assign(item, { isCurable: false, latestOn: null, whyNot: { code: 'notWithTheRest', values: {} } });
    }
  }
  return {
    steps: inOrder(done.steps),
    items,
    warnings: held.flatMap((target) => warningsAbout(target, today)),
    doneOn: done.then.asOf,
    family: done.then.facts.family,
    firstSeason: seasonOfAll(items, request.entryYear),
  };
}

interface CarriedOut {
  then: Circumstances;
  steps: PlanStep[];
  cured: readonly Target[];
}

/**
 * What can be cured without losing what is met, or what was cured before: a new home that would mend one requirement begins
 * today, and may undo another for good.
 */
function carryOutTogether(curable: readonly Target[], held: readonly Target[], today: Circumstances): CarriedOut {
  const all = carryOut([...curable, ...held], today);
  if (areMet([...curable, ...held], all.then)) return { ...all, cured: curable };
  let best: CarriedOut = { then: today, steps: [], cured: [] };
  for (const target of curable) {
    const cured = [...best.cured, target];
    const tried = carryOut([...cured, ...held], today);
    if (areMet([...cured, ...held], tried.then)) best = { ...tried, cured };
  }
  return best;
}

function areMet(targets: readonly Target[], then: Circumstances): boolean {
  return targets.every(({ compiled, subject }) => isMet(compiled, subject, then));
}

function isSame(one: FindingReference, other: FindingReference): boolean {
  return one.requirement === other.requirement && one.subject === other.subject;
}

function itemOf({ compiled, subject, reference }: Target, today: Circumstances): PlanItem {
  const { curable, latestOn: last, firstSeason } = curabilityOf(compiled, subject, today);
  return {
    ...reference,
    isCurable: curable,
    latestOn: last,
    firstSeason,
    whyNot: curable ? null : whyNotThisSeason(compiled, subject, today),
  };
}

function carryOut(targets: readonly Target[], today: Circumstances): { then: Circumstances; steps: PlanStep[] } {
  let then = today;
  const steps: PlanStep[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let hasChanged = false;
    for (const { compiled, subject, reference } of targets) {
      if (isMet(compiled, subject, then)) continue;
      const remedied = attempt(compiled, subject, { ...then, asOf: today.asOf });
      if (remedied === null) continue;
      const asOf = remedied.circumstances.asOf > then.asOf ? remedied.circumstances.asOf : then.asOf;
      then = { ...remedied.circumstances, guardian: undefined, asOf };
      for (const step of remedied.steps) addStep(steps, step, reference, today);
      hasChanged = true;
    }
    if (!hasChanged) break;
  }
  for (const target of targets) if (!isMet(target.compiled, target.subject, today)) nameHelp(steps, target, today);
  return { then, steps };
}

/** What another requirement had done already helps this one too. */
function nameHelp(steps: readonly PlanStep[], { compiled, subject, reference }: Target, today: Circumstances): void {
  for (const own of attempt(compiled, subject, today)?.steps ?? []) {
    const step = steps.find((one) => isSameStep(one, own));
    if (step !== undefined && !step.helps.some((one) => isSame(one, reference))) step.helps.push(reference);
  }
}

function isSameStep(one: Step, other: Step): boolean {
  return one.code === other.code && one.guardian === other.guardian && isSameAim(one.values, other.values);
}

/** The same step for another requirement stands once, with the earlier of the two last days. */
function addStep(steps: PlanStep[], step: Step, reference: FindingReference, today: Circumstances): void {
  const same = steps.find((one) => isSameStep(one, step));
  if (same === undefined) {
    steps.push({ ...step, ...stepDetails(step, today), helps: [reference] });
    return;
  }
  if (step.beginBy !== null && (same.beginBy === null || step.beginBy < same.beginBy)) same.beginBy = step.beginBy;
  if (step.doneOn > same.doneOn) same.doneOn = step.doneOn;
  if (!same.helps.some((one) => isSame(one, reference))) same.helps.push(reference);
}

/** What decides whether two steps are one: the place and the paper that they are about. */
function isSameAim(one: Values, other: Values): boolean {
  return one['place'] === other['place'] && one['paper'] === other['paper'];
}

function inOrder(steps: readonly PlanStep[]): PlanStep[] {
  const key = ({ beginBy, doneOn }: PlanStep) => `${beginBy ?? '9999'} ${doneOn}`;
  return [...steps].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function warningsAbout({ compiled, subject, reference }: Target, today: Circumstances): PlanWarning[] {
  if (subject.guardian !== undefined && !mayAct(subject.guardian)) return [];
  return warningsOf(compiled, subject, today).map((warning) => ({ ...reference, ...warning }));
}

function seasonOfAll(items: readonly PlanItem[], entryYear: number): number | null {
  let season: number | null = entryYear;
  for (const { isCurable, firstSeason } of items) {
    if (isCurable || season === null) continue;
    season = firstSeason === null ? null : Math.max(season, firstSeason);
  }
  return season;
}
