import type { FactPath } from '../facts/fact-path';
import { circumstancesOf, type FindingSubject } from '../people/subjects';
import { DEPENDS, FAILS, MEETS } from '../requirements/possible';
import type { Circumstances, Reason, Values } from '../requirements/requirement-kind';
import { readyReading, type CompiledRequirement, type ReadyReading } from './compile';
import { possibleUnder } from './judge';

/** Why a finding is unmet: the reason under the most lenient reading, which therefore holds under every one. */
export function explainUnmet(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Reason {
  const lenient = mostLenient(compiled);
  const reason = lenient.parents?.reason(circumstances, subject) ?? lenient.check.reason(circumstances);
  const figures = figuresUnder(compiled.readings[0], subject, circumstances);
  return { cause: reason.cause, values: compiled.choices.length === 0 ? { ...figures, ...reason.values } : atMost(figures, reason.values) };
}

/** What the family has and what is asked, where it is not unmet. */
export function explainFigures(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Values {
  const strict = figuresUnder(compiled.readings[0], subject, circumstances);
  if (compiled.readings.length === 1) return strict;
  return atMost(strict, figuresUnder(mostLenient(compiled), subject, circumstances));
}

function figuresUnder({ parents, check }: ReadyReading, subject: FindingSubject, circumstances: Circumstances): Values {
  return parents?.figures(circumstances, subject) ?? check.figures(circumstances);
}

/** Figures under the strictest reading; where the most lenient counts more, that number stands beside it as `…AtMost`. */
function atMost(strict: Values, lenient: Values): Values {
  const values: Values = { ...lenient, ...strict };
  for (const key in lenient) {
    const value = lenient[key];
    if (typeof value === 'number' && typeof strict[key] === 'number' && value !== strict[key]) values[`${key}AtMost`] = value;
  }
  return values;
}

/**
 * The points not stated that decide: those whose other reading alone would make a firm "met" of the strictest or a firm
 * "unmet" of the most lenient; where none does alone, all that are open.
 */
export function decidingPoints(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): string[] {
  const { requirement, choices, readings } = compiled;
  const decides = choices.filter((choice) =>
    readings.some((ready) => {
      const before = possibleUnder(ready, subject, circumstances);
      if (before === DEPENDS) return false;
      return choice.readings.some((value) => {
        const after = possibleUnder(readyReading(requirement, choice.read(ready.reading, value)), subject, circumstances);
        return (before === MEETS && after === FAILS) || (before === FAILS && after === MEETS);
      });
    }),
  );
  return [...new Set((decides.length > 0 ? decides : choices).map(({ code }) => code))];
}

/** The facts that an unknown finding waits for. */
export function missingFacts({ readings }: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): FactPath[] {
  const missing = new Set<FactPath>();
  for (const { parents, check, binds } of readings) {
    const about = circumstancesOf(circumstances, subject.guardian);
    if (binds?.possible(about) === DEPENDS) for (const path of binds.missing(about)) missing.add(path);
    if (parents !== null) for (const path of parents.missing(circumstances, subject)) missing.add(path);
    else if (check.possible(circumstances) === DEPENDS) for (const path of check.missing(circumstances)) missing.add(path);
  }
  return [...missing];
}

/** Warnings about what is met today, for the people whose facts decide. */
export function warningsOf({ readings: [{ parents, check }] }: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances) {
  return parents?.warnings(circumstances, subject) ?? check.warnings?.(circumstances) ?? [];
}

function mostLenient({ readings }: CompiledRequirement): ReadyReading {
  return readings.at(-1) ?? readings[0];
}
