import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRuleBook, evaluate } from '@/rules';
import { FAILS, MEETS } from '@/rules/requirements/possible';
import { arbitraryRequest, type Knowledge } from '@/tests/support/arbitrary-families';
import { everyKindVersions } from '@/tests/support/every-kind-tables';
import { everyReading, judgeInEveryWorld, possibleAsMade } from '@/tests/support/every-world';
import { eachFinding, outcomesOf } from '@/tests/support/outcomes';
import { withEverythingOpen } from '@/tests/support/open-points';
import { shippedTables } from '@/tests/support/shipped-tables';
import { vocabulariesOf } from '@/tests/support/vocabulary';

const { tables } = await shippedTables();
const share = (runs: number) => ({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? runs) });

const SHIPPED = tables.versions;
const EVERY_KIND = everyKindVersions();

describe.each<[string, typeof SHIPPED, Knowledge, number]>([
  ['the shipped tables, everything known', SHIPPED, 'complete', 300],
  ['the shipped tables, something unknown', SHIPPED, 'partial', 450],
  ['the shipped tables left open, everything known', SHIPPED.map(withEverythingOpen), 'complete', 100],
  ['the shipped tables left open, something unknown', SHIPPED.map(withEverythingOpen), 'partial', 100],
  ['every kind, everything known', EVERY_KIND, 'complete', 100],
  ['every kind, something unknown', EVERY_KIND, 'partial', 150],
  ['every kind left open, something unknown', EVERY_KIND.map(withEverythingOpen), 'partial', 60],
])('%s', (_name, versions, knowledge, runs) => {
  const among = compileRuleBook(versions);
  const vocabularies = vocabulariesOf(versions);

  test('trying the ends of the readings agrees with trying every reading in every world', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, knowledge), ({ request }) => {
        const outcomes = outcomesOf(among, request);
        eachFinding(among, request, (compiled, subject, circumstances) => {
          const key = `${compiled.requirement.id}/${subject.id}`;
          expect(outcomes.get(key), key).toBe(judgeInEveryWorld(compiled, subject, circumstances));
        });
      }),
      share(runs),
    );
  });

  test('whatever meets a stricter reading of an ordered point meets the more lenient one', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, knowledge), ({ request }) => {
        eachFinding(among, request, (compiled, subject, circumstances) => {
          for (const reading of everyReading(compiled).slice(0, 24)) {
            for (const choice of compiled.choices.filter(({ isOrdered }) => isOrdered)) {
              const inOrder = choice.readings.map((value) => possibleAsMade(compiled, choice.read(reading, value), subject, circumstances));
              const isInOrder = inOrder.every(
                (possible, at) =>
                  at === 0 || !((inOrder[at - 1] === MEETS && possible !== MEETS) || (inOrder[at - 1] !== FAILS && possible === FAILS)),
              );
              expect(isInOrder, `${compiled.requirement.id} ${choice.code} ${inOrder.join()}`).toBe(true);
            }
          }
        });
      }),
      share(Math.ceil(runs / 4)),
    );
  });

  test('the points named as open are points that the record leaves open', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, knowledge), ({ request }) => {
        const findings = new Map(
          evaluate(among, request).findings.map((finding) => [`${finding.requirement}/${finding.subject}`, finding]),
        );
        eachFinding(among, request, (compiled, subject) => {
          const finding = findings.get(`${compiled.requirement.id}/${subject.id}`);
          const codes = compiled.choices.map(({ code }) => code);
          expect(finding?.openPoints.every((code) => codes.includes(code))).toBe(true);
          expect(finding?.openPoint !== null).toBe(finding?.outcome === 'unclear');
          expect(finding?.openPoint).toBe(finding?.openPoints[0] ?? null);
        });
      }),
      share(Math.ceil(runs / 2)),
    );
  });
});
