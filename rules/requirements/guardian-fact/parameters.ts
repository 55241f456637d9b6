import { z } from 'zod';
import { DAY, fieldTestsSchema, TRUTH } from '../records/field-test-schema';

/** `tests`: what is asked of facts about a guardian that stand alone. */
export const guardianFactParameters = z.strictObject({
  tests: fieldTestsSchema({ insuranceInPayment: TRUTH, insuranceJoinedOn: DAY }).min(1),
});
