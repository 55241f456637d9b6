import { lastDayOf, monthNumber, monthText } from '../../dates/calendar-month';
import { guardianPath } from '../../facts/fact-path';
import type { InsuranceRange } from '../../facts/family';
import { listTold } from '../../facts/told';
import { DEPENDS, FAILS, MEETS } from '../possible';
import {
  plainOpenPoints,
  type Check,
  type Circumstances,
  type Closed,
  type OpenPoint,
  type RequirementKind,
  type Stated,
  type Step,
  type Values,
} from '../requirement-kind';
import { placeMeant } from '../records/field-test';
import { withGuardian } from '../with-guardian';
import { monthCounter } from './month-counter';
import { windowOf, type MonthWindow } from './month-window';

/** What a district sets for months of social insurance; see `parameters.ts`. */
export interface ContributionMonthsParameters {
  minimumMonths: number | 'every';
  place: string | readonly string[];
  placeScope: Stated<'place' | 'city'>;
  from: string | null;
  to: string | null;
  toAtLatest: string | null;
  lastMonths: number | null;
  lastMonthCounts: Stated<boolean>;
  counting: Stated<'consecutive' | 'total'>;
  arrears: Stated<'doNotCount' | 'count'>;
  arrearsPaidBy: string | null;
  payerMustBeEmployer: boolean;
  insuranceKind: string | null;
}

/** Months offered in a form where the rule names no first month: a year and a half is more than any such rule asks. */
const OFFERED_MONTHS = 18;

/** Months of social insurance of one guardian in a window, in a place, in total or in a run. */
export const contributionMonths: RequirementKind<ContributionMonthsParameters> = {
  kind: 'contribution-months',
  paper: 'insuranceRecord',
  likelihoodOfFailure: () => 0.6,
  openPoints: (parameters) => [
    ...plainOpenPoints(parameters, [
      { parameter: 'arrears', code: 'arrears', readings: ['doNotCount', 'count'], isOrdered: true },
      { parameter: 'placeScope', code: 'insurancePlace', readings: ['place', 'city'], isOrdered: true },
      { parameter: 'counting', code: 'consecutive', readings: ['consecutive', 'total'], isOrdered: true },
      { parameter: 'lastMonthCounts', code: 'lastMonthCounts', readings: [false, true], isOrdered: true },
    ]),
    ...windowEnd(parameters),
  ],
  reads: (_parameters, guardian) => (guardian === undefined ? [] : [guardianPath(guardian, 'insurance')]),
  fields: (parameters) => [
    'insurance.months',
    ...(parameters.payerMustBeEmployer ? ['insurance.payerIsEmployer'] : []),
    ...(parameters.insuranceKind === null ? [] : ['insurance.kinds']),
  ],
  check: checkOf,
  clause: (parameters) => ({ code: 'contribution-months', values: parameters }),

  monthsToAsk({ from, to, toAtLatest, lastMonths, minimumMonths }, asOf) {
    const today = monthNumber(asOf);
    const named = toAtLatest ?? (to === 'lastWhole' || to === 'applied' ? null : to);
    const last = Math.min(named === null ? today : monthNumber(named), today);
    const length = lastMonths === null ? OFFERED_MONTHS : lastMonths + 2;
    const first = from === null ? last - length + 1 : Math.min(monthNumber(from), last);
    return [
      { from: monthText(first), to: monthText(last), needed: minimumMonths === 'every' ? (lastMonths ?? last - first + 1) : minimumMonths },
    ];
  },
};

/** Where the source does not say in which month the window ends: every month that may be meant. */
function windowEnd({ to, toAtLatest }: ContributionMonthsParameters): OpenPoint<ContributionMonthsParameters>[] {
  if (toAtLatest === null || to === null) return [];
  const first = monthNumber(to);
  const readings = Array.from({ length: monthNumber(toAtLatest) - first + 1 }, (_, at) => monthText(first + at));
  return [
    {
      code: 'windowEnd',
      readings,
      isOrdered: false,
      read: (before, value) => ({ ...before, to: value as string, toAtLatest: null }),
    },
  ];
}

