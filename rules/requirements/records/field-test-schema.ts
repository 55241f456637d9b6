import { z } from 'zod';
import { calendarDateText, calendarMonthText, placeCodeText } from '../parameter-texts';
import { NOT_STATED } from '../requirement-kind';
import { ASKED, AT_HOME, HERE } from './field-test';

const placeAsked = z.union([placeCodeText, z.literal(HERE), z.literal(AT_HOME)], { error: 'notAPlace' });
const dayAsked = z.union([calendarDateText, z.literal(ASKED)], { error: 'notADate' });
const COMPARISONS = ['is', 'isNot', 'inside', 'by', 'from', 'atLeast', 'moreThan', 'everyMonth'] as const;

/** How each field of a record can be compared. */
export type FieldTypes = Readonly<Record<string, readonly (typeof COMPARISONS)[number][]>>;

/** Comparisons by the type of a field. */
export const WORD = ['is', 'isNot'] as const;
/** A yes or no, compared by its word. */
export const TRUTH = ['is'] as const;
/** A date. */
export const DAY = ['by', 'from'] as const;
/** A place. */
export const PLACE = ['inside'] as const;
/** A number. */
export const AMOUNT = ['atLeast', 'moreThan'] as const;
/** A length in months, worked out from the days of the record. */
export const LENGTH = ['atLeast'] as const;
/** Ranges of months. */
export const MONTHS = ['everyMonth'] as const;

/** The schema of tests on a record whose fields are these; a field that it has not, or a comparison that does not fit, is an issue. */
export function fieldTestsSchema(fields: FieldTypes) {
  const field = z.string().refine((name) => Object.hasOwn(fields, name), { error: 'unknownField' });
  return z
    .array(
      z
        .strictObject({
          field: z.union([field, z.array(field).min(2)]),
          is: z.array(z.string()).min(1).exactOptional(),
          isNot: z.array(z.string()).min(1).exactOptional(),
          inside: z.union([placeAsked, z.array(placeAsked).min(1)]).exactOptional(),
          scope: z.enum(['place', 'city', NOT_STATED]).exactOptional(),
          by: dayAsked.exactOptional(),
          byAtLatest: calendarDateText.exactOptional(),
          dayCounts: z.union([z.boolean(), z.literal(NOT_STATED)]).exactOptional(),
          noneServes: z.boolean().exactOptional(),
          from: dayAsked.exactOptional(),
          atLeast: z.number().min(0).max(1_000_000).exactOptional(),
          moreThan: z.number().min(0).max(1_000_000).exactOptional(),
          everyMonth: z
            .strictObject({ from: calendarMonthText, to: calendarMonthText })
            .refine(({ from, to }) => from <= to, { error: 'windowEndsBeforeItBegins', path: ['to'] })
            .exactOptional(),
          open: z
            .string()
            .regex(/^[a-z][A-Za-z]*$/)
            .exactOptional(),
          whereAs: z.array(z.string()).min(1).exactOptional(),
        })
        .superRefine((test, context) => {
          const { by, byAtLatest, whereAs } = test;
          if (byAtLatest !== undefined && (by === undefined || by === ASKED || byAtLatest <= by))
            return context.addIssue({ code: 'custom', path: ['byAtLatest'], message: 'windowEndsBeforeItBegins' });
          if (whereAs !== undefined && !Object.hasOwn(fields, 'as'))
            return context.addIssue({ code: 'custom', path: ['whereAs'], message: 'unknownField' });
          const used = COMPARISONS.filter((name) => test[name] !== undefined);
          const [comparison] = used;
          if (comparison === undefined) return context.addIssue({ code: 'custom', path: [], message: 'asksNothing' });
          if (used.length > 1) return context.addIssue({ code: 'custom', path: [used[1] ?? ''], message: 'twoComparisons' });
          for (const name of [test.field].flat()) {
            const allowed = fields[name];
            if (allowed !== undefined && !allowed.includes(comparison))
              context.addIssue({ code: 'custom', path: [comparison], message: 'comparisonDoesNotFit' });
          }
        }),
    )
    .superRefine((tests, context) => {
      tests.forEach(({ field: at, by, from }, index) => {
        const first = tests.find((other) => other.from !== undefined && by !== undefined && String(other.field) === String(at));
        if (by === undefined || from !== undefined || first?.from === undefined || by === ASKED || first.from === ASKED) return;
        if (first.from > by) context.addIssue({ code: 'custom', path: [index, 'by'], message: 'neverHolds' });
      });
    });
}
