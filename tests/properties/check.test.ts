import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkView, nextPage } from '@/components/check/check-view';
import { ruleBookSnapshotOf } from '@/lib/rule-sets/rule-book-snapshot';
import {
  answerQuestion,
  beginCheck,
  ELSEWHERE,
  evaluateCheck,
  filledForm,
  openQuestion,
  questionAtStep,
  questionsThatApply,
  questionsThatMayRemain,
  stepBefore,
  type Check,
  type Question,
} from '@/rules';
import { anAnswer } from '../support/arbitrary-answers';
import { shippedTables } from '../support/shipped-tables';

const { tables, book } = await shippedTables();
const snapshot = ruleBookSnapshotOf(tables, '110000');
if (snapshot === null) throw new Error('Beijing is not on record');
const record = { snapshot, book };

const places = snapshot.jurisdictions.filter(({ level }) => level !== 'city').map(({ code }) => code);
const choice = fc.oneof(
  fc.record({
    jurisdiction: fc.constantFrom(...places),
    entryYear: fc.constant(2014),
    stage: fc.constantFrom('primary' as const, 'juniorMiddle' as const),
    asOf: fc.constantFrom('2014-04-17', '2014-04-18', '2014-05-05', '2014-05-08', '2014-05-09', '2014-05-20', '2014-06-13'),
  }),
  fc.record({
    jurisdiction: fc.constantFrom(...places),
    entryYear: fc.constant(2016),
    stage: fc.constant('primary' as const),
    asOf: fc.constantFrom('2016-04-20', '2016-05-20', '2016-06-15'),
  }),
);

/** Some answer that the form of a question takes, with places as the forms of the city offer them. */
const answersTo = (check: Check, question: Question) =>
  anAnswer(book, check, question, { mayBeUnknown: true, places: [...places.filter((place) => place.length === 6), ELSEWHERE] });

/** Answers whatever is asked, with answers drawn at random, until nothing is open. */
function walk(begun: Check, draw: fc.GeneratorValue, seen: (check: Check, question: Question) => void = () => undefined): Check {
  let check = begun;
  for (let step = 0; step < 40; step += 1) {
    const question = openQuestion(book, check);
    if (question === null) return check;
    seen(check, question);
    const answered = answerQuestion(
      book,
      check,
      question,
      draw(() => answersTo(check, question)),
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
          const again = answerQuestion(book, end, question, filledForm(book, end, question));
          if ('check' in again) expect(evaluateCheck(book, again.check)).toEqual(evaluateCheck(book, end));
          step = stepBefore(book, end, step);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the first page of the longest check promises no more than ten questions', () => {
    for (const jurisdiction of places) {
      for (const [entryYear, asOf] of [
        [2014, '2014-06-13'],
        [2016, '2016-06-15'],
      ] as const) {
        const check = beginCheck({ jurisdiction, entryYear, stage: 'primary', asOf });
        expect(questionsThatMayRemain(book, check), `${jurisdiction} ${entryYear}`).toBeLessThanOrEqual(10);
      }
    }
  });
});
