import { z } from 'zod';
import { monthsMeasured } from '../requirements/lasting/parameters';
import { calendarDateText, placeCodeText } from '../requirements/parameter-texts';
import { NOT_STATED, type Condition } from '../requirements/requirement-kind';
import { confidence, localText, remark, statementId } from '../rule-sets/statement-schema';
import type { PointsValue } from './points-table';

const stated = <Value extends string>(...values: Value[]) => z.enum([...values, NOT_STATED] as const);
const points = z.number().min(-10_000).max(10_000);

/** Something counted: months of what has lasted, or an amount of something told. */
export const measuredSchema = z.discriminatedUnion('of', [
  z.strictObject(monthsMeasured),
  z.strictObject({
    of: z.literal('amount'),
    field: z.enum(['volunteerHours', 'incomeTaxPaid', 'honours', 'education', 'professionalTitle']),
    words: z.array(z.string()).min(1).nullable().default(null),
    lastYears: z.int().min(1).max(50).nullable().default(null),
  }),
]);

/** Whose facts count for an item. */
export const whoseSchema = stated('family', 'applicant', 'otherParent', 'betterParent', 'bothParents');

const tiers = z
  .array(z.strictObject({ from: z.number().min(0), rate: points }))
  .min(2)
  .refine((list) => list.every(({ from }, at) => at === 0 || from > (list[at - 1]?.from ?? 0)), { error: 'tiersOutOfOrder' });

/** The schema of one part of an item; parts may hold parts. */
function valueSchema(condition: z.ZodType<Condition>): z.ZodType<PointsValue> {
  const part = {
    id: statementId.exactOptional(),
    if: condition.exactOptional(),
    cap: points.exactOptional(),
    isFixed: z.boolean().exactOptional(),
  };
  const span = z.strictObject({ from: points, to: points }).refine(({ from, to }) => from < to, { error: 'neverHolds', path: ['to'] });
  const value: z.ZodType<PointsValue> = z.lazy(() =>
    z.union([
      z.strictObject({ ...part, points: z.union([points, span]) }),
      z.strictObject({
        ...part,
        rate: z.union([points, tiers]),
        tiersCount: stated('allUnits', 'unitsInTier').default('allUnits'),
        each: z.number().positive(),
        rounding: z.enum(['whole', 'started', 'exact']).default('whole'),
        free: z.number().min(0).default(0),
        freeIn: z.array(z.strictObject({ places: z.array(placeCodeText).min(1), free: z.number().min(0) })).default([]),
        measured: measuredSchema,
      }),
      z.strictObject({ ...part, combine: z.enum(['sum', 'best', 'least', 'firstOf']), of: z.array(value).min(1) }),
    ]),
  );
  return value;
}

/** The fields of a table that count; see `points-table.ts`. `condition` is the schema of conditions. */
export function countedTable(condition: z.ZodType<Condition>) {
  return {
    countedTo: calendarDateText.nullable().default(null),
    items: z
      .array(
        z.strictObject({
          id: statementId,
          title: localText,
          whose: whoseSchema,
          cap: points.nullable(),
          value: valueSchema(condition),
          sources: z.array(statementId).min(1),
          confidence,
          remarks: z.array(remark).default([]),
        }),
      )
      .min(1),
    groups: z
      .array(
        z.strictObject({
          id: statementId,
          title: localText,
          items: z.array(statementId).min(1),
          cap: points.nullable().default(null),
          share: z.number().positive().lt(1).nullable().default(null),
        }),
      )
      .default([]),
  };
}

interface Countable {
  items: readonly { id: string }[];
  groups: readonly { items: readonly string[] }[];
}

/** What one field alone cannot show: an item named twice, in two groups, or in a group and nowhere else. */
export function isCountable({ items, groups }: Countable, context: z.RefinementCtx): void {
  const ids = items.map(({ id }) => id);
  ids.forEach((id, at) => {
    if (ids.indexOf(id) < at) context.addIssue({ code: 'custom', path: ['items', at, 'id'], message: 'repeatedId' });
  });
  const grouped = new Set<string>();
  groups.forEach((group, at) =>
    group.items.forEach((item, position) => {
      const message = !ids.includes(item) ? 'unknownItem' : grouped.has(item) ? 'itemInTwoGroups' : null;
      grouped.add(item);
      if (message !== null) context.addIssue({ code: 'custom', path: ['groups', at, 'items', position], message });
    }),
  );
}