function checkOf(parameters: Closed<ContributionMonthsParameters>): Check {
  const count = monthCounter(parameters);
  const windowFor = windowOf(parameters);
  const neededIn = ({ from, to }: MonthWindow) => (parameters.minimumMonths === 'every' ? to - from + 1 : parameters.minimumMonths);
  const possible = (circumstances: Circumstances) => {
    const told = listTold(circumstances.guardian?.insurance);
    if (told === undefined) return DEPENDS;
    const window = windowFor(circumstances);
    const months = count(told, window, circumstances);
    const needed = neededIn(window);
    if (months.surely >= needed) return MEETS;
    return months.perhaps >= needed ? DEPENDS : FAILS;
  };
  const figures = (circumstances: Circumstances): Values => {
    const window = windowFor(circumstances);
    const months = count(listTold(circumstances.guardian?.insurance) ?? [], window, circumstances).surely;
    const place = typeof parameters.place === 'string' ? parameters.place : (parameters.place[0] ?? '');
    const values: Values = { months, needed: neededIn(window), place: placeMeant(place, circumstances) ?? '' };
    if (Number.isFinite(window.from)) values['from'] = monthText(window.from);
    if (window.namedTo !== null) values['to'] = monthText(window.namedTo);
    return values;
  };
  const lastNamed = windowFor.lastNamed;
  return {
    possible,
    missing: ({ guardian }) => (guardian === undefined ? [] : [guardianPath(guardian, 'insurance')]),
    reason: (circumstances) => ({ cause: 'tooFewMonths', values: figures(circumstances) }),
    figures,
    lastDayToBegin:
      lastNamed === null || typeof parameters.minimumMonths !== 'number'
        ? windowFor.firstDay
        : lastDayOf(lastNamed - parameters.minimumMonths + 1),

    remedy(circumstances) {
      const { guardian } = circumstances;
      if (guardian === undefined) return null;
      const first = monthNumber(circumstances.asOf);
      const least = parameters.minimumMonths === 'every' ? (parameters.lastMonths ?? 1) : parameters.minimumMonths;
      const last = lastNamed ?? first + least - (parameters.to === 'lastWhole' ? 0 : 1);
      if (last < first) return null;
      const paidFrom = (from: number) => withMonths(circumstances, from, last, parameters);
      const isEnough = (from: number) => possible(paidFrom(from)) === MEETS;
      if (!isEnough(first)) return null;
      let begin = last;
      // The latest beginning that still suffices; the beginning now is the last one tried.
      while (begin > first && !isEnough(begin)) begin -= 1;
      const after = paidFrom(begin);
      const beginBy = lastNamed === null ? null : lastDayOf(begin);
      const step: Step = { code: 'insurance.pay', guardian: guardian.id, values: figures(circumstances), beginBy, doneOn: after.asOf };
      return { circumstances: after, steps: [step] };
    },
  };
}

/** Everything as it will be if every month of these is paid on time, the employer paying, on the last day of the last. */
function withMonths(
  circumstances: Circumstances,
  from: number,
  to: number,
  parameters: Closed<ContributionMonthsParameters>,
): Circumstances {
  const place = typeof parameters.place === 'string' ? parameters.place : (parameters.place[0] ?? '');
  const paid: InsuranceRange = {
    from: monthText(from),
    to: monthText(to),
    place: placeMeant(place, circumstances),
    arrears: false,
    payerIsEmployer: true,
    ...(parameters.insuranceKind === null ? {} : { kinds: [parameters.insuranceKind] }),
  };
  const later = lastDayOf(to);
  const changed = withGuardian(circumstances, (guardian) => ({ ...guardian, insurance: [...(listTold(guardian.insurance) ?? []), paid] }));
  return { ...changed, asOf: later > circumstances.asOf ? later : circumstances.asOf };
}
