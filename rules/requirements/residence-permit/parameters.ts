import { z } from 'zod';
import { calendarDateText, placeCodeText } from '../parameter-texts';
import { AT_HOME, HERE } from '../records/field-test';
import { DAY, fieldTestsSchema, TRUTH, WORD } from '../records/field-test-schema';
import { NOT_STATED } from '../requirement-kind';

/**
 * - `place`, `placeScope`: issued in this place, or anywhere in the city around it.
 * - `issuedBefore`: the cut-off of the day that counts; null where none is asked. `cutoffDayCounts`: whether that very day serves.
 *   `issuedBeforeAtLatest`: the cut-off is some day from `issuedBefore` to this one; which is not stated.
 * - `whichDate`: the day of issue, of processing, or the first of validity.
 * - `renewalKeepsDate`: whether a permit that joins an earlier one without a gap keeps the earlier one's date. One taken
 *   out after the earlier had lapsed always counts with its own date.
 * - `renewalMustJoin`: where there was an earlier permit, this one must join it, also where it would be in time alone.
 * - `gapDays`: days that may lie between the end of one permit and the first day of the next.
 * - `mustBeCurrent`: still valid on the day asked (its last day included).
 * - `tests`: what is asked of the permit besides; the fields are those of the contract.
 */
export const residencePermitParameters = z
  .strictObject({
    place: z.union([placeCodeText, z.literal(HERE), z.literal(AT_HOME)], { error: 'notAPlace' }),
    placeScope: z.enum(['place', 'city', NOT_STATED]),
    issuedBefore: calendarDateText.nullable(),
    issuedBeforeAtLatest: calendarDateText.nullable().default(null),
    cutoffDayCounts: z.union([z.boolean(), z.literal(NOT_STATED)]),
    whichDate: z.enum(['issuedOn', 'processedOn', 'validFrom', NOT_STATED]).default('issuedOn'),
    renewalKeepsDate: z.union([z.boolean(), z.literal(NOT_STATED)]),
    renewalMustJoin: z.boolean().default(false),
    gapDays: z.int().min(0).max(366).default(0),
    mustBeCurrent: z.boolean(),
    tests: fieldTestsSchema({
      kind: WORD,
      transferredInOn: DAY,
      addressMatchesHome: TRUTH,
      addressSince: DAY,
      machinePrinted: TRUTH,
      policePostOfHome: TRUTH,
      validFrom: DAY,
      validUntil: DAY,
    }).default([]),
  })
  .refine(({ issuedBefore, mustBeCurrent, tests }) => issuedBefore !== null || mustBeCurrent || tests.length > 0, {
    error: 'asksNothing',
    path: ['issuedBefore'],
  })
  .refine(({ issuedBefore, issuedBeforeAtLatest: latest }) => latest === null || (issuedBefore !== null && issuedBefore < latest), {
    error: 'windowEndsBeforeItBegins',
    path: ['issuedBeforeAtLatest'],
  });
