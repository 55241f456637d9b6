import type { CompiledRequirement, Outcome } from '@/rules';
import { readyReading } from '@/rules/evaluation/compile';
import type { Reading } from '@/rules/evaluation/readings';
import type { Facts, GuardianFacts } from '@/rules/facts/facts';
import { parentsOf, type FindingSubject } from '@/rules/people/subjects';
import type { ParentsAsked } from '@/rules/people/subject-points';
import { kindNamed } from '@/rules/requirements';
import { both, either, eitherWorld, FAILS, MEETS, type Possible } from '@/rules/requirements/possible';
import type { Circumstances, Condition, OpenPoint } from '@/rules/requirements/requirement-kind';
import { TENURES } from './words-told';

/**
 * The slow and plain way to judge: every reading of every open point in full, and every status that has not been told, one
 * after the other; conditions inside each other are taken apart. What the engine does with less work has to agree with it.
 */
export function judgeInEveryWorld(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Outcome {
  const worlds = worldsOf(circumstances.facts);
  const results = everyReading(compiled).map((reading) => {
    const seen = new Set<'meets' | 'fails' | 'free'>();
    for (const facts of worlds) for (const result of inWorld(reading, compiled, subject, { ...circumstances, facts })) seen.add(result);
    return seen;
  });
  const all = new Set(results.flatMap((seen) => [...seen]));
  if (all.size === 1 && all.has('free')) return 'notApplicable';
  if (!all.has('fails')) return 'met';
  if (all.size === 1) return 'unmet';
  const mustFail = results.some((seen) => seen.size === 1 && seen.has('fails'));
  const cannotFail = results.some((seen) => !seen.has('fails'));
  return mustFail && cannotFail ? 'unclear' : 'unknown';
}

/** The full product of all open points, not only its two ends; where sources disagree, each has its own open points. */
export function everyReading(compiled: CompiledRequirement): Reading[] {
  const { requirement } = compiled;
  const stated = [requirement.parameters, ...requirement.alsoStated.map((other) => other.parameters)];
  return stated.flatMap((parameters) => {
    const others = compiled.choices.filter(({ code }) => code !== 'sourcesDisagree' && !isOfParameters(code, compiled));
    const own = kindNamed(requirement.kind).openPoints(parameters) as readonly OpenPoint[];
    const subject = requirement.subject.who === 'parents' ? requirement.subject : EVERYBODY;
    let readings: Reading[] = [{ parameters, subject, bindsIf: requirement.bindsIf, isLetOff: false }];
    for (const choice of others) readings = readings.flatMap((reading) => choice.readings.map((value) => choice.read(reading, value)));
    for (const point of own)
      readings = readings.flatMap((reading) =>
        point.readings.map((value) => ({ ...reading, parameters: point.read(reading.parameters, value) })),
      );
    return readings;
  });
}

const EVERYBODY: ParentsAsked = { quantifier: 'each', oneParent: 'notEnough', otherGuardian: 'doesNotStandIn' };

/** The open points of the kind come last among the choices. */
function isOfParameters(code: string, { choices, requirement }: CompiledRequirement): boolean {
  const count = kindNamed(requirement.kind).openPoints(requirement.parameters).length;
  return count > 0 && choices.slice(-count).some((choice) => choice.code === code);
}

/** The facts with every combination of statuses that were not told. */
function worldsOf(facts: Facts): Facts[] {
  const open = facts.guardians.findIndex(({ status, relation }) => (status === undefined || status === 'unknown') && relation !== 'carer');
  if (open < 0) return [facts];
  return (['present', 'absent', 'deceased', 'noCustody'] as const).flatMap((status) => {
    const guardians = facts.guardians.map((guardian, at) => (at === open ? { ...guardian, status } : guardian));
    return worldsOf({ family: { ...facts.family, guardians }, guardians });
  });
}

function inWorld(
  reading: Reading,
  { requirement: { kind, subject: whom } }: CompiledRequirement,
  subject: FindingSubject,
  circumstances: Circumstances,
): ('meets' | 'fails' | 'free')[] {
  const { guardians } = circumstances.facts;
  const himself = guardians.find(({ id }) => id === subject.id);
  // Whom a rule binds goes by what the family has: a parent who lives elsewhere is bound like one who is present.
  const bound = himself?.status === 'absent' ? { ...himself, status: 'present' as const } : himself;
  const binds = reading.bindsIf === null ? MEETS : possibleOf(reading.bindsIf, { ...circumstances, guardian: bound });
  const condition = { kind, parameters: reading.parameters };
  const own = reading.isLetOff
    ? MEETS
    : whom.who === 'parents'
      ? ofParents(reading.subject, condition, himself, circumstances)
      : possibleOf(condition, { ...circumstances, guardian: undefined });
  return [
    ...((binds & FAILS) !== 0 ? (['free'] as const) : []),
    ...((binds & MEETS) !== 0 && (own & MEETS) !== 0 ? (['meets'] as const) : []),
    ...((binds & MEETS) !== 0 && (own & FAILS) !== 0 ? (['fails'] as const) : []),
  ];
}

interface Made {
  of: Condition[];
  least: number;
  by: Condition;
  paper: string;
  inNameOfCarer: string;
  asks: Condition;
  field: 'tenure' | 'kind';
  cases: { is: string[]; asks: Condition }[];
  otherwise: 'met' | 'unmet' | { like: number };
}

/** What one condition makes possible where every status is known. */
function possibleOf({ kind, parameters }: Condition, circumstances: Circumstances): Possible {
  const made = parameters as Made & ParentsAsked;
  switch (kind) {
    case 'all':
      return made.of.map((part) => possibleOf(part, circumstances)).reduce(both, MEETS);
    case 'any':
      return made.of.map((part) => possibleOf(part, circumstances)).reduce(either, FAILS);
    case 'at-least':
      return atLeast(
        made.least,
        made.of.map((part) => possibleOf(part, circumstances)),
      );
    case 'paper-deemed': {
      const own = { kind: 'paper-held', parameters: { paper: made.paper, inNameOfCarer: made.inNameOfCarer, tests: [] } };
      return either(possibleOf(own, circumstances), possibleOf(made.by, circumstances));
    }
    case 'of-parents':
      return ofParents(made, made.asks, undefined, circumstances);
    case 'by-case':
      return byCase(made, circumstances);
    default:
      return kindNamed(kind).check(parameters).possible(circumstances);
  }
}

/** Every way in which the undecided ones may turn out, counted. */
function atLeast(least: number, parts: readonly Possible[]): Possible {
  let counts = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const count of counts) {
      if ((part & MEETS) !== 0) next.add(count + 1);
      if ((part & FAILS) !== 0) next.add(count);
    }
    counts = next;
  }
  return [...counts].map((count) => (count >= least ? MEETS : FAILS)).reduce(eitherWorld);
}

