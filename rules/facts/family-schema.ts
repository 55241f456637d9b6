import { z } from 'zod';
import { isDateText, monthSpan } from '../dates/date-span';
import { isPlaceCode } from '../places/place';
import { WORK_FORMS } from './family';

/**
 * The shape of `family` in a request. Messages are codes (`notADate`, `notAPlace`, `endsBeforeItBegins` …); the words
 * for them are elsewhere. Fields that the contract does not know are dropped here and named by `fieldsNotRead`.
 */

const unknown = z.literal('unknown');
const date = z
  .string()
  .refine((text) => text === 'unknown' || isDateText(text), { error: 'notADate' })
  .nullish();
const month = z.string().refine(isDateText, { error: 'notAMonth' });
const place = z
  .string()
  .refine((text) => text === 'unknown' || isPlaceCode(text), { error: 'notAPlace' })
  .nullish();
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, { error: 'notAnId' });
const truth = z.union([z.boolean(), unknown]).nullish();
const amount = z.union([z.number().min(0), unknown]).nullish();
const word = z.string().max(60).nullish();
const listOf = <Item extends z.ZodType>(item: Item, most: number) =>
  z.union([z.array(item).max(most, { error: 'tooMany' }), unknown], { error: 'notAList' }).nullish();
/** What may be told as not known too, which is the same as left out. */
const orUnknown = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((told) => (told === 'unknown' ? undefined : told), schema);
// What a family has to show for points takes many forms; a table names the words that it counts.
const anything = z.unknown().optional();
const monthRanges = listOf(
  z
    .object({ from: month, to: month })
    .refine((range) => monthSpan(range.from).earliest <= monthSpan(range.to).latest, { error: 'endsBeforeItBegins', path: ['to'] }),
  60,
);
const dayRanges = listOf(z.object({ from: date, until: date }), 60);

const permitFields = {
  kind: z.enum(['temporaryResidencePermit', 'residenceRegistrationCard', 'residencePermit', 'workResidencePermit', 'unknown']).optional(),
  place,
  issuedOn: date,
  processedOn: date,
  validFrom: date,
  validUntil: date,
  transferredInOn: date,
  addressMatchesHome: truth,
  addressSince: date,
  machinePrinted: truth,
  policePostOfHome: truth,
};
const permit = z.object({ ...permitFields, previous: orUnknown(z.array(z.object(permitFields)).nullish()) });

/** Of one person, with those before them: permits judged in every order they may have been issued in must stay few. */
const permits = listOf(permit, 16).refine(
  (told) => !Array.isArray(told) || told.reduce((sum, { previous }) => sum + 1 + (previous?.length ?? 0), 0) <= 16,
  { error: 'tooMany' },
);

const insuranceRange = z
  .object({
    from: month,
    to: month,
    place,
    arrears: z.union([z.boolean(), unknown]).optional(),
    paidOn: date,
    payerIsEmployer: truth,
    kinds: orUnknown(z.array(z.string().max(40)).max(10).nullish()),
  })
  .refine((range) => monthSpan(range.from).earliest <= monthSpan(range.to).latest, { error: 'endsBeforeItBegins', path: ['to'] });

const work = z.object({
  as: z.enum([...WORK_FORMS, 'unknown']).optional(),
  place,
  employerPlace: place,
  from: date,
  until: date,
  licensedOn: date,
  taxPaid: monthRanges,
  contractFiledWith: place,
  inAbnormalList: truth,
});

/** Findings about the child or the family stand under these names. */
const RESERVED = ['child', 'family'];

const guardian = z.object({
  id: id.refine((text) => !RESERVED.includes(text), { error: 'reservedId' }),
  relation: z.enum(['mother', 'father', 'otherLegalGuardian', 'carer'], { error: 'notARelation' }),
  status: z.enum(['present', 'deceased', 'noCustody', 'absent', 'unknown'], { error: 'notAStatus' }).optional(),
  permits,
  insurance: listOf(insuranceRange, 600),
  work: listOf(work, 30),
  insuranceInPayment: truth,
  insuranceJoinedOn: date,
  flexibleRegistration: dayRanges,
  education: anything,
  professionalTitle: anything,
  incomeTaxPaid: anything,
  volunteerHours: amount,
  honours: anything,
});

const paperState = z.enum(['held', 'missing', 'expired', 'unknown'], { error: 'notAPaperState' });
const paper = z.union(
  [
    paperState,
    z.object({
      state: paperState.optional(),
      of: id.optional(),
      issuedOn: date,
      validUntil: date,
      standardForm: truth,
      coversFrom: date,
      coversTo: date,
      issuedBy: word,
      sealed: truth,
      namesMatchBooklet: truth,
    }),
    z.null(),
  ],
  { error: 'notAPaperState' },
);

const home = z.object({
  place,
  tenure: z.enum(['owned', 'rented', 'employerProvided', 'relatives', 'other', 'unknown']).optional(),
  kind: word,
  from: date,
  until: date,
  filedOn: date,
  taxReceiptOn: date,
  taxReceiptMonths: amount,
  signedOn: date,
  unbroken: truth,
  shared: truth,
  seatGivenIn: z.union([date, z.int().min(1900).max(2200)]),
  taxReceiptFrom: date,
  taxReceiptTo: date,
  boughtOn: date,
  movedIn: z.union([z.boolean(), date]),
  ownership: listOf(z.object({ of: z.string().max(40), percent: z.number().min(0).max(100) }), 12),
});

const familyPlanning = z.object({ registered: truth, withinPolicy: truth, feePaid: truth, papers: anything });

/** The family of an evaluation request, as the contract describes it. */
export const familySchema = z
  .object({
    appliedOn: date,
    familyPlanning: z.union([familyPlanning, unknown], { error: 'notFamilyPlanning' }).nullish(),
    child: orUnknown(z.object({ bornOn: date, studentNumber: word, ethnicMinority: truth, permits }).optional()),
    guardians: orUnknown(
      z
        .array(guardian)
        .max(12, { error: 'tooMany' })
        .superRefine((guardians, context) => {
          guardians.forEach((one, index) => {
            if (guardians.findIndex((other) => other.id === one.id) < index) {
              context.addIssue({ code: 'custom', path: [index, 'id'], message: 'repeatedId' });
            }
          });
        })
        .optional(),
    ),
    home: z.union([home, unknown], { error: 'notAHome' }).nullish(),
    papers: z
      .union([z.record(z.string().regex(/^[a-z][A-Za-z]{0,59}$/, { error: 'notAPaper' }), paper), unknown], { error: 'notPapers' })
      .nullish(),
  })
  .superRefine((family, context) => {
    const { guardians, papers } = family;
    if (typeof papers !== 'object' || papers === null) return;
    for (const [key, held] of Object.entries(papers)) {
      const of = typeof held === 'object' && held !== null ? held.of : undefined;
      if (of === undefined || guardians?.some((one) => one.id === of)) continue;
      context.addIssue({ code: 'custom', path: ['papers', key, 'of'], message: 'unknownGuardian' });
    }
  });
