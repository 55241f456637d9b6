import { z } from 'zod';
import { AMOUNT, DAY, fieldTestsSchema, LENGTH, PLACE, TRUTH, WORD } from '../records/field-test-schema';

/**
 * `tests`: what is asked of the family's home; the fields are those of the contract, and the lengths `term` (of the lease, in months) and
 * `lived` (months to the day asked).
 */
export const homeParameters = z.strictObject({
  tests: fieldTestsSchema({
    place: PLACE,
    tenure: WORD,
    kind: WORD,
    from: DAY,
    until: DAY,
    term: LENGTH,
    lived: LENGTH,
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