function byCase({ field, cases, otherwise }: Made, circumstances: Circumstances): Possible {
  const { family } = circumstances.facts;
  const { home } = family;
  const named = cases.flatMap(({ is }) => is);
  const words = field === 'tenure' ? [...TENURES] : [...named, 'noneOfThem'];
  const homes =
    home === undefined || home === 'unknown'
      ? [null, ...words.map((word) => ({ [field]: word }))]
      : home === null
        ? [null]
        : isTold(home[field])
          ? [home]
          : words.map((word) => ({ ...home, [field]: word }));
  const asked = homes.map((one) => {
    const word = one === null ? null : String(one[field]);
    const found = cases.find(({ is }) => word !== null && is.includes(word));
    if (found !== undefined) return possibleOf(found.asks, circumstances);
    if (typeof otherwise === 'object')
      return possibleOf(cases[otherwise.like]?.asks ?? { kind: 'all', parameters: { of: [] } }, circumstances);
    return otherwise === 'met' ? MEETS : FAILS;
  });
  return asked.reduce(eitherWorld);
}

function isTold(told: unknown): boolean {
  return told !== undefined && told !== 'unknown';
}

/** How a rule binds the parents in a world where every status is known; `himself` where the finding is about one of them. */
function ofParents(asked: ParentsAsked, condition: Condition, himself: GuardianFacts | undefined, circumstances: Circumstances): Possible {
  // Where the parents may share, each part is asked of them by itself.
  const parts = asked.samePerson === false && condition.kind === 'all' ? (condition.parameters as Made).of : [condition];
  return parts.map((part) => ofParentsOne(asked, part, himself, circumstances)).reduce(both);
}

function ofParentsOne(
  asked: ParentsAsked,
  condition: Condition,
  himself: GuardianFacts | undefined,
  circumstances: Circumstances,
): Possible {
  const own = (guardian: GuardianFacts) => possibleOf(condition, { ...circumstances, guardian });
  const { acting, notActing, standIns } = parentsOf(circumstances.facts);
  if (acting.length === 0) {
    if (asked.otherGuardian === 'doesNotStandIn') return FAILS;
    if (standIns.length === 0) return (['present', 'absent'] as const).map((status) => own(somebody(status))).reduce(eitherWorld);
    const standIn = standIns.find(({ id }) => id === himself?.id);
    return standIn === undefined ? standIns.map(own).reduce(asked.quantifier === 'some' ? either : both) : own(standIn);
  }
  const results = acting.map(own);
  if (asked.quantifier === 'some') return results.reduce(either);
  if (himself !== undefined && acting.some(({ id }) => id === himself.id)) return own(himself);
  const isMissingSomebody = himself !== undefined || notActing.length > 0;
  return isMissingSomebody && asked.oneParent === 'notEnough' ? FAILS : results.reduce(both);
}

function somebody(status: 'present' | 'absent'): GuardianFacts {
  return { id: '', relation: 'otherLegalGuardian', status, isImplied: true };
}

/** What one reading makes possible, as the engine says it. */
export function possibleAsMade(
  compiled: CompiledRequirement,
  reading: Reading,
  subject: FindingSubject,
  circumstances: Circumstances,
): Possible {
  const { check, parents } = readyReading(compiled.requirement, reading);
  if (reading.isLetOff) return MEETS;
  return parents === null ? check.possible(circumstances) : parents.possible(circumstances, subject);
}
