import { addressOf, createCallAllowance, type Allowance } from '@/lib/api/call-allowance';
import { readJson } from '@/lib/api/read-json';
import { refuse, respond } from '@/lib/api/respond';
import { env } from '@/lib/env';
import { ruleTables } from '@/lib/rule-sets/rule-tables';
import { answerRequests } from './answer';

/** Requests that one list may hold. */
export const mostRequests = 1000;
/** A thousand families with every fact that the contract knows, and as much again. */
const mostBytes = 8_000_000;
const ordinaryCallsAMinute = 120;

let allowance: ((address: string) => Allowance) | undefined;

/** Answers a call with one request or a list; nothing of it is kept. The statuses are those of the contract. */
export async function respondToEvaluations(request: Request): Promise<Response> {
  allowance ??= createCallAllowance(env().EVALUATIONS_PER_MINUTE ?? ordinaryCallsAMinute);
  const allowed = allowance(addressOf(request));
  if (!allowed.isAllowed) {
    return refuse(request, 429, [{ path: '', code: 'tooManyCalls' }], { 'Retry-After': String(allowed.retryAfterSeconds) });
  }
  const read = await readJson(request, mostBytes);
  if (!read.isRead) return refuse(request, read.status, [{ path: '', code: read.code }]);
  if (Array.isArray(read.value) && read.value.length > mostRequests) return refuse(request, 413, [{ path: '', code: 'tooManyRequests' }]);
  const { book } = await ruleTables();
  const answered = answerRequests(read.value, book);
  return answered.isAnswered ? respond(answered.answers) : refuse(request, 400, answered.issues);
}
