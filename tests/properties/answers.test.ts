import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicableRules, evaluate, explain, reachVerdict, verdictOver, type Evaluation, type Finding } from '@/rules';
import { arbitraryRequest } from '@/tests/support/arbitrary-families';
import { everyKindBook, shippedBook } from '@/tests/support/books';
import { chooser } from '@/tests/support/chooser';
import { complete, completeAll } from '@/tests/support/completions';
import { outcomesOf } from '@/tests/support/outcomes';

const books = [await shippedBook(), everyKindBook()];
const share = (runs: number) => ({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? runs) });
const seed = fc.nat();

/** Points that are not on record lie between two values, which are not tried one after the other. */
const COUNTED_BETWEEN = ['points-reached'];

function byKey(evaluation: Evaluation): Map<string, Finding> {
  return new Map(evaluation.findings.map((finding) => [`${finding.requirement}/${finding.subject}`, finding]));
}

/** Whom a rule turns out not to bind has nothing left to meet: that is as good as met. */
function asFirm(finding: Finding | undefined): string | undefined {
  return finding?.outcome === 'notApplicable' ? 'met' : finding?.outcome;
}

describe.each(books)('what is firm: $name', ({ book, vocabularies }) => {
  test('a firm finding and a firm verdict stay the same whatever is answered later', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), seed, (asked, number) => {
        const choose = chooser(number);
        const before = evaluate(book, asked.request);
        const after = evaluate(
          book,
          complete(asked, choose, () => choose([true, false]), choose(['laterPaid', 'notPaid'])),
        );
        const later = byKey(after);
        for (const [key, finding] of byKey(before)) {
          if (finding.outcome !== 'unknown' && later.has(key)) expect(asFirm(later.get(key)), key).toBe(asFirm(finding));
        }
        if (before.firm) expect(after.verdict).toBe(before.verdict);
      }),
      share(900),
    );
  });

  test('an unknown finding is one that some answers decide otherwise than others', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), seed, (asked, number) => {
        const inexact = new Set(
          applicableRules(book, asked.request)
            .requirements.filter(({ requirement }) => COUNTED_BETWEEN.includes(requirement.kind))
            .map(({ requirement }) => requirement.id),
        );
        const seen = new Map<string, Set<string>>();
        for (const [key, outcome] of outcomesOf(book, asked.request, (id) => !inexact.has(id)))
          if (outcome === 'unknown') seen.set(key, new Set());
        for (let tries = 0; tries < 4000 && seen.size > 0; tries += 1) {
          const wanted = new Set([...seen.keys()].map((key) => key.split('/')[0] ?? ''));
          const outcomes = outcomesOf(book, completeAll(asked, chooser(number + tries)), (id) => wanted.has(id));
          for (const [key, before] of seen) {
            before.add(outcomes.get(key) ?? 'gone');
            if (before.size > 1) seen.delete(key);
          }
        }
        expect([...seen].map(([key, outcomes]) => [key, ...outcomes])).toEqual([]);
      }),
      share(150),
    );
  });

  test('with everything answered nothing is unknown', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), seed, (asked, number) => {
        const { findings, missing } = evaluate(book, completeAll(asked, chooser(number), 'paid'));
        expect(findings.filter(({ outcome }) => outcome === 'unknown')).toEqual([]);
        expect(missing).toEqual([]);
      }),
      share(500),
    );
  });
});

describe.each(books)('the next question: $name', ({ book, vocabularies }) => {
  test('it is empty exactly when every finding is firm, and one of the missing facts otherwise', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const { findings, missing, nextQuestion } = evaluate(book, request);
        const open = findings.filter(({ outcome }) => outcome === 'unknown');
        expect(nextQuestion === null).toBe(open.length === 0);
        for (const finding of open) expect(finding.missing.length, `${finding.requirement} ${finding.subject}`).toBeGreaterThan(0);
        expect(missing).toEqual([...new Set(open.flatMap((finding) => finding.missing))]);
        if (nextQuestion !== null) expect(missing).toContain(nextQuestion);
      }),
      share(500),
    );
  });
});

describe.each(books)('the same answer: $name', ({ book, vocabularies }) => {
  test('with every reason, without looking ahead, the verdict alone, and over many families', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const evaluation = evaluate(book, request);
        expect(explain(book, request)).toEqual({
          ...evaluation,
          findings: evaluation.findings.map((finding) => ({ ...finding, curability: null })),
        });
        expect(reachVerdict(book, request)).toBe(evaluation.verdict);
        expect(verdictOver(book, request)(request.family)).toBe(evaluation.verdict);
      }),
      share(500),
    );
  });
});
