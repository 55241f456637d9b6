import { z } from 'zod';
import type { Evaluation } from '@/rules';

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const finding = z.object({
  requirement: z.string(),
  group: z.string(),
  jurisdiction: z.string(),
  subject: z.string(),
  outcome: z.enum(['met', 'unmet', 'unknown', 'unclear', 'notApplicable']),
  cause: z.string().nullable(),
  values,
  missing: z.array(z.string()),
  openPoint: z.string().nullable(),
  openPoints: z.array(z.string()),
  curability: z.object({ curable: z.boolean(), latestOn: z.string().nullable(), firstSeason: z.int().nullable() }).nullable(),
  retroactive: z.boolean(),
  warnings: z.array(z.object({ code: z.string(), values })),
});

const points = z.number().nullable();
const ends = { atLeast: z.number(), atMost: points };

const score = z.object({
  total: points,
  items: z.array(
    z.object({
      item: z.string(),
      points,
      cap: points,
      subject: z.string(),
      ...ends,
      ways: z.array(z.object({ part: z.string().nullable(), subject: z.string(), quantity: points, units: points, rate: points, points })),
    }),
  ),
  line: points,
  ...ends,
  gateMet: z.boolean(),
  groups: z.array(z.object({ group: z.string(), points, ...ends, cap: points })),
  category: z.string().nullable(),
  tieBreaks: z.array(z.object({ tieBreak: z.string(), value: points })),
  earlierPoints: z.enum(['kept', 'void', 'voidIfPlaceNotTaken', 'notStated']),
  wouldAddMost: z.array(z.object({ item: z.string(), part: z.string().nullable(), by: z.enum(['having', 'more']), points: z.number() })),
  missing: z.array(z.string()),
});

/** The shape of an evaluation, for those who read it from outside. Its type makes the compiler ask for every field that the engine gains. */
export const evaluationSchema: z.ZodType<Evaluation> = z.object({
  verdict: z.enum(['eligible', 'notEligible', 'undetermined', 'unclear']),
  firm: z.boolean(),
  ruleSets: z.array(
    z.object({
      jurisdiction: z.string(),
      entryYear: z.int(),
      stage: z.enum(['primary', 'juniorMiddle', 'transfer']),
      version: z.int(),
      hash: z.string(),
      announcedOn: z.string().nullable(),
    }),
  ),
  findings: z.array(finding),
  missing: z.array(z.string()),
  nextQuestion: z.string().nullable(),
  score: score.nullable(),
  notes: z.array(z.object({ code: z.string(), jurisdiction: z.string().exactOptional(), path: z.string().exactOptional() })),
});

/** What every refusal holds. */
export const issuesSchema = z.object({ issues: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })) });
