import { z } from 'zod';
import { calendarDateText } from '../parameter-texts';

/** `day`: last day of birth, included. `notBefore`: first day of birth, included; null where there is no upper bound of age. */
export const bornOnOrBeforeParameters = z
  .strictObject({ day: calendarDateText, notBefore: calendarDateText.nullable().default(null) })
  .refine(({ day, notBefore }) => notBefore === null || notBefore <= day, { error: 'neverHolds', path: ['notBefore'] });
