import { monthNumber, monthText, lastDayOf, type MonthNumber } from '../../dates/calendar-month';
import { guardianPath } from '../../facts/fact-path';
import type { InsuranceFacts } from '../../facts/facts';
import { areaOf, insideAsKnown } from '../../places/place';
import { DEPENDS, FAILS, MEETS, type Circumstances, type Closed, type RequirementKind, type Values } from '../requirement-kind';
import { withGuardian } from '../with-guardian';
import { clip, fewestMonthsOf, joinRanges, longestRun, totalMonths, type MonthRange } from './paid-months';
import type { ContributionMonthsParameters } from './parameters';

/** Months offered in a form where the rule names no first month: a year and a half is more than any such rule asks. */
const OFFERED_MONTHS = 18;

type Parameters = Closed<ContributionMonthsParameters>;

/** Months of social insurance of one guardian in a window, in a place, in total or in a run. */
export const contributionMonths: RequirementKind<ContributionMonthsParameters> = {
  kind: 'contribution-months',
  openPoints: [
    { parameter: 'arrears', code: 'arrears', readings: ['doNotCount', 'count'], isOrdered: true },
    { parameter: 'placeScope', code: 'insurancePlace', readings: ['place', 'city'], isOrdered: true },
    { parameter: 'counting', code: 'consecutive', readings: ['consecutive', 'total'], isOrdered: true },
    { parameter: 'lastMonthCounts', code: 'lastMonthCounts', readings: [false, true], isOrdered: true },
  ],
  likelihoodOfFailure: 0.6,
  paper: 'insuranceRecord',
  reads: (_parameters, guardian) => (guardian === undefined ? [] : [guardianPath(guardian, 'insurance')]),

  possible(parameters, { guardian, asOf }) {
    const insurance = guardian?.insurance;
    if (insurance === undefined) return DEPENDS;
    if (countMonths(insurance, parameters, asOf, 'surely') >= parameters.minimumMonths) return MEETS;
    return countMonths(insurance, parameters, asOf, 'perhaps') >= parameters.minimumMonths ? DEPENDS : FAILS;
  },

  reason: (parameters, circumstances) => ({
    cause: 'tooFewMonths',
    values: figuresOf(parameters, paidMonths(parameters, circumstances)),
  }),

  figures: (parameters, circumstances) => figuresOf(parameters, paidMonths(parameters, circumstances)),

  monthsToAsk(parameters, asOf) {
    const today = monthNumber(asOf);
    const last = Math.min(parameters.to === null ? today : monthNumber(parameters.to), today);
    const first = parameters.from === null ? last - OFFERED_MONTHS + 1 : Math.min(monthNumber(parameters.from), last);
    return { from: monthText(first), to: monthText(last), needed: parameters.minimumMonths };
  },

  lastDayToBegin(parameters) {
    const last = lastMonth(parameters);
    return last === null ? null : lastDayOf(last - parameters.minimumMonths + 1);
  },

  remedy(parameters, circumstances) {
    const first = monthNumber(circumstances.asOf);
    const last = lastMonth(parameters) ?? first + parameters.minimumMonths - 1;
    if (last < first) return null;
    const paidAt = (from: MonthNumber) => withMonths(circumstances, { from, to: last }, parameters.place);
    let begin = last;
    // The latest beginning that still suffices; the beginning now is the last one tried.
    while (begin > first && this.possible(parameters, paidAt(begin)) !== MEETS) begin -= 1;
    return { circumstances: paidAt(begin), latestOn: lastMonth(parameters) === null ? null : lastDayOf(begin) };
  },

  repeated: (parameters, years) => ({
    ...parameters,
    from: laterMonth(parameters.from, years),
    to: laterMonth(parameters.to, years),
  }),
};

function paidMonths(parameters: Parameters, { guardian, asOf }: Circumstances): number {
  return countMonths(guardian?.insurance ?? [], parameters, asOf, 'surely');
}

function figuresOf(parameters: Parameters, months: number): Values {
  const values: Values = { months, needed: parameters.minimumMonths, place: parameters.place };
  if (parameters.from !== null) values['from'] = parameters.from;
  if (parameters.to !== null) values['to'] = parameters.to;
  return values;
}

/** `surely`: months that are paid and count whatever is not known of them; `perhaps`: those that may. */
function countMonths(insurance: readonly InsuranceFacts[], parameters: Parameters, asOf: string, certainty: 'surely' | 'perhaps'): number {
  const window = windowOf(parameters, asOf);
  const counted = insurance.filter((range) => counts(range, parameters, asOf, certainty));
  const joined = joinRanges(
    counted.flatMap((range) => clip(certainty === 'surely' ? sureMonths(range) : possibleMonths(range), window) ?? []),
  );
  if (parameters.counting === 'consecutive') return longestRun(joined);
  return totalMonths(joined) + (certainty === 'surely' ? fewestMonthsOf(counted.flatMap(oneMonthOf), joined, window) : 0);
}

function possibleMonths({ from, to }: InsuranceFacts): MonthRange {
  return { from: from.earliest, to: to.latest };
}

/** Ends before it begins where no month is sure. */
function sureMonths({ from, to }: InsuranceFacts): MonthRange {
  return { from: from.latest, to: to.earliest };
}

/** Where no month is sure one of these is paid all the same: somebody who paid "some time in 2013" paid once at least. */
function oneMonthOf({ from, to }: InsuranceFacts): MonthRange[] {
  if (from.latest <= to.earliest) return [];
  return [{ from: Math.max(from.earliest, to.earliest), to: Math.min(from.latest, to.latest) }];
}

function counts(range: InsuranceFacts, parameters: Parameters, asOf: string, certainty: 'surely' | 'perhaps'): boolean {
  const inside = insideAsKnown(range.place, areaOf(parameters.place, parameters.placeScope));
  if (inside === 'no' || (inside === 'maybe' && certainty === 'surely')) return false;
  if (range.arrears === false) return true;
  // Months paid late only exist once they are paid.
  const paidByThen = range.paid === undefined || (certainty === 'surely' ? range.paid.latest : range.paid.earliest) <= asOf;
  if (range.arrears === undefined && certainty === 'perhaps') return true;
  return parameters.arrears === 'count' && paidByThen;
}

function windowOf(parameters: Parameters, asOf: string): MonthRange {
  const today = monthNumber(asOf);
  return {
    from: parameters.from === null ? -Infinity : monthNumber(parameters.from),
    to: Math.min(lastMonth(parameters) ?? today, today),
  };
}

function lastMonth(parameters: Parameters): MonthNumber | null {
  if (parameters.to === null) return null;
  return monthNumber(parameters.to) - (parameters.lastMonthCounts ? 0 : 1);
}

function withMonths(circumstances: Circumstances, months: MonthRange, place: string): Circumstances {
  const paid: InsuranceFacts = {
    from: { earliest: months.from, latest: months.from },
    to: { earliest: months.to, latest: months.to },
    place,
    arrears: false,
    paid: undefined,
  };
  const later = lastDayOf(months.to);
  return {
    ...withGuardian(circumstances, (guardian) => ({ ...guardian, insurance: [...(guardian.insurance ?? []), paid] })),
    asOf: later > circumstances.asOf ? later : circumstances.asOf,
  };
}

function laterMonth(month: string | null, years: number): string | null {
  return month === null ? null : monthText(monthNumber(month) + 12 * years);
}
