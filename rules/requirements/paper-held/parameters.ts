import { z } from 'zod';
import { NOT_STATED } from '../requirement-kind';

/** `paper`: key of the paper in `papers`. `inNameOfCarer`: whether it serves in the name of a carer who is not the legal guardian. */
export const paperHeldParameters = z.strictObject({
  paper: z.string().regex(/^[a-z][A-Za-z]*$/),
  inNameOfCarer: z.enum(['refused', 'accepted', NOT_STATED]),
});

/** What a district sets for a paper to be held. */
export type PaperHeldParameters = z.infer<typeof paperHeldParameters>;
