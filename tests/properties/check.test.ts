import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkView, nextPage } from '@/components/check/check-view';
import { ruleBookSnapshotOf } from '@/lib/rule-sets/rule-book-snapshot';
import {
  answerQuestion,
  beginCheck,
  evaluateCheck,
  filledForm,
  openQuestion,
  questionAtStep,
  questionsThatApply,
  questionsThatMayRemain,
  stepBefore,
  type Check,
  type FormValues,
  type Question,
} from '@/rules';
import { shippedTables } from '../support/shipped-tables';

const { tables, book } = await shippedTables();
const snapshot = ruleBookSnapshotOf(tables, '110000');
if (snapshot === null) throw new Error('Beijing is not on record');
const record = { snapshot, book };

const places = snapshot.jurisdictions.filter(({ level }) => level !== 'city').map(({ code }) => code);
const choice = fc.record({
  jurisdiction: fc.constantFrom(...places),
  entryYear: fc.constant(2014),
  stage: fc.constantFrom('primary' as const, 'juniorMiddle' as const),
  asOf: fc.constantFrom('2014-04-17', '2014-04-18', '2014-05-05', '2014-05-08', '2014-05-09', '2014-05-20', '2014-06-13'),
});

const date = (field: string, year: number, month: number, day: number): FormValues => ({
  [`${field}-year`]: [String(year)],
  [`${field}-month`]: [String(month)],
  [`${field}-day`]: [String(day)],
});
const placeGiven = fc.constantFrom(...places.filter((place) => place.length === 6), '000000', 'unknown');
const aDate = (field: string) =>
  fc
    .record({ year: fc.integer({ min: 2012, max: 2014 }), month: fc.integer({ min: 1, max: 4 }), day: fc.integer({ min: 1, max: 28 }) })
    .map(({ year, month, day }) => date(field, year, month, day));

/** Some answer that the form of a question takes. */
const answers: Record<Question['sort'], fc.Arbitrary<FormValues>> = {
  bornOn: fc.oneof(fc.constant({ 'bornOn-unknown': ['yes'] }), fc.constantFrom(date('bornOn', 2008, 8, 31), date('bornOn', 2008, 9, 1))),
  guardians: fc.record({ mother: status(), father: status() }),
  otherGuardian: fc.constantFrom('otherLegalGuardian', 'carer', 'none', 'unknown').map((other) => ({ other: [other] })),
  permits: fc.oneof(
    fc.constantFrom('none', 'unknown').map((have) => ({ have: [have] })),
    fc
      .tuple(placeGiven, aDate('issuedOn'))
      .map(([place, issued]) => ({ have: ['yes'], place: [place], ...issued, 'validUntil-unknown': ['yes'] })),
  ),
  insurance: fc.oneof(
    fc.constantFrom('none', 'unknown').map((have) => ({ have: [have] })),
    fc
      .subarray(['2013-01', '2013-05', '2013-11', '2013-12', '2014-01', '2014-02', '2014-03', '2014-04', '2014-05'], { minLength: 1 })
      .map((month) => ({ have: ['yes'], month })),
    fc.constant({ have: ['yes'], fillFrom: ['2013-04'], fillTo: ['2014-03'] }),
  ),
  work: fc.oneof(
    fc.constant({ have: ['unknown'] }),
    fc.tuple(placeGiven, placeGiven).map(([place, employerPlace]) => ({ have: ['yes'], place: [place], employerPlace: [employerPlace] })),
  ),
  home: fc.oneof(
    fc.constant({ have: ['none'] }),
    placeGiven.map((place) => ({ have: ['yes'], place: [place] })),
  ),
  paper: fc.constantFrom('held', 'heldByCarer', 'expired', 'missing', 'unknown').map((state) => ({ state: [state] })),
};

function status() {
  return fc.constantFrom('present', 'absent', 'noCustody', 'deceased', 'unknown').map((value) => [value]);
}

/** Answers whatever is asked, with answers drawn at random, until nothing is open. */
function walk(begun: Check, draw: fc.GeneratorValue, seen: (check: Check, question: Question) => void = () => undefined): Check {
  let check = begun;
  for (let step = 0; step < 40; step += 1) {
    const question = openQuestion(book, check);
    if (question === null) return check;
    seen(check, question);
    const answered = answerQuestion(
      check,
      question,
      draw(() => answers[question.sort]),
    );
    if ('issues' in answered) throw new Error(JSON.stringify(answered.issues));
    check = answered.check;
  }
  throw new Error('the questions do not end');
}

describe('a check', () => {
  it('ends, asks nothing twice, and nothing that no rule reads', () => {
    fc.assert(
      fc.property(choice, fc.gen(), (chosen, draw) => {
        const end = walk(beginCheck(chosen), draw, (check, question) => {
          expect(check.asked).not.toContain(question.id);
          expect(questionsThatApply(book, check)).toContain(question.id);
        });
        expect(new Set(end.asked).size).toBe(end.asked.length);
      }),
      { numRuns: 300 },
    );
  });

  it('never asks more questions than it said may remain', () => {
    fc.assert(
      fc.property(choice, fc.gen(), (chosen, draw) => {
        const promised: number[] = [];
        const begun = beginCheck(chosen);
        walk(begun, draw, (check) => promised.push(questionsThatMayRemain(book, check)));
        promised.forEach((remaining, index) => {
          expect(promised.length - index).toBeLessThanOrEqual(remaining);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('what is open at its end was answered with "I do not know"', () => {
    fc.assert(
      fc.property(choice, fc.gen(), (chosen, draw) => {
        const end = walk(beginCheck(chosen), draw);
        expect(nextPage(record, end)).toBe('result');
        const view = checkView(record, end, 'result', null);
        if (view.page !== 'result') throw new Error('no result');
        for (const path of view.result.evaluation.missing) expect(view.result.answerHrefs[path], path).toMatch(/^\/check\/\d+$/);
      }),
      { numRuns: 300 },
    );
  });

  it('every step can be gone back to, shows its answer, and given again changes nothing', () => {
    fc.assert(
      fc.property(choice, fc.gen(), (chosen, draw) => {
        const end = walk(beginCheck(chosen), draw);
        let step: number | null = stepBefore(book, end, end.asked.length + 1);
        while (step !== null) {
          const question = questionAtStep(book, end, step);
          if (question === null) throw new Error(`nothing at step ${step}`);
          const again = answerQuestion(end, question, filledForm(end, question));
          if ('check' in again) expect(evaluateCheck(book, again.check)).toEqual(evaluateCheck(book, end));
          step = stepBefore(book, end, step);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the first page of the longest check promises no more than ten questions', () => {
    for (const jurisdiction of places) {
      const check = beginCheck({ jurisdiction, entryYear: 2014, stage: 'primary', asOf: '2014-06-13' });
      expect(questionsThatMayRemain(book, check), jurisdiction).toBeLessThanOrEqual(10);
    }
  });
});
