import { z } from 'zod';
import { familySchema } from '../facts/family-schema';
import type { EvaluationRequest } from './evaluation';
import { calendarDateText, placeCodeText } from '../requirements/parameter-texts';

/** An evaluation request as the contract describes it. `asOf` is asked for: the engine reads no clock and guesses no day. */
export const evaluationRequestSchema = z.object({
  jurisdiction: placeCodeText,
  entryYear: z.int({ error: 'notAYear' }).min(2000, { error: 'notAYear' }).max(2100, { error: 'notAYear' }),
  stage: z.enum(['primary', 'juniorMiddle', 'transfer'], { error: 'notAStage' }),
  asOf: calendarDateText,
  knownOn: calendarDateText.optional(),
  family: familySchema,
});

/** What is wrong with a request: where (dotted path, list positions as numbers), and a code that `messages/` words. */
export interface RequestIssue {
  path: string;
  code: string;
}

/** A request read: ready to evaluate, with the paths of fields that were not read; or what is wrong with it. */
export type ReadRequest = { isValid: true; request: EvaluationRequest; notRead: string[] } | { isValid: false; issues: RequestIssue[] };

/** Reads one request from parsed JSON of any shape. `prefix` is its position in a list of requests. */
export function readRequest(given: unknown, prefix: readonly PropertyKey[] = []): ReadRequest {
  const parsed = evaluationRequestSchema.safeParse(given);
  if (!parsed.success) return { isValid: false, issues: parsed.error.issues.flatMap((issue) => issuesOf(issue, given, prefix)) };
  return { isValid: true, request: parsed.data, notRead: fieldsNotRead(given, parsed.data) };
}

function issuesOf(issue: z.core.$ZodIssue, given: unknown, prefix: readonly PropertyKey[]): RequestIssue[] {
  if (issue.code === 'invalid_union') {
    const inner = deepestBranch(issue.errors);
    const at = valueAt(given, issue.path);
    if (inner.length > 0) return inner.flatMap((one) => issuesOf(one, at, [...prefix, ...issue.path]));
  }
  const path = [...prefix, ...issue.path].map(String).join('.');
  return [{ path, code: valueAt(given, issue.path) === undefined ? 'required' : codeOf(issue) }];
}

/** Where a list or an object was given, what is wrong inside it says more than that it is no other thing either. */
function deepestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  return branches.find((branch) => branch.length > 0 && branch.every((issue) => issue.path.length > 0)) ?? [];
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), given);
}

/** Our own schemas speak in codes; what zod says of itself is a sentence, and becomes one of two codes. */
function codeOf(issue: z.core.$ZodIssue): string {
  // What is wrong with a key is said one level further in.
  if (issue.code === 'invalid_key' && issue.issues[0] !== undefined) return codeOf(issue.issues[0]);
  if (/^[a-z][A-Za-z]+$/.test(issue.message)) return issue.message;
  return issue.code === 'invalid_type' ? 'wrongType' : 'notAllowed';
}

/** Paths of fields that the contract does not know: they were not read, and the answer says so. */
function fieldsNotRead(given: unknown, read: unknown, prefix = ''): string[] {
  if (given === read) return [];
  if (Array.isArray(given)) {
    return given.flatMap((item, index) => fieldsNotRead(item, Array.isArray(read) ? read[index] : undefined, `${prefix}${index}.`));
  }
  if (typeof given !== 'object' || given === null) return [];
  const known: object = typeof read === 'object' && read !== null ? read : {};
  return Object.entries(given).flatMap(([key, value]) => {
    if (!Object.hasOwn(known, key)) return value === undefined ? [] : [`${prefix}${key}`];
    return fieldsNotRead(value, (known as Record<string, unknown>)[key], `${prefix}${key}.`);
  });
}
