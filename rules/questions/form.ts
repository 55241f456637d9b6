import type { CalendarDate } from '../dates/calendar-date';
import { readDate } from '../dates/read-date';
import { isPlaceCode, type PlaceCode } from '../places/place';
import type { Family } from '../facts/family';
import type { AskedField } from './fields-asked';

/** What stands in a form, by field name; a field may hold several values. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** What is wrong with a field, as a code. */
export interface FormIssue {
  field: string;
  code: string;
}

/** A form that was sent with something to mend: what was entered stays. */
export interface Draft {
  /** The step it belongs to, as in the address; `choice` for the choice of place. */
  step: string;
  values: FormValues;
  issues: FormIssue[];
}

/** A form read: the family with the answer in it, or what to mend. */
export type ReadForm = { family: Family } | { issues: FormIssue[] };

/** What a form needs to know besides its values. */
export interface FormContext {
  family: Family;
  jurisdiction: PlaceCode;
  asOf: CalendarDate;
  guardian: string | null;
  /** The fields that the rules of the place read of what is asked about. */
  fields: readonly AskedField[];
  /** The papers asked about, each with the fields that are read of it. */
  papers: readonly { paper: string; fields: readonly AskedField[] }[];
  readsMonths: boolean;
  /** Whether the record before is read as well: the permit that this one follows, the job before. */
  readsEarlier: boolean;
}

/** The form of one sort of question: reads what was entered, and fills the form again from the family. */
export interface QuestionForm {
  read(values: FormValues, context: FormContext): ReadForm;
  fill(context: FormContext): FormValues;
  /** Whether everything that it asks has been told, be it as not known. */
  isTold(context: FormContext): boolean;
}

/** First value of a field, without surrounding blanks. */
export function valueOf(values: FormValues, field: string): string {
  return (values[field]?.[0] ?? '').trim();
}

/** One of the choices offered; anything else is the issue `choose`. */
export function chosen<Choice extends string>(
  values: FormValues,
  field: string,
  choices: readonly Choice[],
  issues: FormIssue[],
): Choice | null {
  const value = valueOf(values, field);
  const found = choices.find((choice) => choice === value);
  if (found === undefined) issues.push({ field, code: 'choose' });
  return found ?? null;
}

const PARTS = ['year', 'month', 'day'] as const;

/**
 * A date written in its three fields (`<field>-year` …), or `unknown` where the box beside it says that it is not
 * remembered. A day or month left empty gives a coarser date; a whole date written into the first field is read as well.
 */
export function dateEntered(values: FormValues, field: string, issues: FormIssue[]): string {
  if (valueOf(values, `${field}-unknown`) !== '') return 'unknown';
  const [year, month, day] = PARTS.map((part) => valueOf(values, `${field}-${part}`));
  const typed = [year, month, day].filter((part) => part !== '').join(' ');
  const hasGap = (year === '' && typed !== '') || (month === '' && day !== '');
  const read = typed === '' || hasGap ? { code: typed === '' ? 'dateMissing' : 'datePartMissing' } : readDate(typed);
  if ('text' in read) return read.text;
  issues.push({ field, code: read.code });
  return 'unknown';
}

/** A place from a list, or `unknown`. */
export function placeEntered(values: FormValues, field: string, issues: FormIssue[]): string {
  const value = valueOf(values, field);
  if (value !== 'unknown' && !isPlaceCode(value)) issues.push({ field, code: 'choosePlace' });
  return value;
}

/** The fields of a date to fill a form with. */
export function dateFields(field: string, told: string | null | undefined): FormValues {
  if (told === null || told === undefined) return {};
  if (told === 'unknown') return { [`${field}-unknown`]: ['yes'] };
  const parts = told.split('-');
  return Object.fromEntries(
    PARTS.flatMap((part, index) => {
      const value = parts[index];
      return value === undefined ? [] : [[`${field}-${part}`, [String(Number(value))]]];
    }),
  );
}
