import { z } from 'zod';
import { monthNumber } from '../../dates/calendar-month';
import { calendarMonthText, placeCodeText } from '../parameter-texts';
import { NOT_STATED } from '../requirement-kind';

/**
 * - `minimumMonths`: distinct months asked for.
 * - `place`, `placeScope`: paid in this place, or anywhere in the city around it.
 * - `from`, `to`: first and last month of the window, both included; null is open (never later than the day asked).
 * - `lastMonthCounts`: whether the month `to` itself counts.
 * - `counting`: months in a run, or in total.
 * - `arrears`: whether months paid late count.
 */
export const contributionMonthsParameters = z
  .strictObject({
    minimumMonths: z.int().min(1).max(600),
    place: placeCodeText,
    placeScope: z.enum(['place', 'city', NOT_STATED]),
    from: calendarMonthText.nullable(),
    to: calendarMonthText.nullable(),
    lastMonthCounts: z.union([z.boolean(), z.literal(NOT_STATED)]),
    counting: z.enum(['consecutive', 'total', NOT_STATED]),
    arrears: z.enum(['doNotCount', 'count', NOT_STATED]),
  })
  .check((context) => {
    const { from, to, minimumMonths } = context.value;
    if (from === null || to === null) return;
    const length = monthNumber(to) - monthNumber(from) + 1;
    if (length < 1) issue(context, 'to', 'windowEndsBeforeItBegins');
    else if (length < minimumMonths) issue(context, 'minimumMonths', 'moreMonthsThanTheWindowHas');
  });

function issue(context: { issues: unknown[]; value: unknown }, path: string, message: string): void {
  context.issues.push({ code: 'custom', path: [path], message, input: context.value });
}

/** What a district sets for months of social insurance. */
export type ContributionMonthsParameters = z.infer<typeof contributionMonthsParameters>;
