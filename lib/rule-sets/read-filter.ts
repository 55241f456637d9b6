import { z } from 'zod';
import type { CallIssue } from '@/lib/api/respond';
import { isCalendarDate, isPlaceCode, STAGES } from '@/rules';
import type { RuleSetFilter } from './list-rule-sets';

/** The query of `GET /api/v1/rule-sets`; messages are codes. */
export const ruleSetFilterSchema = z.strictObject({
  jurisdiction: z.string().refine(isPlaceCode, { error: 'notAPlace' }).optional(),
  entryYear: z
    .string()
    .regex(/^20\d\d$/, { error: 'notAYear' })
    .transform(Number)
    .optional(),
  stage: z.enum(STAGES, { error: 'notAStage' }).optional(),
  on: z.string().refine(isCalendarDate, { error: 'notADate' }).optional(),
});

/** Reads a filter from a query; a parameter without a value narrows nothing. */
export function readFilter(query: URLSearchParams): { filter: RuleSetFilter } | { issues: CallIssue[] } {
  const given = [...query].filter(([, value]) => value !== '');
  const names = given.map(([name]) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const parsed = ruleSetFilterSchema.safeParse(Object.fromEntries(given));
  const issues = [...twice.map((path) => ({ path, code: 'givenTwice' })), ...(parsed.error?.issues.flatMap(issuesOf) ?? [])];
  return parsed.success && issues.length === 0 ? { filter: parsed.data } : { issues };
}

function issuesOf(issue: z.core.$ZodIssue): CallIssue[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((path) => ({ path, code: 'unknownParameter' }));
  return [{ path: issue.path.join('.'), code: issue.message }];
}
