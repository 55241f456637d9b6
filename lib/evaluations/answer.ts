import { evaluate, type Evaluation, type Note, type RuleBook } from '@/rules';
import { readRequest, type RequestIssue } from '@/rules/schemas';

/** Answers in the form of the question (one for one, a list for a list), or everything that is wrong with it. */
export type Answers = { isAnswered: true; answers: Evaluation | Evaluation[] } | { isAnswered: false; issues: RequestIssue[] };

/**
 * Answers parsed JSON of any shape: one request, or a list of them. One malformed request and nothing is evaluated; the
 * paths of its issues begin with its position in the list. Server and command line both answer through this, so that
 * they cannot differ.
 */
export function answerRequests(given: unknown, book: RuleBook): Answers {
  const isList = Array.isArray(given);
  const read = isList ? given.map((one, position) => readRequest(one, [position])) : [readRequest(given)];
  const issues = read.flatMap((one) => (one.isValid ? [] : one.issues));
  if (issues.length > 0) return { isAnswered: false, issues };
  const answers = read.flatMap((one) => (one.isValid ? [withNotRead(evaluate(book, one.request), one.notRead)] : []));
  const [only] = answers;
  return { isAnswered: true, answers: isList || only === undefined ? answers : only };
}

/** A field that the contract does not know is said, never silently dropped: it may be a mistyped one. */
function withNotRead(evaluation: Evaluation, notRead: readonly string[]): Evaluation {
  if (notRead.length === 0) return evaluation;
  const notes = notRead.map((path): Note => ({ code: 'fieldNotRead', path }));
  return { ...evaluation, notes: [...evaluation.notes, ...notes] };
}
