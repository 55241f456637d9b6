import { z } from 'zod';
import { isCalendarDate } from '../dates/calendar-date';
import { isCalendarMonth } from '../dates/calendar-month';
import { isPlaceCode } from '../places/place';

/** A civil date of a rule table; the message is a code. */
export const calendarDateText = z.string().refine(isCalendarDate, { error: 'notADate' });

/** A month of a rule table. */
export const calendarMonthText = z.string().refine(isCalendarMonth, { error: 'notAMonth' });

/** A place of a rule table, by the form of its code. */
export const placeCodeText = z.string().refine(isPlaceCode, { error: 'notAPlace' });

/** The key of a paper in `papers` of a request. */
export const paperKey = z.string().regex(/^[a-z][A-Za-z]*$/);
