import { z } from 'zod';
import { placeCodeText } from '../parameter-texts';
import { NOT_STATED } from '../requirement-kind';

/** `place`: where the work must be. `counted`: whether the place of work or the seat of the employer counts. */
export const workInPlaceParameters = z.strictObject({
  place: placeCodeText,
  counted: z.enum(['workplace', 'employerSeat', NOT_STATED]),
});

/** What a district sets for work in a place. */
export type WorkInPlaceParameters = z.infer<typeof workInPlaceParameters>;
