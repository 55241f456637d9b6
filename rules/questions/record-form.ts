import { isCalendarMonth, monthNumber, type CalendarMonth } from '../dates/calendar-month';
import type { MonthRange } from '../facts/family';
import type { AskedField } from './fields-asked';
import { dateEntered, dateFields, placeEntered, valueOf, type FormIssue, type FormValues } from './form';
import { monthsBetween } from './months-asked';

/** A record as a form holds it, by the names of the contract. */
export type FormRecord = Readonly<Record<string, unknown>>;

/** People whose share of a home is asked for. */
export type Owners = readonly string[];

/** Reads the fields of one record; a field that is asked only of others (renters, the self-employed) is left out. */
export function recordEntered(
  values: FormValues,
  fields: readonly AskedField[],
  issues: FormIssue[],
  prefix = '',
  owners: Owners = [],
): FormRecord {
  const record: Record<string, unknown> = {};
  for (const field of fields) {
    if (isLeftOut(field, record)) continue;
    record[field.name] = READ[field.type](values, `${prefix}${field.name}`, issues, field, owners);
  }
  return record;
}

/** Whether a field is not asked because of what another field of the record says. */
function isLeftOut({ only }: AskedField, record: FormRecord): boolean {
  return only !== null && !only.words.includes(String(record[only.field]));
}

/** The fields to fill a form with. */
export function recordFilled(record: FormRecord, fields: readonly AskedField[], prefix = ''): FormValues {
  return Object.assign({}, ...fields.map((field) => filled(`${prefix}${field.name}`, record[field.name], field))) as FormValues;
}

/** Whether everything that the form asks of a record has been told, be it as not known. */
export function isRecordTold(record: FormRecord, fields: readonly AskedField[]): boolean {
  // Kinds of insurance that are not known are left out, as the contract has it.
  return fields.every((field) => field.type === 'kinds' || record[field.name] !== undefined || isLeftOut(field, record));
}

type Read = (values: FormValues, name: string, issues: FormIssue[], field: AskedField, owners: Owners) => unknown;

const READ: Readonly<Record<AskedField['type'], Read>> = {
  day: (values, name, issues, { mayBeNone }) =>
    mayBeNone && valueOf(values, `${name}-none`) !== '' ? null : dateEntered(values, name, issues),
  place: (values, name, issues, { mayBeNone }) =>
    mayBeNone && valueOf(values, name) === 'none' ? null : placeEntered(values, name, issues),
  choice: (values, name, issues, { choices }) => {
    const value = valueOf(values, name);
    if (value !== 'unknown' && !choices.includes(value)) issues.push({ field: name, code: 'choose' });
    return value;
  },
  truth: (values, name, issues) => {
    const value = valueOf(values, name);
    if (value === 'yes' || value === 'no') return value === 'yes';
    if (value !== 'unknown') issues.push({ field: name, code: 'choose' });
    return 'unknown';
  },
  amount: (values, name, issues) => {
    if (valueOf(values, `${name}-unknown`) !== '') return 'unknown';
    const text = asDigits(valueOf(values, name));
    if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) issues.push({ field: name, code: text === '' ? 'numberMissing' : 'notANumber' });
    return Number(text);
  },
  months: (values, name) =>
    valueOf(values, `${name}-unknown`) === '' ? monthRanges((values[name] ?? []).filter(isCalendarMonth)) : 'unknown',
  kinds: (values, name, _issues, { choices }) =>
    valueOf(values, `${name}-unknown`) === '' ? choices.filter((kind) => values[name]?.includes(kind) === true) : undefined,
  shares: (values, name, issues, _field, owners) => {
    if (valueOf(values, `${name}-unknown`) !== '') return 'unknown';
    return owners.flatMap((of) => {
      const text = asDigits(valueOf(values, `${name}-${of}`));
      if (text === '') return [];
      const percent = Number(text);
      if (!(percent >= 0 && percent <= 100)) issues.push({ field: `${name}-${of}`, code: 'notAShare' });
      return [{ of, percent }];
    });
  },
};

/** Full-width digits, as Chinese keyboards give them, are digits. */
function asDigits(text: string): string {
  return text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[%\uff05]$/, '');
}

function filled(name: string, told: unknown, { type, mayBeNone, choices }: AskedField): FormValues {
  if (told === undefined) return {};
  if (type === 'kinds') return Array.isArray(told) ? { [name]: choices.filter((kind) => told.includes(kind)) } : {};
  if (told === 'unknown')
    return type === 'place' || type === 'choice' || type === 'truth' ? { [name]: ['unknown'] } : { [`${name}-unknown`]: ['yes'] };
  if (told === null) return mayBeNone ? (type === 'place' ? { [name]: ['none'] } : { [`${name}-none`]: ['yes'] }) : {};
  if (type === 'day') return dateFields(name, typeof told === 'number' ? String(told) : (told as string));
  if (type === 'truth') return { [name]: [told === true ? 'yes' : 'no'] };
  if (type === 'months') return { [name]: (told as MonthRange[]).flatMap(monthsBetween) };
  if (type === 'shares')
    return Object.fromEntries((told as { of: string; percent: number }[]).map(({ of, percent }) => [`${name}-${of}`, [String(percent)]]));
  return typeof told === 'string' || typeof told === 'number' ? { [name]: [String(told)] } : {};
}

function monthRanges(months: readonly CalendarMonth[]): MonthRange[] {
  const ranges: MonthRange[] = [];
  for (const month of [...new Set(months)].sort()) {
    const last = ranges.at(-1);
    if (last !== undefined && monthNumber(last.to) + 1 === monthNumber(month)) last.to = month;
    else ranges.push({ from: month, to: month });
  }
  return ranges;
}
