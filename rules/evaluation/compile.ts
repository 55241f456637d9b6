import { parentsCheck, type ParentsCheck } from '../people/parents-check';
import { parentsReading } from '../people/subject-points';
import { kindNamed } from '../requirements';
import { NOT_STATED, type Check, type RequirementKind } from '../requirements/requirement-kind';
import type { Requirement, RuleSetVersion, Stage } from '../rule-sets/rule-set';
import { isRetroactive } from '../verdicts/retroactive';
import type { Finding } from './evaluation';
import { openChoices, readingsToTry, type OpenChoice, type Reading } from './readings';

/** A reading made ready: on the parents, or on the child or the family; and where it binds. */
export interface ReadyReading {
  reading: Reading;
  check: Check;
  /** The check as it binds the parents; null for a requirement on the child or the family. */
  parents: ParentsCheck | null;
  binds: Check | null;
}

/** A requirement made ready: its kind found, its open points listed, the readings to try written out. */
export interface CompiledRequirement {
  requirement: Requirement;
  version: RuleSetVersion;
  kind: RequirementKind<object>;
  choices: readonly OpenChoice[];
  /** At least one; the strictest first, the most lenient last. */
  readings: readonly [ReadyReading, ...ReadyReading[]];
  /** How often families fail it, as a rough share; it only orders the questions. */
  likelihoodOfFailure: number;
  /** Every choice is ordered: what the first reading meets, all of them meet. */
  isOrdered: boolean;
  isRetroactive: boolean;
  /** The finding of whoever meets it without anything to say of it; made when the first one does. */
  met: Finding | null;
}

/** A version with its requirements made ready. */
export interface CompiledVersion {
  version: RuleSetVersion;
  requirements: readonly CompiledRequirement[];
}

/** Rule sets made ready to evaluate, found by place, entry year and stage; versions in the order of their days. */
export interface RuleBook {
  versionsOf(jurisdiction: string, entryYear: number, stage: Stage): readonly CompiledVersion[];
  /** Entry years and stages on record for a place, in order. */
  seasonsOf(jurisdiction: string): readonly { entryYear: number; stage: Stage }[];
}

/**
 * Makes rule sets ready, once for many evaluations. The versions must have passed the table schema. A place's rules are made
 * ready when they are first asked for, so that a large record starts at once.
 * @throws when a requirement names a kind that does not exist: a fault of the loader, not of a person.
 */
export function compileRuleBook(versions: readonly RuleSetVersion[]): RuleBook {
  for (const version of versions) for (const { kind } of version.requirements) kindNamed(kind);
  const given = new Map<string, RuleSetVersion[]>();
  for (const version of versions) {
    const key = keyOf(version.jurisdiction, version.entryYear, version.stage);
    const list = given.get(key);
    if (list === undefined) given.set(key, [version]);
    else list.push(version);
  }
  const compiled = new Map<string, readonly CompiledVersion[]>();
  return {
    versionsOf(jurisdiction, entryYear, stage) {
      const key = keyOf(jurisdiction, entryYear, stage);
      const ready = compiled.get(key) ?? (given.get(key) ?? []).map(compileVersion).sort(byDay);
      compiled.set(key, ready);
      return ready;
    },
    seasonsOf(jurisdiction) {
      const seasons = versions.filter((version) => version.jurisdiction === jurisdiction);
      return [...new Map(seasons.map(({ entryYear, stage }) => [`${entryYear} ${stage}`, { entryYear, stage }])).values()].sort(
        (a, b) => a.entryYear - b.entryYear,
      );
    },
  };
}

function compileVersion(version: RuleSetVersion): CompiledVersion {
  return { version, requirements: version.requirements.map((requirement) => compileRequirement(requirement, version)) };
}

function compileRequirement(requirement: Requirement, version: RuleSetVersion): CompiledRequirement {
  const kind = kindNamed(requirement.kind) as RequirementKind<object>;
  const [first, ...rest] = readingsToTry(requirement, kindNamed).map((reading) => readyReading(requirement, reading));
  if (first === undefined) throw new Error(`requirement ${requirement.id} has no reading`);
  const choices = openChoices(requirement, kindNamed);
  const isOrdered = choices.every((choice) => choice.isOrdered);
  const compiled: Omit<CompiledRequirement, 'isRetroactive'> = {
    requirement,
    version,
    kind,
    choices,
    readings: [first, ...rest],
    isOrdered,
    likelihoodOfFailure: kind.likelihoodOfFailure(requirement.parameters),
    met: null,
  };
  return { ...compiled, isRetroactive: isRetroactive(compiled) };
}

// Readings that differ in the people alone share their parameters, and so their check and what it remembers of a person.
const checks = new WeakMap<object, Check>();

function checkOf(kind: string, parameters: object): Check {
  const check = checks.get(parameters) ?? kindNamed(kind).check(parameters);
  checks.set(parameters, check);
  return check;
}

/** Makes one reading of a requirement ready. */
export function readyReading({ kind, subject }: Requirement, reading: Reading): ReadyReading {
  const check = checkOf(kind, reading.parameters);
  const isOpen = subject.who === 'parents' && subject.quantifier === NOT_STATED;
  return {
    reading,
    check,
    parents: subject.who === 'parents' ? parentsCheck(parentsReading(reading.subject), check, isOpen) : null,
    binds: reading.bindsIf === null ? null : kindNamed(reading.bindsIf.kind).check(reading.bindsIf.parameters),
  };
}

function keyOf(jurisdiction: string, entryYear: number, stage: Stage): string {
  return `${jurisdiction}/${entryYear}/${stage}`;
}

function byDay(first: CompiledVersion, second: CompiledVersion): number {
  if (first.version.appliesFrom === second.version.appliesFrom) return first.version.version - second.version.version;
  return first.version.appliesFrom < second.version.appliesFrom ? -1 : 1;
}
