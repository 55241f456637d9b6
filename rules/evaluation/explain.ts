import type { FactPath } from '../facts/fact-path';
import type { FindingSubject } from '../people/subjects';
import { DEPENDS, FAILS, MEETS } from '../requirements/possible';
import { NONE, type Circumstances, type Reason, type Values, type Warning } from '../requirements/requirement-kind';
import { readyReading, type CompiledRequirement, type ReadyReading } from './compile';
import { bindingCircumstances, mayDiffer, possibleUnder } from './judge';
import type { OpenChoice } from './readings';

/** Why a finding is unmet: the reason under the most lenient reading, which therefore holds under every one. */
export function explainUnmet(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Reason {
  const [strict] = compiled.readings;
  const lenient = mostLenient(compiled);
  const reason = lenient.parents === null ? lenient.check.reason(circumstances) : lenient.parents.reason(circumstances, subject);
  if (strict.check === lenient.check || !mayDiffer(compiled, subject, circumstances)) return reason;
  return { cause: reason.cause, values: atMost(figuresUnder(strict, subject, circumstances), reason.values) };
}

/** What the family has and what is asked, where it is met: counted strictly, which is enough. */
export function figuresOfMet({ readings: [strict] }: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Values {
  return figuresUnder(strict, subject, circumstances);
}

/** What the family has and what is asked, where it is neither met nor unmet: counted strictly and leniently. */
export function explainFigures(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): Values {
  const lenient = mostLenient(compiled);
  const [strict] = compiled.readings;
  const figures = figuresUnder(strict, subject, circumstances);
  return strict.check === lenient.check ? figures : atMost(figures, figuresUnder(lenient, subject, circumstances));
}

function figuresUnder({ parents, check }: ReadyReading, subject: FindingSubject, circumstances: Circumstances): Values {
  return parents === null ? check.figures(circumstances) : parents.figures(circumstances, subject);
}

/** Figures under the strictest reading; where the most lenient counts more, that number stands beside it as `…AtMost`. */
function atMost(strict: Values, lenient: Values): Values {
  let values = lenient;
  for (const key in strict) {
    const value = strict[key];
    const other = lenient[key];
    if (value === undefined || value === other) continue;
    if (values === lenient) values = { ...lenient };
    values[key] = value;
    if (typeof value === 'number' && typeof other === 'number') values[`${key}AtMost`] = other;
  }
  return values;
}

/**
 * The points not stated that decide: those whose other reading alone would make a firm "met" of the strictest or a firm
 * "unmet" of the most lenient; where none does alone, all that are open.
 */
export function decidingPoints(compiled: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): string[] {
  const { choices, readings } = compiled;
  const mattering = choices.filter((choice) => choice.matters?.(subject, circumstances) !== false);
  const [only] = mattering;
  if (only !== undefined && mattering.length === 1) return [only.code];
  const alternatives = alternativesOf(compiled);
  const before = readings.map((ready) => possibleUnder(ready, subject, circumstances));
  const codes: string[] = [];
  for (let choice = 0; choice < choices.length; choice += 1) {
    if (!mattering.includes(choices[choice] as OpenChoice)) continue;
    const decides = before.some((standing, at) => {
      if (standing === DEPENDS) return false;
      const wanted = standing === MEETS ? FAILS : MEETS;
      return alternatives[choice]?.[at]?.some((other) => possibleUnder(other, subject, circumstances) === wanted);
    });
    const code = choices[choice]?.code ?? '';
    if (decides && !codes.includes(code)) codes.push(code);
  }
  return codes.length > 0 ? codes : [...new Set(mattering.map(({ code }) => code))];
}

// Which point decides is asked of every family that the record leaves in the dark: the readings beside those tried are made once.
const kept = new WeakMap<CompiledRequirement, ReadyReading[][][]>();

/**
 * By choice and by reading: the same reading with another value of the choice. Of an ordered one only the other end can turn
 * a result: the strict readings come first, so it is the last value for them and the first for the rest.
 */
function alternativesOf(compiled: CompiledRequirement): ReadyReading[][][] {
  let alternatives = kept.get(compiled);
  if (alternatives === undefined) {
    const { requirement, choices, readings } = compiled;
    alternatives = choices.map((choice) =>
      readings.map(({ reading }, at) => {
        const otherEnd = at < readings.length / 2 ? -1 : 0;
        const values = choice.isOrdered ? [choice.readings.at(otherEnd)] : choice.readings;
        return values.map((value) => readyReading(requirement, choice.read(reading, value)));
      }),
    );
    kept.set(compiled, alternatives);
  }
  return alternatives;
}

/** The facts that an unknown finding waits for. */
export function missingFacts({ readings }: CompiledRequirement, subject: FindingSubject, circumstances: Circumstances): FactPath[] {
  const missing = new Set<FactPath>();
  for (const { parents, check, binds } of readings) {
    const about = bindingCircumstances(subject, circumstances);
    if (binds?.possible(about) === DEPENDS) for (const path of binds.missing(about)) missing.add(path);
    if (parents !== null) for (const path of parents.missing(circumstances, subject)) missing.add(path);
    else if (check.possible(circumstances) === DEPENDS) for (const path of check.missing(circumstances)) missing.add(path);
  }
  return [...missing];
}

/** Warnings about what is met today, for the people whose facts decide. */
export function warningsOf(
  { readings: [{ parents, check }] }: CompiledRequirement,
  subject: FindingSubject,
  circumstances: Circumstances,
): Warning[] {
  if (check.warnings === undefined) return NONE;
  return parents === null ? check.warnings(circumstances) : parents.warnings(circumstances, subject);
}

function mostLenient({ readings }: CompiledRequirement): ReadyReading {
  return readings.at(-1) ?? readings[0];
}
