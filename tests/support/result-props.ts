import { ruleBookSnapshotOf } from '@/lib/rule-sets/rule-book-snapshot';
import { resultRecord, type ResultProps } from '@/components/verdict/result-record';
import { cityOf, evaluateCheck, questionFor, type Check } from '@/rules';
import { shippedTables } from './shipped-tables';

/** Gives what the result page of a check is made of, on the shipped tables; the questions have made-up addresses. */
export async function resultPages(): Promise<(check: Check) => ResultProps> {
  const { tables, book } = await shippedTables();
  return (check) => {
    const snapshot = ruleBookSnapshotOf(tables, cityOf(check.jurisdiction));
    if (snapshot === null) throw new Error(`the city of ${check.jurisdiction} is not on record`);
    const evaluation = evaluateCheck(book, check);
    return {
      check,
      evaluation,
      record: resultRecord(snapshot, check, evaluation),
      answerHrefs: Object.fromEntries(evaluation.missing.map((path) => [path, `/check/ask/${questionFor(book, check, path)}`])),
      answersHref: '/check/answers',
      continueHref: evaluation.nextQuestion === null ? null : '/check/go-on',
    };
  };
}
