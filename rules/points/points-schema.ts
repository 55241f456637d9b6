import { z } from 'zod';
import { conditionSchema } from '../requirements/parameter-schemas';
import { NOT_STATED } from '../requirements/requirement-kind';
import { confidence, localText, remark, statementId } from '../rule-sets/statement-schema';
import { countedTable, isCountable, measuredSchema, whoseSchema } from './counted-table-schema';

/** The schema of a version's points table; `points-table.ts` says what each field means. */
export const pointsTableSchema = z
  .strictObject({
    isPartial: z.boolean().default(false),
    ...countedTable(conditionSchema),
    applicantMeets: statementId.nullable().default(null),
    category: statementId.nullable().default(null),
    tieBreaks: z
      .array(z.strictObject({ id: statementId, title: localText, whose: whoseSchema, measured: measuredSchema.nullable() }))
      .default([]),
    lines: z
      .array(
        z.strictObject({ entryYear: z.int().min(2000).max(2100), points: z.number(), sources: z.array(statementId).min(1), confidence }),
      )
      .default([]),
    earlierPoints: z.enum(['kept', 'void', 'voidIfPlaceNotTaken', NOT_STATED]).default(NOT_STATED),
    remarks: z.array(remark).default([]),
  })
  .superRefine((table, context) => {
    isCountable(table, context);
    if (table.category === null || table.items.some(({ id }) => id === table.category)) return;
    context.addIssue({ code: 'custom', path: ['category'], message: 'unknownItem' });
  });
