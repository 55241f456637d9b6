import { lastDayOf, monthNumber, monthText } from '../../dates/calendar-month';
import { APPLIED_ON_PATH, guardianPath } from '../../facts/fact-path';
import type { InsuranceRange } from '../../facts/family';
import { listTold, textTold } from '../../facts/told';
import { insideAsKnown } from '../../places/place';
import { DEPENDS, eitherWorld, FAILS, MEETS, type Possible } from '../possible';
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
import { remembered } from '../remember';
import { monthCounter, type CountedMonths } from './month-counter';
import { windowOf, type MonthWindow, type WindowOf } from './month-window';

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
      { parameter: 'arrears', code: 'arrears', readings: ['doNotCount', 'count'], isOrdered: true, matters: somePaidLate },
      {
        parameter: 'placeScope',
        code: 'insurancePlace',
        readings: ['place', 'city'],
        isOrdered: true,
        matters: (circumstances) => somePaidElsewhere(parameters, circumstances),
      },
      { parameter: 'counting', code: 'consecutive', readings: ['consecutive', 'total'], isOrdered: true, matters: someRanges },
      lastMonthPoint(parameters),
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

/**
 * Whether the last month counts: of a number of months it is one more that can be paid, of every month one more that must be; a
 * window of so many months moves with it, and neither of the two is stricter.
 */
function lastMonthPoint({ minimumMonths, lastMonths }: ContributionMonthsParameters) {
  const readings = minimumMonths === 'every' ? [true, false] : [false, true];
  return { parameter: 'lastMonthCounts', code: 'lastMonthCounts', readings, isOrdered: lastMonths === null } as const;
}

/** Paid late, or perhaps. */
function somePaidLate({ guardian }: Circumstances): boolean {
  const told = listTold(guardian?.insurance);
  return told === undefined || told.some(({ arrears }) => arrears !== undefined && arrears !== false);
}

/** One range of whole months is a run in itself; several may leave a gap. */
function someRanges({ guardian }: Circumstances): boolean {
  const told = listTold(guardian?.insurance);
  return told === undefined || told.length > 1 || told.some(({ from, to }) => from.length !== 7 || to.length !== 7);
}

function somePaidElsewhere({ place }: ContributionMonthsParameters, circumstances: Circumstances): boolean {
  const told = listTold(circumstances.guardian?.insurance);
  if (told === undefined || typeof place !== 'string') return true;
  const area = placeMeant(place, circumstances);
  return area === undefined || told.some((range) => insideAsKnown(textTold(range.place), area) !== 'yes');
}

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
  const enough = ({ surely, perhaps }: CountedMonths, window: MonthWindow): Possible => {
    const needed = neededIn(window);
    return surely >= needed ? MEETS : perhaps >= needed ? DEPENDS : FAILS;
  };
  /** The months told in the window of the day asked; none where nothing was told. */
  const countNow = (circumstances: Circumstances): CountedMonths =>
    count(listTold(circumstances.guardian?.insurance) ?? [], windowFor(circumstances), circumstances);
  const possible = (circumstances: Circumstances): Possible => {
    const told = listTold(circumstances.guardian?.insurance);
    if (told === undefined) return DEPENDS;
    if (parameters.to !== 'applied') return enough(remembered(circumstances, countNow, countNow), windowFor(circumstances));
    return windowFor.all(circumstances).reduce<Possible>((sum, window, at) => {
      const one = enough(count(told, window, circumstances), window);
      return at === 0 ? one : eitherWorld(sum, one);
    }, DEPENDS);
  };
  const place = typeof parameters.place === 'string' ? parameters.place : (parameters.place[0] ?? '');
  const named: Values = windowFor.names;
  const figures = (circumstances: Circumstances): Values => {
    const window = windowFor(circumstances);
    const months = remembered(circumstances, countNow, countNow).surely;
    const values = { months, needed: neededIn(window), place: placeMeant(place, circumstances) ?? '', ...named };
    return parameters.lastMonths === null ? values : { ...values, from: monthText(window.from) };
  };
  const lastNamed = windowFor.lastNamed;
  return {
    possible,
    missing: (circumstances) => [
      ...(circumstances.guardian === undefined ? [] : [guardianPath(circumstances.guardian, 'insurance')]),
      ...(windowFor.all(circumstances).length > 1 ? [APPLIED_ON_PATH] : []),
    ],
    reason: (circumstances) => ({ cause: 'tooFewMonths', values: figures(circumstances) }),
    figures,
    lastDayToBegin: lastDayToBegin(parameters, windowFor),

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

/** In the first of as many months as are asked before the window ends; a window that goes by the day asked never closes. */
function lastDayToBegin({ minimumMonths, lastMonths }: Closed<ContributionMonthsParameters>, { firstNamed, lastNamed }: WindowOf) {
  if (minimumMonths === 'every' && firstNamed !== null) return lastDayOf(firstNamed);
  const needed = minimumMonths === 'every' ? lastMonths : minimumMonths;
  return lastNamed === null || needed === null ? null : lastDayOf(lastNamed - needed + 1);
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
