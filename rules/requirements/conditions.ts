import type { FactPath } from '../facts/fact-path';
import type { GuardianFacts } from '../facts/facts';
import { DEPENDS } from './possible';
import type { Check, Circumstances, Clause, Condition, FindKind, MonthsToAsk, OpenPoint, RequirementKind } from './requirement-kind';

/** What a kind made of others passes on from its parts. */
export function fromParts<Parameters extends object>(
  find: FindKind,
  partsOf: (parameters: Parameters) => readonly Condition[],
  withPart: (parameters: Parameters, at: number, part: Condition) => Parameters,
) {
  const each = <Result>(parameters: Parameters, look: (kind: RequirementKind<object>, own: object) => readonly Result[]): Result[] =>
    partsOf(parameters).flatMap(({ kind, parameters: own }) => look(find(kind), own));
  return {
    openPoints: (parameters: Parameters): OpenPoint<Parameters>[] =>
      partsOf(parameters).flatMap((part, at) =>
        find(part.kind)
          .openPoints(part.parameters)
          .map((point) => ({
            ...point,
            read: (before: Parameters, value: unknown) => {
              const now = partsOf(before)[at] ?? part;
              return withPart(before, at, { ...now, parameters: point.read(now.parameters, value) });
            },
          })),
      ),
    reads: (parameters: Parameters, guardian: GuardianFacts | undefined, acting: readonly GuardianFacts[]): FactPath[] => [
      ...new Set(each(parameters, (kind, own) => kind.reads(own, guardian, acting))),
    ],
    fields: (parameters: Parameters): string[] => each(parameters, (kind, own) => kind.fields(own)),
    papers: (parameters: Parameters): string[] => each(parameters, (kind, own) => kind.papers?.(own) ?? []),
    deems: (parameters: Parameters) => each(parameters, (kind, own) => kind.deems?.(own) ?? []),
    monthsToAsk: (parameters: Parameters, asOf: string): MonthsToAsk[] =>
      each(parameters, (kind, own) => kind.monthsToAsk?.(own, asOf) ?? []),
    clauses: (parameters: Parameters): Clause[] => each(parameters, (kind, own) => [kind.clause(own)]),
    likelihoods: (parameters: Parameters): number[] => each(parameters, (kind, own) => [kind.likelihoodOfFailure(own)]),
    checks: (parameters: Parameters) => each(parameters, (kind, own) => [kind.check(own)]),
  };
}

/** Parameters that are a list of conditions. */
export interface Conditions {
  of: readonly Condition[];
}

/** What kinds that hold a list of conditions pass on from them. */
export function fromList<Parameters extends Conditions>(find: FindKind) {
  return fromParts<Parameters>(
    find,
    ({ of }) => of,
    (parameters, at, part) => ({ ...parameters, of: parameters.of.map((one, index) => (index === at ? part : one)) }),
  );
}

/** The earliest of several days; null where there is none. */
export function earliest(days: readonly (string | null)[]): string | null {
  return days.reduce((first, day) => (day === null ? first : first === null || day < first ? day : first), null);
}

/** The latest of several days; null as soon as one of them is no day. */
export function latestOrNone(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>(
    (last, day, at) => (at === 0 ? day : day === null || last === null ? null : day > last ? day : last),
    null,
  );
}

/** What the undecided ones of several checks wait for. */
export function missingOf(checks: readonly Check[], circumstances: Circumstances): FactPath[] {
  return checks.flatMap((check) => (check.possible(circumstances) === DEPENDS ? check.missing(circumstances) : []));
}
