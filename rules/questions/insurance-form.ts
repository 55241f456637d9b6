import { isCalendarMonth, monthNumber } from '../dates/calendar-month';
import type { Guardian, InsuranceRange } from '../facts/family';
import type { AskedField } from './fields-asked';
import { chosen, placeEntered, valueOf, type FormContext, type FormIssue, type FormValues, type QuestionForm } from './form';
import { guardianOf, withGuardianFacts } from './guardian-told';
import { monthsBetween } from './months-asked';
import { isRecordTold, recordEntered, recordFilled, type FormRecord } from './record-form';

const HAVE = ['yes', 'none', 'unknown'] as const;

/** What can be said of a paid month besides that it was paid in the place asked for; each is a group of boxes. */
const EXCEPTIONS = ['late', 'elsewhere', 'placeUnknown'] as const;

/**
 * Months of insurance on a month grid: `month` holds the months paid; `late`, `elsewhere` and `placeUnknown` say of some of
 * them that they were paid late, in another place (`elsewherePlace`), or in a place not remembered. A month ticked only
 * there counts as paid, and so do those from `fillFrom` to `fillTo`. What else is read of the months is asked once for all of
 * them; what is read of the guardian's insurance as a whole stands beside them.
 */
export const insuranceForm: QuestionForm = {
  read(values, context) {
    const issues: FormIssue[] = [];
    const own = recordEntered(values, ofGuardian(context), issues) as Partial<Guardian>;
    const insurance = context.readsMonths ? insuranceEntered(values, context, issues) : undefined;
    if (issues.length > 0) return { issues };
    return withGuardianFacts(context.family, context.guardian, { ...own, ...(insurance === undefined ? {} : { insurance }) });
  },
  fill(context) {
    const guardian = guardianOf(context);
    if (guardian === null) return {};
    return {
      ...recordFilled(guardian as unknown as FormRecord, ofGuardian(context)),
      ...(context.readsMonths ? monthsFilledIn(guardian, context) : {}),
    };
  },
  isTold(context) {
    const guardian = guardianOf(context);
    if (guardian === null || !isRecordTold(guardian as unknown as FormRecord, ofGuardian(context))) return false;
    if (!context.readsMonths) return true;
    const { insurance } = guardian;
    return (
      insurance !== undefined &&
      (!Array.isArray(insurance) || insurance.every((range) => isRecordTold(range as unknown as FormRecord, ofMonths(context))))
    );
  },
};

function ofGuardian({ fields }: FormContext): AskedField[] {
  return fields.filter(({ record }) => record === 'guardian');
}

function ofMonths({ fields }: FormContext): AskedField[] {
  return fields.filter(({ record }) => record === 'insurance');
}

function insuranceEntered(values: FormValues, context: FormContext, issues: FormIssue[]): InsuranceRange[] | 'unknown' {
  const have = chosen(values, 'have', HAVE, issues);
  if (have !== 'yes') return have === 'unknown' ? have : [];
  const before = issues.length;
  const months = [...new Set([...monthsTicked(values), ...monthsFilled(values, issues)])].sort();
  if (issues.length === before && months.length === 0) issues.push({ field: 'month', code: 'chooseMonths' });
  const elsewhere = (values['elsewhere']?.length ?? 0) > 0 ? placeEntered(values, 'elsewherePlace', issues) : context.jurisdiction;
  const more = recordEntered(values, ofMonths(context), issues) as Partial<InsuranceRange>;
  const district = context.jurisdiction.slice(0, 6);
  return rangesOf(months, values, { district, elsewhere }).map((range) => ({ ...range, ...more }));
}

function monthsFilledIn({ insurance }: Guardian, context: FormContext): FormValues {
  if (insurance === undefined) return {};
  if (insurance === 'unknown') return { have: ['unknown'] };
  const [first] = insurance ?? [];
  if (insurance === null || first === undefined) return { have: ['none'] };
  const district = context.jurisdiction.slice(0, 6);
  const months = (matches: (range: InsuranceRange) => boolean) => insurance.filter(matches).flatMap(monthsBetween);
  const other = insurance.find(({ place }) => place !== district && place !== 'unknown')?.place;
  return {
    have: ['yes'],
    month: months(() => true),
    late: months(({ arrears }) => arrears === true),
    elsewhere: months(({ place }) => place !== district && place !== 'unknown'),
    placeUnknown: months(({ place }) => place === 'unknown'),
    ...(typeof other === 'string' ? { elsewherePlace: [other] } : {}),
    ...recordFilled(first as unknown as FormRecord, ofMonths(context)),
  };
}

function monthsTicked(values: FormValues): string[] {
  return ['month', ...EXCEPTIONS].flatMap((field) => values[field] ?? []).filter(isCalendarMonth);
}

/** Months given as a range beside the grid, for those that were paid without a break. */
function monthsFilled(values: FormValues, issues: FormIssue[]): string[] {
  const [from, to] = [valueOf(values, 'fillFrom'), valueOf(values, 'fillTo')];
  if (!isCalendarMonth(from) || !isCalendarMonth(to)) return [];
  if (from > to) issues.push({ field: 'fillTo', code: 'endsBeforeItBegins' });
  return monthsBetween({ from, to });
}

function rangesOf(months: readonly string[], values: FormValues, places: { district: string; elsewhere: string }): InsuranceRange[] {
  const isIn = (field: string, month: string) => (values[field] ?? []).includes(month);
  const ranges: InsuranceRange[] = [];
  for (const month of months) {
    const place = isIn('placeUnknown', month) ? 'unknown' : isIn('elsewhere', month) ? places.elsewhere : places.district;
    const arrears = isIn('late', month);
    const last = ranges.at(-1);
    const goesOn =
      last !== undefined && last.place === place && (last.arrears ?? false) === arrears && monthNumber(last.to) + 1 === monthNumber(month);
    if (goesOn) last.to = month;
    else ranges.push({ from: month, to: month, place, ...(arrears ? { arrears } : {}) });
  }
  return ranges;
}
