import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applicableRules,
  compileRuleBook,
  evaluate,
  NOT_STATED,
  type CompiledRequirement,
  type EvaluationRequest,
  type RuleSetVersion,
} from '@/rules';
import { readFacts } from '@/rules/facts/read-facts';
import { possibleUnder } from '@/rules/evaluation/judge';
import { findingSubjects, ifPresent } from '@/rules/evaluation/subjects';
import { FAILS, MEETS } from '@/rules/requirements/requirement-kind';
import { arbitraryRequest, type Knowledge } from '@/tests/support/arbitrary-families';
import { everyReading, judgeInEveryWorld } from '@/tests/support/every-world';
import { shippedTables } from '@/tests/support/shipped-tables';

const { book, tables } = await shippedTables();
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) };

/** The shipped tables with every point about the people, and every open point of a kind, left open. */
const openBook = compileRuleBook(
  tables.versions.map((version) => ({ ...version, requirements: version.requirements.map(withEverythingOpen) })),
);

function withEverythingOpen(requirement: RuleSetVersion['requirements'][number]): RuleSetVersion['requirements'][number] {
  const { subject, parameters } = requirement;
  const openable = [
    'arrears',
    'placeScope',
    'counting',
    'lastMonthCounts',
    'cutoffDayCounts',
    'renewalKeepsDate',
    'counted',
    'inNameOfCarer',
  ];
  const open = Object.fromEntries(
    Object.entries(parameters).map(([key, value]): [string, unknown] => [key, openable.includes(key) ? NOT_STATED : value]),
  );
  if (subject.who !== 'parents') return { ...requirement, parameters: open };
  return {
    ...requirement,
    parameters: open,
    subject: { ...subject, quantifier: NOT_STATED, oneParent: NOT_STATED, otherGuardian: NOT_STATED },
  };
}

function eachFinding(
  request: EvaluationRequest,
  among: typeof book,
  look: (compiled: CompiledRequirement, subject: ReturnType<typeof findingSubjects>[number]) => void,
): void {
  const facts = readFacts(request.family);
  for (const compiled of applicableRules(among, request).requirements) {
    for (const subject of findingSubjects(compiled.requirement.subject, facts)) look(compiled, subject);
  }
}

describe.each<[string, typeof book, Knowledge]>([
  ['the shipped tables, everything known', book, 'complete'],
  ['the shipped tables, something unknown', book, 'partial'],
  ['everything left open, everything known', openBook, 'complete'],
  ['everything left open, something unknown', openBook, 'partial'],
])('%s', (_name, among, knowledge) => {
  test('trying the ends of the readings agrees with trying every reading in every world', () => {
    fc.assert(
      fc.property(arbitraryRequest(knowledge), (request) => {
        const facts = readFacts(request.family);
        const outcomes = new Map(
          evaluate(among, request).findings.map(({ requirement, subject, outcome }) => [`${requirement}/${subject}`, outcome]),
        );
        eachFinding(request, among, (compiled, subject) => {
          const key = `${compiled.requirement.id}/${subject.id}`;
          expect(outcomes.get(key), key).toBe(judgeInEveryWorld(compiled, subject, facts, request.asOf));
        });
      }),
      RUNS,
    );
  });

  test('whatever meets a stricter reading of an ordered point meets the more lenient one', () => {
    fc.assert(
      fc.property(arbitraryRequest(knowledge), (request) => {
        const facts = readFacts(request.family);
        const question = { asOf: request.asOf, facts, ifPresent: ifPresent(facts) };
        eachFinding(request, among, (compiled, subject) => {
          for (const reading of everyReading(compiled)) {
            for (const choice of compiled.choices.filter(({ isOrdered }) => isOrdered)) {
              const inOrder = choice.readings.map((value) => possibleUnder(choice.read(reading, value), compiled, subject, question));
              const isInOrder = inOrder.every(
                (possible, at) =>
                  at === 0 || !((inOrder[at - 1] === MEETS && possible !== MEETS) || (inOrder[at - 1] !== FAILS && possible === FAILS)),
              );
              expect(isInOrder, `${compiled.requirement.id} ${choice.code} ${inOrder.join()}`).toBe(true);
            }
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('the points named as open are points that the record leaves open', () => {
    fc.assert(
      fc.property(arbitraryRequest(knowledge), (request) => {
        const findings = new Map(
          evaluate(among, request).findings.map((finding) => [`${finding.requirement}/${finding.subject}`, finding]),
        );
        eachFinding(request, among, (compiled, subject) => {
          const finding = findings.get(`${compiled.requirement.id}/${subject.id}`);
          const codes = compiled.choices.map(({ code }) => code);
          expect(finding?.openPoints.every((code) => codes.includes(code))).toBe(true);
          expect(finding?.openPoint !== null).toBe(finding?.outcome === 'unclear');
          expect(finding?.openPoint).toBe(finding?.openPoints[0] ?? null);
        });
      }),
      { numRuns: 300 },
    );
  });
});
