import { requirementKinds } from '../requirements';
import type { RequirementKind } from '../requirements/requirement-kind';
import type { Requirement, RuleSetVersion, Stage } from '../rule-sets/rule-set';
import { openChoices, readingsToTry, type OpenChoice, type Reading } from './readings';

/** A requirement made ready: its kind found, its open points listed, the readings to try written out. */
export interface CompiledRequirement {
  requirement: Requirement;
  version: RuleSetVersion;
  kind: RequirementKind<object>;
  choices: OpenChoice[];
  /** At least one; the strictest first, the most lenient last. */
  readings: readonly [Reading, ...Reading[]];
}

/** A version with its requirements made ready. */
export interface CompiledVersion {
  version: RuleSetVersion;
  requirements: CompiledRequirement[];
}

/** Rule sets made ready to evaluate, found by place, entry year and stage; versions in the order of their days. */
export interface RuleBook {
  versionsOf(jurisdiction: string, entryYear: number, stage: Stage): readonly CompiledVersion[];
}

/**
 * Makes rule sets ready, once for many evaluations. The versions must have passed the table schema.
 * @throws when a requirement names a kind that does not exist: a fault of the loader, not of a person.
 */
export function compileRuleBook(versions: readonly RuleSetVersion[]): RuleBook {
  const compiled = new Map<string, CompiledVersion[]>();
  for (const version of versions) {
    const key = keyOf(version.jurisdiction, version.entryYear, version.stage);
    const list = compiled.get(key) ?? [];
    list.push({ version, requirements: version.requirements.map((requirement) => compileRequirement(requirement, version)) });
    compiled.set(key, list);
  }
  for (const list of compiled.values()) list.sort(byDay);
  return { versionsOf: (jurisdiction, entryYear, stage) => compiled.get(keyOf(jurisdiction, entryYear, stage)) ?? [] };
}

function compileRequirement(requirement: Requirement, version: RuleSetVersion): CompiledRequirement {
  const kind = requirementKinds.get(requirement.kind) as RequirementKind<object> | undefined;
  if (kind === undefined) throw new Error(`unknown kind ${requirement.kind} of requirement ${requirement.id}`);
  const choices = openChoices(requirement, kind);
  const [first, ...rest] = readingsToTry(requirement, choices);
  if (first === undefined) throw new Error(`requirement ${requirement.id} has no reading`);
  return { requirement, version, kind, choices, readings: [first, ...rest] };
}

function keyOf(jurisdiction: string, entryYear: number, stage: Stage): string {
  return `${jurisdiction}/${entryYear}/${stage}`;
}

function byDay(first: CompiledVersion, second: CompiledVersion): number {
  if (first.version.appliesFrom === second.version.appliesFrom) return first.version.version - second.version.version;
  return first.version.appliesFrom < second.version.appliesFrom ? -1 : 1;
}
