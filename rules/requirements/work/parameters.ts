import { z } from 'zod';
import { DAY, fieldTestsSchema, MONTHS, PLACE, TRUTH, WORD } from '../records/field-test-schema';

/** `tests`: what is asked of a job; the fields are those of the contract. */
export const workParameters = z.strictObject({
  tests: fieldTestsSchema({
    as: WORD,
    place: PLACE,
    employerPlace: PLACE,
    from: DAY,
    until: DAY,
    licensedOn: DAY,
    taxPaid: MONTHS,
    contractFiledWith: PLACE,
    inAbnormalList: TRUTH,
  }),
});
