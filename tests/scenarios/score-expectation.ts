import { expect } from 'vitest';
import { z } from 'zod';
import type { Evaluation } from '@/rules';

const points = z.number().nullable();

/** What a scenario expects of the points; only what is named is compared. `null` as a whole: there is no points table. */
export const scoreExpectation = z.strictObject({
  total: points.optional(),
  atLeast: z.number().optional(),
  atMost: points.optional(),
  line: points.optional(),
  gateMet: z.boolean().optional(),
  earlierPoints: z.string().optional(),
  category: z.string().nullable().optional(),
  missing: z.array(z.string()).optional(),
  /** By item: its points, or its points with whose they are, and between which ends they lie. */
  items: z
    .record(
      z.string(),
      z.union([
        points,
        z.strictObject({ points, subject: z.string().optional(), atLeast: z.number().optional(), atMost: points.optional() }),
      ]),
    )
    .default({}),
  groups: z.record(z.string(), points).default({}),
  tieBreaks: z.record(z.string(), points).default({}),
  /** The items that would add most, in order; more may follow. */
  wouldAddMost: z
    .array(z.strictObject({ item: z.string(), part: z.string().nullable().optional(), by: z.string().optional(), points: z.number() }))
    .default([]),
});

/** Compares the points of an evaluation with what a scenario expects of them. */
export function checkScore(score: Evaluation['score'], expected: z.infer<typeof scoreExpectation> | null | undefined): void {
  if (expected === undefined) return;
  if (expected === null || score === null) {
    expect(score).toBe(expected);
    return;
  }
  const { items, groups, tieBreaks, wouldAddMost, ...whole } = expected;
  expect(score).toMatchObject(whole);
  const found = Object.fromEntries(score.items.map((item) => [item.item, item]));
  for (const [item, wanted] of Object.entries(items)) {
    expect(found[item], item).toMatchObject(typeof wanted === 'object' && wanted !== null ? wanted : { points: wanted });
  }
  expect(Object.fromEntries(score.groups.map(({ group, points: of }) => [group, of]))).toMatchObject(groups);
  expect(Object.fromEntries(score.tieBreaks.map(({ tieBreak, value }) => [tieBreak, value]))).toMatchObject(tieBreaks);
  expect(score.wouldAddMost.slice(0, wouldAddMost.length)).toMatchObject(wouldAddMost);
}
