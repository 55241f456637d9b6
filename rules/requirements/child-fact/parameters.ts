import { z } from 'zod';
import { DAY, fieldTestsSchema, TRUTH, WORD } from '../records/field-test-schema';

/** `tests`: what is asked of facts about the child. */
export const childFactParameters = z.strictObject({
  tests: fieldTestsSchema({ bornOn: DAY, studentNumber: WORD, ethnicMinority: TRUTH }).min(1),
});
