import { z } from 'zod';
import { monthNumber } from '../../dates/calendar-month';
import { calendarDateText, calendarMonthText, placeCodeText } from '../parameter-texts';
import { HERE } from '../records/field-test';
import { NOT_STATED } from '../requirement-kind';

const place = z.union([placeCodeText, z.literal(HERE)], { error: 'notAPlace' });

/**
 * - `minimumMonths`: distinct months asked for; `every` is every month of the window.
 * - `place`, `placeScope`: paid in this place (one of these), or anywhere in the city around it.
 * - `from`, `to`: first and last month of the window, both included; null is open (never later than the day asked). `to` may be
 *   `lastWhole`, the last month that is over on the day asked, or `applied`, the month of application. `toAtLatest`: the window ends in
 *   some month from `to` to this one; which is not stated.
 * - `lastMonths`: the window is so many months long and ends with `to`.
 * - `lastMonthCounts`: whether the month `to` itself counts.
 * - `counting`: months in a run, or in total.
 * - `arrears`: whether months paid late count; `arrearsPaidBy`: only where paid by this day.
 * - `payerMustBeEmployer`: the payer on the record is the employer of the contract.
 * - `insuranceKind`: which insurance is meant; null is any.
 * A month of a named window that is not over on the day asked, and not listed as paid, may still be paid.
 */
export const contributionMonthsParameters = z
  .strictObject({
    minimumMonths: z.union([z.int().min(1).max(600), z.literal('every')]),
    place: z.union([place, z.array(place).min(1)]),
    placeScope: z.enum(['place', 'city', NOT_STATED]),
    from: calendarMonthText.nullable(),
    to: z.union([calendarMonthText, z.literal('lastWhole'), z.literal('applied')], { error: 'notAMonth' }).nullable(),
    toAtLatest: calendarMonthText.nullable().default(null),
    lastMonths: z.int().min(1).max(600).nullable().default(null),
    lastMonthCounts: z.union([z.boolean(), z.literal(NOT_STATED)]),
    counting: z.enum(['consecutive', 'total', NOT_STATED]),
    arrears: z.enum(['doNotCount', 'count', NOT_STATED]),
    arrearsPaidBy: calendarDateText.nullable().default(null),
    payerMustBeEmployer: z.boolean().default(false),
    insuranceKind: z
      .string()
      .regex(/^[a-z][A-Za-z]*$/)
      .nullable()
      .default(null),
  })
  .check((context) => {
    const { from, to, toAtLatest, lastMonths, minimumMonths } = context.value;
    const isNamed = (month: string | null): month is string => month !== null && month !== 'lastWhole' && month !== 'applied';
    if (minimumMonths === 'every' && from === null && lastMonths === null) issue(context, 'from', 'windowNotNamed');
    if (from !== null && lastMonths !== null) issue(context, 'lastMonths', 'twoComparisons');
    if (toAtLatest !== null && (!isNamed(to) || toAtLatest <= to)) issue(context, 'toAtLatest', 'windowEndsBeforeItBegins');
    if (typeof minimumMonths === 'number' && lastMonths !== null && lastMonths < minimumMonths)
      issue(context, 'minimumMonths', 'moreMonthsThanTheWindowHas');
    if (from === null || !isNamed(to)) return;
    const length = monthNumber(to) - monthNumber(from) + 1;
    if (length < 1) issue(context, 'to', 'windowEndsBeforeItBegins');
    else if (typeof minimumMonths === 'number' && length < minimumMonths) issue(context, 'minimumMonths', 'moreMonthsThanTheWindowHas');
  });

function issue(context: { issues: unknown[]; value: unknown }, path: string, message: string): void {
  context.issues.push({ code: 'custom', path: [path], message, input: context.value });
}
