import { addDays } from '../../dates/calendar-date';
import type { Circumstances } from '../requirement-kind';
import { ASKED, fieldOf, type FieldTest, type ToldRecord } from './field-test';

/** The fields by which a record has begun, and has not ended, on the day asked. */
export interface Ends {
  begin: string | null;
  end: string;
}

/**
 * Whether a test holds of an end that was not told: a record told without its ends is taken at the family's word as one of the day
 * asked, so that it has begun by then and has not ended before.
 */
export function holdsAtWord(test: FieldTest, record: ToldRecord, { begin, end }: Ends, { asOf }: Circumstances): boolean {
  const field = fieldOf(test);
  const told = record[field];
  if ((field !== begin && field !== end) || (told !== undefined && told !== 'unknown')) return false;
  const { by, from, dayCounts } = test;
  if (field === end) return from !== undefined && (from === ASKED || from <= asOf);
  return by !== undefined && asOf <= (by === ASKED ? asOf : dayCounts === false ? addDays(by, -1) : by);
}
