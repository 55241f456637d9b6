import { z } from 'zod';
import { bornOnOrBeforeParameters } from './born-on-or-before/parameters';
import { childFactParameters } from './child-fact/parameters';
import { contributionMonthsParameters } from './contribution-months/parameters';
import { familyPlanningParameters } from './family-planning/parameters';
import { guardianFactParameters } from './guardian-fact/parameters';
import { homeParameters } from './home/parameters';
import { homeShareParameters } from './home-share/parameters';
import { lastingParameters } from './lasting/parameters';
import { paperHeldParameters } from './paper-held/parameters';
import { paperKey } from './parameter-texts';
import { pointsReachedParameters } from './points-reached/parameters';
import { registrationParameters } from './registration/parameters';
import { NOT_STATED, type Condition } from './requirement-kind';
import { residencePermitParameters } from './residence-permit/parameters';
import { shownParameters } from './shown/parameters';
import { workParameters } from './work/parameters';

/**
 * One condition: a kind and what is set for it. A kind's own schema decides what its parameters may be; its complaints keep
 * their path inside `parameters`.
 */
export const conditionSchema: z.ZodType<Condition> = z
  .strictObject({ kind: z.string(), parameters: z.looseObject({}) })
  .transform((value, context) => ({ ...value, parameters: checkedParameters(value, context) }));

const conditions = z.array(conditionSchema);
const stated = <Value extends string>(...values: Value[]) => z.enum([...values, NOT_STATED] as const);

/** How a rule binds parents, for requirements and for conditions inside them. */
export const parentsAsked = {
  quantifier: stated('each', 'some'),
  oneParent: stated('enough', 'notEnough'),
  otherGuardian: stated('standsIn', 'doesNotStandIn'),
  samePerson: z.union([z.boolean(), z.literal(NOT_STATED)]).exactOptional(),
};

/** The schema of each kind's parameters, by the kind's name; apart from the kinds, because evaluating needs no zod. */
export const parameterSchemas: Readonly<Record<string, z.ZodType<object>>> = {
  'born-on-or-before': bornOnOrBeforeParameters,
  'child-fact': childFactParameters,
  'contribution-months': contributionMonthsParameters,
  'family-planning': familyPlanningParameters,
  'guardian-fact': guardianFactParameters,
  home: homeParameters,
  'home-share': homeShareParameters,
  lasting: lastingParameters,
  'paper-held': paperHeldParameters,
  registration: registrationParameters,
  'residence-permit': residencePermitParameters,
  shown: shownParameters,
  work: workParameters,
  // `of`: the conditions. `least`: how many of them. `asks`, `by`: the condition inside.
  all: z.strictObject({ of: conditions.min(1) }),
  any: z.strictObject({ of: conditions.min(1) }),
  'at-least': z
    .strictObject({ least: z.int().min(1), of: conditions.min(1) })
    .refine(({ least, of }) => least <= of.length, { error: 'neverHolds', path: ['least'] }),
  'by-case': z.strictObject({
    field: z.enum(['tenure', 'kind']),
    cases: z.array(z.strictObject({ is: z.array(z.string()).min(1), asks: conditionSchema })).min(1),
    otherwise: z.enum(['met', 'unmet', NOT_STATED]),
  }),
  'of-parents': z.strictObject({ ...parentsAsked, asks: conditionSchema }),
  'points-reached': pointsReachedParameters(conditionSchema),
  'paper-deemed': z.strictObject({ paper: paperKey, inNameOfCarer: stated('refused', 'accepted'), by: conditionSchema }),
};

/** The parameters as a kind's own schema reads them; every complaint of it, or of a kind that does not exist, goes into the context. */
export function checkedParameters(value: { kind: string; parameters: object }, context: z.RefinementCtx): object {
  const schema = Object.hasOwn(parameterSchemas, value.kind) ? parameterSchemas[value.kind] : undefined;
  if (schema === undefined) {
    context.addIssue({ code: 'custom', path: ['kind'], message: 'unknownKind' });
    return value.parameters;
  }
  const result = schema.safeParse(value.parameters);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
    for (const key of keys) {
      context.addIssue({ code: 'custom', path: ['parameters', ...issue.path, ...key], message: codeOf(issue) });
    }
  }
  return value.parameters;
}

function codeOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' ? issue.message : issue.code;
}
