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
  score: z.null(),
  notes: z.array(z.object({ code: z.string(), jurisdiction: z.string().exactOptional(), path: z.string().exactOptional() })),
});

/** What every refusal holds. */
export const issuesSchema = z.object({ issues: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })) });
