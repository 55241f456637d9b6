import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { answerRequests } from '@/lib/evaluations/answer';
import { addDays, compileRuleBook, evaluate, monthNumber, monthText, type Evaluation, type EvaluationRequest, type Finding } from '@/rules';
import { ruleSetDocumentSchema } from '@/rules/schemas';
import type { Guardian } from '@/rules/facts/family';
import { arbitraryRequest } from '@/tests/support/arbitrary-families';
import { chooser, complete } from '@/tests/support/completions';
import { shippedTables } from '@/tests/support/shipped-tables';

const { book, tables } = await shippedTables();
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };

describe('the same request gives the same answer', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('in every time zone', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), (request) => {
        const answers = ['Asia/Shanghai', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'].map((name) => {
          process.env['TZ'] = name;
          return JSON.stringify(evaluate(book, request));
        });
        expect(new Set(answers).size).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  test('from what was written as JSON and read again, request and tables alike', () => {
    const readAgain = compileRuleBook(JSON.parse(JSON.stringify(tables.versions)) as typeof tables.versions);
    fc.assert(
      fc.property(arbitraryRequest('partial'), (request) => {
        const evaluation = evaluate(book, request);
        expect(evaluate(readAgain, JSON.parse(JSON.stringify(request)) as EvaluationRequest)).toEqual(evaluation);
        expect(answerRequests(JSON.parse(JSON.stringify([request])), book)).toEqual({ isAnswered: true, answers: [evaluation] });
        expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
      }),
      RUNS,
    );
  });

  test('and leaves the request and the tables as they were', () => {
    const frozen = compileRuleBook(deepFreeze(structuredClone(tables.versions)));
    fc.assert(
      fc.property(arbitraryRequest('partial'), (request) => {
        expect(evaluate(frozen, deepFreeze(structuredClone(request)))).toEqual(evaluate(book, request));
      }),
      RUNS,
    );
  });

  test('tables stay the same when their schema reads them again', () => {
    for (const document of tables.documents) expect(ruleSetDocumentSchema.parse(document)).toEqual(document);
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe('asking on', () => {
  test('answering the next question again and again ends, and every answer that was asked for is used', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), fc.nat(), (request, number) => {
        const choose = chooser(number);
        let family = request.family;
        let evaluation = evaluate(book, request);
        for (let asked = 0; evaluation.nextQuestion !== null; asked += 1) {
          expect(asked, evaluation.nextQuestion).toBeLessThan(40);
          const path = evaluation.nextQuestion;
          const answered = complete(family, choose, () => true);
          family = onlyAt(path, family, answered);
          evaluation = evaluate(book, { ...request, family });
          // Who there is may be asked again: those named so far may all have died.
          if (path !== 'family.guardians') expect(evaluation.nextQuestion, 'the same question twice').not.toBe(path);
        }
      }),
      { numRuns: 300 },
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
  return { ...family, [root]: answered[root as 'child' | 'home'] };
}

describe('what can be cured', () => {
  test('doing what the record asks for turns a curable finding into one that is met', () => {
    fc.assert(
      fc.property(arbitraryRequest('complete'), (request) => {
        for (const finding of evaluate(book, request).findings.filter(({ outcome }) => outcome === 'unmet')) {
          const guardian = request.family.guardians?.find(({ id }) => id === finding.subject);
          if (finding.curability?.curable !== true) continue;
          const cured = cure(request, finding, guardian?.id);
          expect(cured?.outcome, `${finding.requirement}/${finding.subject} ${finding.cause}`).toBe('met');
        }
      }),
      RUNS,
    );
  });

  test('only what is unmet says whether it can be cured', () => {
    fc.assert(
      fc.property(arbitraryRequest('partial'), (request) => {
        for (const { outcome, curability, cause, missing } of evaluate(book, request).findings) {
          expect(curability !== null).toBe(outcome === 'unmet');
          expect(missing.length > 0).toBe(outcome === 'unknown');
          expect(cause !== null).toBe(outcome === 'unmet' || outcome === 'notApplicable');
          if (curability !== null) expect(curability.curable && curability.firstSeason !== null).toBe(false);
        }
      }),
      RUNS,
    );
  });
});

/** Carries out, on the answers themselves, what the guardian of a finding (or everybody) would do about it, and judges again. */
function cure(request: EvaluationRequest, finding: Finding, id: string | undefined): Finding | undefined {
  const { family, asOf } = request;
  const here = String(finding.values['place'] ?? request.jurisdiction);
  const change = (change: (guardian: Guardian) => Guardian) => ({
    ...family,
    guardians: (family.guardians ?? []).map((guardian) => (id === undefined || guardian.id === id ? change(guardian) : guardian)),
  });
  const months = Number(finding.values['needed']);
  const paidTo = monthText(monthNumber(asOf) + months - 1);
  const cures: Record<string, () => Partial<EvaluationRequest>> = {
    paperMissing: () => ({
      family: {
        ...family,
        papers: { ...(typeof family.papers === 'object' ? family.papers : {}), [String(finding.values['paper'])]: 'held' },
      },
    }),
    tooFewMonths: () => ({
      asOf: months > 1 ? addDays(`${paidTo}-28`, 3) : asOf,
      family: change((guardian) => ({
        ...guardian,
        insurance: [...(Array.isArray(guardian.insurance) ? guardian.insurance : []), { from: asOf.slice(0, 7), to: paidTo, place: here }],
      })),
    }),
    permitLapsed: () => ({ family: change((guardian) => ({ ...guardian, permits: [{ place: here, issuedOn: asOf, validUntil: null }] })) }),
    noWork: () => ({ family: change((guardian) => ({ ...guardian, work: [{ as: 'employee', place: here }] })) }),
    homeElsewhere: () => ({ family: { ...change((guardian) => ({ ...guardian, status: 'present' })), home: { place: here } } }),
  };
  const same: Record<string, string> = {
    paperExpired: 'paperMissing',
    paperInNameOfCarer: 'paperMissing',
    noPermit: 'permitLapsed',
    permitOfAnotherPlace: 'permitLapsed',
    permitIssuedTooLate: 'permitLapsed',
    worksElsewhere: 'noWork',
    noHome: 'homeElsewhere',
    guardianLivesElsewhere: 'homeElsewhere',
  };
  const cause = finding.cause ?? '';
  const carriedOut = cures[same[cause] ?? cause];
  if (carriedOut === undefined) throw new Error(`no cure is known for ${cause}`);
  const evaluation: Evaluation = evaluate(book, { ...request, ...carriedOut() });
  return evaluation.findings.find(({ requirement, subject }) => requirement === finding.requirement && subject === finding.subject);
}
