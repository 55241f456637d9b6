import { z } from 'zod';
import { fieldTestsSchema, TRUTH } from '../records/field-test-schema';

/** `tests`: what is asked of the registration of the child's birth. */
export const familyPlanningParameters = z.strictObject({
  tests: fieldTestsSchema({ registered: TRUTH, withinPolicy: TRUTH, feePaid: TRUTH }).min(1),
});
