import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDistricts, evaluate, explain, planFor, whatIf, type EvaluationRequest } from '@/rules';
import { arbitraryRequest } from '@/tests/support/arbitrary-families';
import { everyKindBook, shippedBook } from '@/tests/support/books';
import { eachFinding } from '@/tests/support/outcomes';
import { judge } from '@/rules/evaluation/judge';
import { readFacts } from '@/rules/facts/read-facts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 400) };
const books = [await shippedBook(), everyKindBook()];

describe.each(books)('a plan under $name', ({ book, vocabularies }) => {
  test('carried out, it leads to where everything that it calls curable is met, and nothing that was met is lost', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const plan = planFor(book, request);
        const met = evaluate(book, request).findings.filter(({ outcome }) => outcome === 'met');
        const wanted = new Set([...plan.items.filter(({ isCurable }) => isCurable), ...met].map(keyOf));
        const { guardians } = readFacts(plan.family);
        // The same texts as on the day asked; papers are judged on the day on which everything is done.
        eachFinding(book, request, (compiled, subject, asked) => {
          const key = `${compiled.requirement.id}/${subject.id}`;
          if (!wanted.has(key)) return;
          const then = { ...asked, asOf: plan.doneOn, facts: { family: plan.family, guardians } };
          const outcome = judge(compiled, { id: subject.id, guardian: guardians.find(({ id }) => id === subject.guardian?.id) }, then);
          expect(['met', 'notApplicable'], `${key} is ${outcome} on ${plan.doneOn}`).toContain(outcome);
        });
      }),
      RUNS,
    );
  });

  test('it speaks of every unmet finding, and calls nothing curable that the evaluation does not', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const { items } = planFor(book, request);
        const unmet = evaluate(book, request).findings.filter(({ outcome }) => outcome === 'unmet');
        expect(items.map(keyOf)).toEqual(unmet.map(keyOf));
        items.forEach((item, at) => {
          const { curability } = unmet[at]!;
          expect(item.whyNot === null).toBe(item.isCurable);
          if (item.isCurable) expect([item.latestOn, item.firstSeason]).toEqual([curability?.latestOn, null]);
          else if (item.whyNot?.code !== 'notWithTheRest') expect(curability?.curable).toBe(false);
        });
      }),
      RUNS,
    );
  });

  test('steps stand in the order of their last days, each once, and each helps something that is unmet or would lapse', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const { steps, doneOn } = planFor(book, request);
        const days = steps.map(({ beginBy }) => beginBy ?? '9999');
        expect(days).toEqual([...days].sort());
        const aims = steps.map(({ code, guardian, values }) => `${code} ${guardian} ${String(values['place'])} ${String(values['paper'])}`);
        expect(new Set(aims).size).toBe(aims.length);
        for (const step of steps) {
          expect(step.helps.length).toBeGreaterThan(0);
          expect(step.doneOn >= request.asOf && step.doneOn <= doneOn).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('explaining without looking ahead says the same but for what can be cured', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const whole = evaluate(book, request);
        const without = whole.findings.map((finding) => ({ ...finding, curability: null }));
        expect(explain(book, request)).toEqual({ ...whole, findings: without });
      }),
      RUNS,
    );
  });
});

describe('several districts', () => {
  const { book, vocabularies } = books[0]!;
  const places = ['110112', '110105', '110108', '110101', '110106', '110114', '110102'];

  test('stand by verdict and then by how near, each with its own evaluation', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const asked: EvaluationRequest = { ...request, entryYear: 2014, stage: 'primary', asOf: '2014-06-13' };
        const compared = compareDistricts(book, asked, places);
        expect(compared.map(({ jurisdiction }) => jurisdiction).sort()).toEqual([...places].sort());
        const order = ['eligible', 'unclear', 'undetermined', 'notEligible'];
        const ranks = compared.map(({ evaluation, distance }) => [
          order.indexOf(evaluation.verdict),
          distance.beyondCure,
          distance.curable,
          distance.unclear,
          distance.unknown,
        ]);
        const sorted = [...ranks].sort((a, b) => a.map((one, at) => one - b[at]!).find((difference) => difference !== 0) ?? 0);
        expect(ranks).toEqual(sorted);
        for (const { jurisdiction, evaluation } of compared) expect(evaluation).toEqual(evaluate(book, { ...asked, jurisdiction }));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what a change would change', () => {
  const { book } = books[0]!;
  const request: EvaluationRequest = {
    jurisdiction: '110112',
    entryYear: 2014,
    stage: 'primary',
    asOf: '2014-05-20',
    family: {
      child: { bornOn: '2008-03-15' },
      guardians: (['mother', 'father'] as const).map((relation) => ({
        id: relation,
        relation,
        status: 'present' as const,
        permits: [{ place: '110112', issuedOn: '2013-11-20', validUntil: '2014-11-19' }],
        insurance: [{ from: '2013-09', to: '2014-05', place: '110112' }],
        work: [{ place: '110105' }],
      })),
      home: { place: '110112' },
      papers: { workProof: 'held', homeProof: 'held', householdBooklet: 'held', residencePermit: 'held', noGuardianCertificate: 'held' },
    },
  };

  test('nine months that are paid on are enough a year later', () => {
    expect(evaluate(book, request).verdict).toBe('notEligible');
    const { verdict, changed } = whatIf(book, request, { wait: 1 });
    expect(verdict).toBe('eligible');
    expect(changed).toContainEqual({ requirement: 'TZ14-SI', subject: 'mother', from: 'unmet', to: 'met' });
  });

  test('a move or another job changes what asks for the home or the work, and nothing else', () => {
    const inDongcheng = { ...request, jurisdiction: '110101' };
    expect(whatIf(book, inDongcheng, { moveTo: '110101' }).changed.map(({ requirement }) => requirement)).toEqual([
      'DC14-LIVE',
      'DC14-LIVE',
    ]);
    expect(whatIf(book, inDongcheng, { workIn: '110101' }).changed.map(({ requirement }) => requirement)).toEqual([
      'DC14-WORK',
      'DC14-WORK',
    ]);
    expect(whatIf(book, request, { workIn: '110101' }).changed).toEqual([]);
  });
});

function keyOf({ requirement, subject }: { requirement: string; subject: string }): string {
  return `${requirement}/${subject}`;
}
