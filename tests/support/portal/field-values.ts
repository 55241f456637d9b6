import type { AskedField, FormValues } from '@/rules';

/** A date of a form, as `YYYY-MM-DD` or coarser. */
export function dateValues(field: string, text: string): FormValues {
  const [year = '', month = '', day = ''] = text.split('-');
  return { [`${field}-year`]: [year], [`${field}-month`]: [month], [`${field}-day`]: [day] };
}

/** Days that lie ahead, where an earlier one would be an end that has passed. */
const ENDS: readonly string[] = ['until', 'validUntil', 'coversTo', 'taxReceiptTo'];

/** What is bad where it is true. */
const BETTER_NOT: readonly string[] = ['shared', 'inAbnormalList'];

/** The answer to a field of a family that has everything, in a district, for entry in a year. */
export function goodValue(
  { name, type, choices, months }: AskedField,
  { district, entryYear, owner }: { district: string; entryYear: number; owner: string },
  prefix = '',
): FormValues {
  const key = `${prefix}${name}`;
  const base = name.startsWith('earlier') ? `${name.charAt(7).toLowerCase()}${name.slice(8)}` : name;
  switch (type) {
    case 'day':
      if (name === 'seatGivenIn' || name === 'transferredInOn') return { [`${key}-none`]: ['yes'] };
      return dateValues(key, ENDS.includes(base) ? `${entryYear}-11-19` : `${entryYear - 1}-11-20`);
    case 'place':
      return { [key]: [district] };
    case 'choice':
      return {
        [key]: [choices.includes('rented') ? 'rented' : (choices.find((word) => word === 'residencePermit') ?? choices[0] ?? 'unknown')],
      };
    case 'truth':
      return { [key]: [BETTER_NOT.includes(name) ? 'no' : 'yes'] };
    case 'amount':
      return { [key]: ['12'] };
    case 'months':
      return { [key]: months };
    case 'kinds':
      return { [key]: choices };
    case 'shares':
      return { [`${key}-${owner}`]: ['60'] };
  }
}

/** "I do not know" to a field. */
export function unknownValue({ name, type }: AskedField, prefix = ''): FormValues {
  const isChosen = type === 'place' || type === 'choice' || type === 'truth';
  return isChosen ? { [`${prefix}${name}`]: ['unknown'] } : { [`${prefix}${name}-unknown`]: ['yes'] };
}

/** Several fields as one. */
export function together(parts: readonly FormValues[]): FormValues {
  return Object.assign({}, ...parts) as FormValues;
}
