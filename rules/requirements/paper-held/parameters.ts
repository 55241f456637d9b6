import { z } from 'zod';
import { DAY, fieldTestsSchema, TRUTH, WORD } from '../records/field-test-schema';
import { NOT_STATED } from '../requirement-kind';
import { paperKey } from '../parameter-texts';

/**
 * `paper`: key of the paper in `papers`. `inNameOfCarer`: whether it serves in the name of a carer who is not the legal
 * guardian. `tests`: what is asked of the paper besides; the fields are those of the contract.
 */
export const paperHeldParameters = z.strictObject({
  paper: paperKey,
  inNameOfCarer: z.enum(['refused', 'accepted', NOT_STATED]),
  tests: fieldTestsSchema({
    issuedOn: DAY,
    validUntil: DAY,
    standardForm: TRUTH,
    coversFrom: DAY,
    coversTo: DAY,
    issuedBy: WORD,
    sealed: TRUTH,
    namesMatchBooklet: TRUTH,
  }).default([]),
});
