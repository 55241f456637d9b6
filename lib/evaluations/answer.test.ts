import { describe, expect, test } from 'vitest';
import example from '@/tests/support/contract-example.json';
import { shippedTables } from '@/tests/support/shipped-tables';
import { answerRequests } from './answer';

const { book } = await shippedTables();

test('one request is answered by one answer, a list by a list in its order', () => {
  const one = answerRequests(example, book);
  expect(one).toMatchObject({ isAnswered: true, answers: { verdict: 'notEligible' } });
  expect(answerRequests([example, { ...example, jurisdiction: '110102' }], book)).toMatchObject({
    isAnswered: true,
    answers: [{ verdict: 'notEligible' }, { verdict: 'undetermined' }],
  });
  expect(answerRequests([example], book)).toMatchObject({ isAnswered: true, answers: [{}] });
  expect(answerRequests([], book)).toEqual({ isAnswered: true, answers: [] });
});

describe('one malformed request and nothing is evaluated', () => {
  test('the issues of all of them are said, with their positions', () => {
    expect(answerRequests([example, { ...example, asOf: 'today' }, { ...example, stage: 'x' }, []], book)).toEqual({
      isAnswered: false,
      issues: [
        { path: '1.asOf', code: 'notADate' },
        { path: '2.stage', code: 'notAStage' },
        { path: '3', code: 'wrongType' },
      ],
    });
  });

  test('alone its path begins with its own fields', () => {
    expect(answerRequests({ ...example, asOf: 'today' }, book)).toEqual({
      isAnswered: false,
      issues: [{ path: 'asOf', code: 'notADate' }],
    });
    expect(answerRequests(null, book)).toEqual({ isAnswered: false, issues: [{ path: '', code: 'wrongType' }] });
  });
});

test('a field that is not read is named beside the other notes and changes nothing else', () => {
  const plain = answerRequests({ ...example, jurisdiction: '110102' }, book);
  const mistyped = answerRequests(
    { ...example, jurisdiction: '110102', knownAt: '2014-04-01', family: { ...example.family, paper: {} } },
    book,
  );
  if (!plain.isAnswered || !mistyped.isAnswered || Array.isArray(plain.answers)) throw new Error('not answered');
  expect(mistyped.answers).toEqual({
    ...plain.answers,
    notes: [
      { code: 'noRuleSetOnRecord', jurisdiction: '110102' },
      { code: 'fieldNotRead', path: 'family.paper' },
      { code: 'fieldNotRead', path: 'knownAt' },
    ],
  });
});
