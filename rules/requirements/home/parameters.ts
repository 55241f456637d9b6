import { z } from 'zod';
import { AMOUNT, DAY, fieldTestsSchema, PLACE, TRUTH, WORD } from '../records/field-test-schema';

/** `tests`: what is asked of the family's home; the fields are those of the contract. */
export const homeParameters = z.strictObject({
  tests: fieldTestsSchema({
    place: PLACE,
    tenure: WORD,
    kind: WORD,
    from: DAY,
    until: DAY,
    filedOn: DAY,
    taxReceiptOn: DAY,
    taxReceiptMonths: AMOUNT,
    taxReceiptFrom: DAY,
    taxReceiptTo: DAY,
    signedOn: DAY,
    unbroken: TRUTH,
    shared: TRUTH,
    seatGivenIn: DAY,
    boughtOn: DAY,
    movedIn: [...TRUTH, 'by'],
  }).min(1),
});
