import { z } from 'zod';
import { calendarDateText, placeCodeText } from '../parameter-texts';
import { NOT_STATED } from '../requirement-kind';

/**
 * - `place`, `placeScope`: issued in this place, or anywhere in the city around it.
 * - `issuedBefore`: the cut-off of the day of issue; null where none is asked. `cutoffDayCounts`: whether a permit of that very day serves.
 * - `renewalKeepsDate`: whether a permit that joins an earlier one without a gap keeps the earlier one's date. One taken
 *   out after the earlier had lapsed always counts with its own date.
 * - `mustBeCurrent`: still valid on the day asked (its last day included).
 */
export const residencePermitParameters = z
  .strictObject({
    place: placeCodeText,
    placeScope: z.enum(['place', 'city', NOT_STATED]),
    issuedBefore: calendarDateText.nullable(),
    cutoffDayCounts: z.union([z.boolean(), z.literal(NOT_STATED)]),
    renewalKeepsDate: z.union([z.boolean(), z.literal(NOT_STATED)]),
    mustBeCurrent: z.boolean(),
  })
  .refine((parameters) => parameters.issuedBefore !== null || parameters.mustBeCurrent, {
    error: 'asksNothing',
    path: ['issuedBefore'],
  });

/** What a district sets for a residence permit. */
export type ResidencePermitParameters = z.infer<typeof residencePermitParameters>;
