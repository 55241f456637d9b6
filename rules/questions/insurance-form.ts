import { isCalendarMonth, monthNumber, monthText } from '../dates/calendar-month';
import type { InsuranceRange } from '../facts/family';
import { chosen, placeEntered, valueOf, type FormIssue, type FormValues, type QuestionForm } from './form';
import { guardianOf, withGuardianFacts } from './facts-forms';

const HAVE = ['yes', 'none', 'unknown'] as const;

/** What can be said of a paid month besides that it was paid in the place asked for; each is a group of boxes. */
const EXCEPTIONS = ['late', 'elsewhere', 'placeUnknown'] as const;

/**
 * Months of insurance on a month grid: `month` holds the months paid; `late`, `elsewhere` and `placeUnknown` say of some of
 * them that they were paid late, in another place (`elsewherePlace`), or in a place not remembered. A month ticked only
 * there counts as paid, and so do those from `fillFrom` to `fillTo`.
 */
export const insuranceForm: QuestionForm = {
  read(values, { family, guardian, jurisdiction }) {
    const issues: FormIssue[] = [];
    const have = chosen(values, 'have', HAVE, issues);
    if (have === null) return { issues };
    if (have !== 'yes') return withGuardianFacts(family, guardian, { insurance: have === 'none' ? [] : 'unknown' });
    const months = [...new Set([...monthsTicked(values), ...monthsFilled(values, issues)])].sort();
    if (issues.length === 0 && months.length === 0) issues.push({ field: 'month', code: 'chooseMonths' });
    const elsewhere = (values['elsewhere']?.length ?? 0) > 0 ? placeEntered(values, 'elsewherePlace', issues) : jurisdiction;
    if (issues.length > 0) return { issues };
    const district = jurisdiction.slice(0, 6);
    return withGuardianFacts(family, guardian, { insurance: rangesOf(months, values, { district, elsewhere }) });
  },
  fill(context) {
    const insurance = guardianOf(context)?.insurance;
    if (insurance === undefined) return {};
    if (insurance === 'unknown') return { have: ['unknown'] };
    if (insurance === null || insurance.length === 0) return { have: ['none'] };
    const district = context.jurisdiction.slice(0, 6);
    const months = (matches: (range: InsuranceRange) => boolean) => insurance.filter(matches).flatMap(monthsOf);
    const other = insurance.find(({ place }) => place !== district && place !== 'unknown')?.place;
    return {
      have: ['yes'],
      month: months(() => true),
      late: months(({ arrears }) => arrears === true),
      elsewhere: months(({ place }) => place !== district && place !== 'unknown'),
      placeUnknown: months(({ place }) => place === 'unknown'),
      ...(typeof other === 'string' ? { elsewherePlace: [other] } : {}),
    };
  },
};

function monthsTicked(values: FormValues): string[] {
  return ['month', ...EXCEPTIONS].flatMap((field) => values[field] ?? []).filter(isCalendarMonth);
}

/** Months given as a range beside the grid, for those that were paid without a break. */
function monthsFilled(values: FormValues, issues: FormIssue[]): string[] {
  const [from, to] = [valueOf(values, 'fillFrom'), valueOf(values, 'fillTo')];
  if (!isCalendarMonth(from) || !isCalendarMonth(to)) return [];
  if (from > to) issues.push({ field: 'fillTo', code: 'endsBeforeItBegins' });
  return monthsOf({ from, to });
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

function monthsOf({ from, to }: InsuranceRange): string[] {
  const months: string[] = [];
  for (let month = monthNumber(from); month <= monthNumber(to); month += 1) months.push(monthText(month));
  return months;
}
