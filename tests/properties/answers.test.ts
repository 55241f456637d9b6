import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, reachVerdict, type Evaluation, type Finding } from '@/rules';
import { arbitraryRequest } from '@/tests/support/arbitrary-families';
import { chooser, complete, completeAll } from '@/tests/support/completions';
import { shippedTables } from '@/tests/support/shipped-tables';

const { book } = await shippedTables();
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1500) };
const seed = fc.nat();

function byKey(evaluation: Evaluation): Map<string, Finding> {
  return new Map(evaluation.findings.map((finding) => [`${finding.requirement}/${finding.subject}`, finding]));
}

describe('what is firm', () => {
  test('a firm finding stays the same whatever is answered later', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), seed, (request, number) => {
        const choose = chooser(number);
        const later = byKey(
          evaluate(book, { ...request, family: complete(request.family, choose, () => choose([true, false]), request.jurisdiction) }),
        );
        for (const [key, finding] of byKey(evaluate(book, request))) {
          if (finding.outcome !== 'unknown' && later.has(key)) expect(later.get(key)?.outcome, key).toBe(finding.outcome);
        }
      }),
      RUNS,
    );
  });

  test('a firm verdict stays the same whatever is answered later', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), seed, (request, number) => {
        const choose = chooser(number);
        const before = evaluate(book, request);
        const after = evaluate(book, {
          ...request,
          family: complete(request.family, choose, () => choose([true, false]), request.jurisdiction),
        });
        if (before.firm) expect(after.verdict).toBe(before.verdict);
      }),
      RUNS,
    );
  });

  test('an unknown finding is one that some answers decide otherwise than others', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), seed, (request, number) => {
        const open = new Set([...byKey(evaluate(book, request))].filter(([, { outcome }]) => outcome === 'unknown').map(([key]) => key));
        const seen = new Map<string, Set<string>>([...open].map((key) => [key, new Set()]));
        for (let tries = 0; tries < 600 && open.size > 0; tries += 1) {
          const findings = byKey(
            evaluate(book, { ...request, family: completeAll(request.family, chooser(number + tries), request.jurisdiction) }),
          );
          for (const key of open) {
            const outcomes = seen.get(key)?.add(findings.get(key)?.outcome ?? 'gone');
            if (outcomes !== undefined && outcomes.size > 1) open.delete(key);
          }
        }
        expect([...open]).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('with everything answered nothing is unknown', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), seed, (request, number) => {
        const { findings, missing } = evaluate(book, { ...request, family: completeAll(request.family, chooser(number)) });
        expect(findings.filter(({ outcome }) => outcome === 'unknown')).toEqual([]);
        expect(missing).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('the next question', () => {
  test('it is empty exactly when every finding is firm, and one of the missing facts otherwise', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), (request) => {
        const { findings, missing, nextQuestion } = evaluate(book, request);
        const open = findings.filter(({ outcome }) => outcome === 'unknown');
        expect(nextQuestion === null).toBe(open.length === 0);
        for (const finding of open) expect(finding.missing.length, `${finding.requirement} ${finding.subject}`).toBeGreaterThan(0);
        expect(missing).toEqual([...new Set(open.flatMap((finding) => finding.missing))]);
        if (nextQuestion !== null) expect(missing).toContain(nextQuestion);
      }),
      RUNS,
    );
  });
});

describe('the same answer', () => {
  test('the verdict alone agrees with the verdict with reasons', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), (request) => {
        expect(reachVerdict(book, request)).toBe(evaluate(book, request).verdict);
      }),
      RUNS,
    );
  });
});
