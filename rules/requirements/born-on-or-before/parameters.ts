import { z } from 'zod';
import { calendarDateText } from '../parameter-texts';

/** `day`: the last day of birth that is still old enough; the day itself counts. */
export const bornOnOrBeforeParameters = z.strictObject({ day: calendarDateText });

/** What a city sets for the age at entry. */
export type BornOnOrBeforeParameters = z.infer<typeof bornOnOrBeforeParameters>;
