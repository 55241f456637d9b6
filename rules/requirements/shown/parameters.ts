import { z } from 'zod';

/** `of`, `field`: the field of a guardian, or of what is registered of the child's birth, in which something must be told. */
export const shownParameters = z.union([
  z.strictObject({
    of: z.literal('guardian'),
    field: z.enum(['education', 'professionalTitle', 'incomeTaxPaid', 'volunteerHours', 'honours', 'flexibleRegistration']),
  }),
  z.strictObject({ of: z.literal('familyPlanning'), field: z.enum(['papers', 'registered', 'withinPolicy', 'feePaid']) }),
]);
