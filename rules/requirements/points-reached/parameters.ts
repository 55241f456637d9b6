import { z } from 'zod';
import { countedTable, isCountable } from '../../points/counted-table-schema';
import { NOT_STATED, type Condition } from '../requirement-kind';

/**
 * - `table`: what is counted; the same items and groups as in a version's points table.
 * - `least`: the least total; 0 is "not below zero". `ofGroups`: the least points of a group, after its cap.
 * - `values`: `notStated` where points of an item are not on record; otherwise `between`.
 */
export function pointsReachedParameters(condition: z.ZodType<Condition>) {
  return z
    .strictObject({
      table: z.object(countedTable(condition)).superRefine(isCountable),
      least: z.number(),
      ofGroups: z.array(z.strictObject({ group: z.string(), least: z.number() })).default([]),
      values: z.enum(['between', NOT_STATED]).default(NOT_STATED),
    })
    .superRefine(({ table, ofGroups }, context) => {
      ofGroups.forEach(({ group }, at) => {
        if (table.groups.some(({ id }) => id === group)) return;
        context.addIssue({ code: 'custom', path: ['ofGroups', at, 'group'], message: 'unknownGroup' });
      });
    });
}
