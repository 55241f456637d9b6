import { z } from 'zod';
import { scoreExpectation } from './score-expectation';

/**
 * The form of a scenario file: for people who know the policy, not the code. `README.md` in this folder explains it.
 */

const outcome = z.enum(['met', 'unmet', 'unknown', 'unclear', 'notApplicable']);

const finding = z.strictObject({
  outcome,
  cause: z.string().nullable().optional(),
  /** Only the values named are compared. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  missing: z.array(z.string()).optional(),
  openPoint: z.string().nullable().optional(),
  openPoints: z.array(z.string()).optional(),
  curability: z
    .strictObject({ curable: z.boolean(), latestOn: z.string().nullable(), firstSeason: z.number().nullable() })
    .nullable()
    .optional(),
  retroactive: z.boolean().optional(),
  group: z.string().optional(),
  warnings: z.array(z.strictObject({ code: z.string(), values: z.record(z.string(), z.unknown()) })).optional(),
});

const expectation = z.strictObject({
  verdict: z.enum(['eligible', 'notEligible', 'undetermined', 'unclear']),
  firm: z.boolean().optional(),
  /** `REQUIREMENT/subject`: an outcome, or an outcome with its details. Every finding not named here must be met. */
  findings: z.record(z.string(), z.union([outcome, finding])).default({}),
  /** Requirements that must not be among the findings. */
  absent: z.array(z.string()).default([]),
  missing: z.array(z.string()).optional(),
  nextQuestion: z.string().nullable().optional(),
  notes: z.array(z.strictObject({ code: z.string(), jurisdiction: z.string() })).optional(),
  /** `place version`, from the widest place down. */
  ruleSets: z.array(z.string()).optional(),
  score: scoreExpectation.nullable().optional(),
});

const scenario = z.strictObject({
  /** A sentence of policy. */
  title: z.string().regex(/[.]$/),
  /** Ids of the catalogue of rule shapes that this scenario proves. */
  shapes: z.array(z.string().regex(/^[A-Z]{1,2}\d+$/)).default([]),
  /** Where they differ from those of the file. `jurisdictions` tries the scenario in each place. */
  jurisdictions: z.array(z.string()).optional(),
  stage: z.string().optional(),
  entryYear: z.number().optional(),
  asOf: z.union([z.string(), z.array(z.string())]).optional(),
  knownOn: z.string().optional(),
  family: z.string().optional(),
  /** Dotted path in the family → what stands there instead; guardians by their id. */
  changes: z.record(z.string(), z.unknown()).default({}),
  /** Takes the place of the file's. */
  notBound: z.array(z.string()).optional(),
  /** Paths taken out: questions not answered, people not mentioned. */
  leaveOut: z.array(z.string()).default([]),
  expect: expectation,
});

/** One file: a place, a season, and its scenarios. */
export const scenarioFileSchema = z.strictObject({
  jurisdiction: z.string(),
  /** Stands for the word `here` in a family; the jurisdiction if not given. */
  here: z.string().optional(),
  entryYear: z.number(),
  stage: z.string(),
  asOf: z.string(),
  family: z.string(),
  /** Requirements that do not bind the file's family: of what is not named, these must not apply and all others be met. */
  notBound: z.array(z.string()).default([]),
  scenarios: z.array(scenario).min(1),
});

/** A scenario file as read. */
export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
/** One scenario of a file. */
export type Scenario = ScenarioFile['scenarios'][number];
/** What a scenario expects of one finding. */
export type ExpectedFinding = Scenario['expect']['findings'][string];
