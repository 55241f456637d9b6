import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { answerRequests } from '@/lib/evaluations/answer';
import { compileRuleBook, evaluate, explain, type EvaluationRequest, type RuleSetVersion } from '@/rules';
import { judge } from '@/rules/evaluation/judge';
import type { Family, Guardian } from '@/rules/facts/family';
import { familySchema, ruleSetDocumentSchema } from '@/rules/schemas';
import { attempt } from '@/rules/verdicts/curability';
import { arbitraryRequest } from '@/tests/support/arbitrary-families';
import { everyKindBook, shippedBook } from '@/tests/support/books';
import { chooser } from '@/tests/support/chooser';
import { complete } from '@/tests/support/completions';
import { eachFinding } from '@/tests/support/outcomes';
import { shippedTables } from '@/tests/support/shipped-tables';

const { tables } = await shippedTables();
const books = [await shippedBook(), everyKindBook()];
const share = (runs: number) => ({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? runs) });

describe.each(books)('the same request gives the same answer: $name', ({ book, versions, vocabularies }) => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('in every time zone', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const answers = ['Asia/Shanghai', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'].map((name) => {
          process.env['TZ'] = name;
          return JSON.stringify(evaluate(book, request));
        });
        expect(new Set(answers).size).toBe(1);
      }),
      share(60),
    );
  });

  test('from what was written as JSON and read again, request and tables alike', () => {
    const readAgain = compileRuleBook(JSON.parse(JSON.stringify(versions)) as RuleSetVersion[]);
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        const evaluation = evaluate(book, request);
        expect(evaluate(readAgain, JSON.parse(JSON.stringify(request)) as EvaluationRequest)).toEqual(evaluation);
        expect(answerRequests(JSON.parse(JSON.stringify([request])), book)).toEqual({ isAnswered: true, answers: [evaluation] });
        expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
      }),
      share(200),
    );
  });

  test('and leaves the request and the tables as they were', () => {
    const frozen = compileRuleBook(deepFreeze(structuredClone([...versions])));
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        expect(evaluate(frozen, deepFreeze(structuredClone(request)))).toEqual(evaluate(book, request));
      }),
      share(200),
    );
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

test('tables stay the same when their schema reads them again', () => {
  for (const document of tables.documents) expect(ruleSetDocumentSchema.parse(document)).toEqual(document);
});

describe.each(books)('asking on: $name', ({ book, vocabularies }) => {
  test('answering the next question again and again ends, and every answer that was asked for is used', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), fc.nat(), (asked, number) => {
        const choose = chooser(number);
        let { request } = asked;
        let next = explain(book, request).nextQuestion;
        for (let count = 0; next !== null; count += 1) {
          expect(count, next).toBeLessThan(60);
          const path = next;
          const answered = complete({ ...asked, request }, choose, () => true, 'paid');
          request = { ...request, family: onlyAt(path, request.family, answered.family) };
          next = explain(book, request).nextQuestion;
          // Who there is may be asked again: those named so far may all have died.
          if (path !== 'family.guardians') expect(next, 'the same question twice').not.toBe(path);
        }
      }),
      share(150),
    );
  });
});

/** The family with the answer of one path alone taken from another. */
function onlyAt(path: string, family: EvaluationRequest['family'], answered: EvaluationRequest['family']): EvaluationRequest['family'] {
  const [, root = '', id, fact = ''] = path.split('.');
  if (root === 'guardians' && id !== undefined) {
    const source = answered.guardians?.find((guardian) => guardian.id === id);
    return {
      ...family,
      guardians: (family.guardians ?? []).map((guardian) =>
        guardian.id === id ? { ...guardian, [fact]: source?.[fact as keyof Guardian] } : guardian,
      ),
    };
  }
  if (root === 'papers' && id !== undefined) {
    const told = typeof family.papers === 'object' ? family.papers : {};
    const source = typeof answered.papers === 'object' ? answered.papers?.[id] : undefined;
    return { ...family, papers: { ...told, [id]: source ?? 'missing' } };
  }
  if (root === 'guardians')
    return {
      ...family,
      guardians: [
        ...(family.guardians ?? []),
        ...(answered.guardians ?? []).filter(({ id: one }) => !family.guardians?.some((guardian) => guardian.id === one)),
      ],
    };
  if (root === 'child' && id !== undefined) return { ...family, child: { ...family.child, [id]: answered.child?.[id as 'bornOn'] } };
  return { ...family, [root]: answered[root as 'home'] };
}

describe.each(books)('what can be cured: $name', ({ book, vocabularies }) => {
  test('doing what the record asks for turns a curable finding into one that is met, on the day on which it is done', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'complete'), ({ request }) => {
        eachFinding(book, request, (compiled, subject, circumstances) => {
          if (judge(compiled, subject, circumstances) !== 'unmet') return;
          const remedied = attempt(compiled, subject, circumstances);
          if (remedied === null) return;
          const { asOf, facts } = remedied.circumstances;
          expect(asOf >= request.asOf, 'nothing is done before today').toBe(true);
          // As answers of the contract, sent and read again.
          const family = familySchema.parse(JSON.parse(JSON.stringify(facts.family))) as Family;
          const outcomes: (string | undefined)[] = [];
          eachFinding(book, { ...request, family }, (again, other, later) => {
            if (again.requirement.id === compiled.requirement.id && other.id === subject.id)
              outcomes.push(judge(compiled, other, { ...later, asOf }));
          });
          expect(
            outcomes.every((outcome) => outcome === 'met' || outcome === 'notApplicable'),
            `${compiled.requirement.id}/${subject.id} ${outcomes.join()}`,
          ).toBe(true);
        });
      }),
      share(150),
    );
  });

  test('only what is unmet says whether it can be cured', () => {
    fc.assert(
      fc.property(arbitraryRequest(vocabularies, 'partial'), ({ request }) => {
        for (const { outcome, curability, cause, missing } of evaluate(book, request).findings) {
          expect(curability !== null).toBe(outcome === 'unmet');
          expect(missing.length > 0).toBe(outcome === 'unknown');
          expect(cause !== null).toBe(outcome === 'unmet' || outcome === 'notApplicable');
          if (curability !== null) expect(curability.curable && curability.firstSeason !== null).toBe(false);
        }
      }),
      share(250),
    );
  });
});
