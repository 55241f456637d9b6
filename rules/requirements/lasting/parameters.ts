import { z } from 'zod';
import { placeCodeText } from '../parameter-texts';
import { HERE } from '../records/field-test';
import { NOT_STATED } from '../requirement-kind';

const place = z.union([placeCodeText, z.literal(HERE)], { error: 'notAPlace' });

/**
 * - `of`: jobs, permits to live there, or months of social insurance.
 * - `place`, `placeScope`: in this place (one of these), or anywhere in the city around it.
 * - `counting`: all months together, or only those without a break up to the day; `gapDays` are no break.
 * - `rounding`: a part of a month counts not at all, as a whole one, or by its days.
 * - `insuranceKind`: which insurance is meant; null is any. `arrears`: whether months paid late count.
 * - `forms`: forms of work that count; null is every one.
 * - `lastYears`: only what lies in so many years before the day; null is all.
 */
export const monthsMeasured = {
  of: z.enum(['work', 'residence', 'insurance']),
  place: z.union([place, z.array(place).min(1)]),
  placeScope: z.enum(['place', 'city', NOT_STATED]).default('place'),
  counting: z.enum(['total', 'unbroken', NOT_STATED]),
  rounding: z.enum(['whole', 'started', 'exact']).default('whole'),
  gapDays: z.int().min(0).max(366).default(0),
  insuranceKind: z
    .string()
    .regex(/^[a-z][A-Za-z]*$/)
    .nullable()
    .default(null),
  arrears: z.enum(['count', 'doNotCount', NOT_STATED]).default(NOT_STATED),
  forms: z.array(z.string()).min(1).nullable().default(null),
  lastYears: z.int().min(1).max(50).nullable().default(null),
};

/** `leastMonths`: how long it must have lasted by the day asked; the rest says what is counted, and how. */
export const lastingParameters = z.strictObject({ ...monthsMeasured, leastMonths: z.int().min(1).max(600) });
