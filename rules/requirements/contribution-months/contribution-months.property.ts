import fc from 'fast-check';
import { expect, test } from 'vitest';
import { motherWho } from '@/tests/support/circumstances';
import { monthNumber, monthText } from '../../dates/calendar-month';
import { monthSpan } from '../../dates/date-span';
import type { InsuranceRange } from '../../facts/family';
import { DEPENDS, FAILS, MEETS } from '../possible';
import type { Closed } from '../requirement-kind';
import { contributionMonths, type ContributionMonthsParameters } from './contribution-months';

// A small world: two years, of which the window takes the turn, so that every completion can be tried.
const FIRST = monthNumber('2012-07');
const AREA = '110112';
const DAYS = ['2013-03-31', '2013-04-10'];
type Parameters = Closed<ContributionMonthsParameters>;

const month = fc.integer({ min: 0, max: 11 }).map((at) => monthText(FIRST + at));
const end = fc.oneof({ weight: 6, arbitrary: month }, { weight: 1, arbitrary: fc.constantFrom('2012', '2013') });

const arbitraryRange: fc.Arbitrary<InsuranceRange> = fc
  .record({
    from: end,
    to: end,
    place: fc.constantFrom(AREA, AREA, AREA, '110105', 'unknown', '110000'),
    arrears: fc.constantFrom<boolean | 'unknown' | undefined>(false, undefined, undefined, true, 'unknown'),
    paidOn: fc.constantFrom(undefined, ...DAYS, '2013', '2013-04'),
    payerIsEmployer: fc.constantFrom(true, true, false, 'unknown' as const, undefined),
    kinds: fc.constantFrom<InsuranceRange['kinds']>(['medical'], ['medical', 'pension'], ['pension'], undefined),
  })
  .filter(({ from, to }) => monthSpan(from).earliest <= monthSpan(to).latest);

const arbitraryParameters: fc.Arbitrary<Parameters> = fc
  .record({
    minimumMonths: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant('every' as const)),
    place: fc.constantFrom(AREA, 'here', ['110112', '110114'], ['110105', '110108']),
    placeScope: fc.constantFrom('place' as const, 'city' as const),
    from: fc.constantFrom(null, '2012-09', '2012-12'),
    to: fc.constantFrom(null, 'lastWhole', 'applied', '2013-02', '2013-05'),
    toAtLatest: fc.constant(null),
    lastMonths: fc.constantFrom(null, 6),
    lastMonthCounts: fc.boolean(),
    counting: fc.constantFrom('total' as const, 'consecutive' as const),
    arrears: fc.constantFrom('count' as const, 'count' as const, 'doNotCount' as const),
    arrearsPaidBy: fc.constantFrom(null, null, ...DAYS),
    payerMustBeEmployer: fc.constantFrom(false, false, true),
    insuranceKind: fc.constantFrom(null, null, 'medical'),
  })
  .map((parameters) => (parameters.from === null ? parameters : { ...parameters, lastMonths: null }))
  .filter(({ minimumMonths, from, lastMonths }) => minimumMonths !== 'every' || from !== null || lastMonths !== null);

interface World {
  parameters: Parameters;
  asOf: string;
  appliedOn: string | undefined;
}

const arbitraryWorld: fc.Arbitrary<World> = fc.record({
  parameters: arbitraryParameters,
  asOf: fc.constantFrom('2013-02-28', '2013-03-31', '2013-04-20', '2013-06-01'),
  appliedOn: fc.constantFrom(undefined, '2013-03-15', '2013-04', '2013'),
});

/** First and last month that count, for every month in which the family may apply. */
function windowsOf({ parameters: { from, to, lastMonths, lastMonthCounts }, asOf, appliedOn }: World): [number, number][] {
  const today = monthNumber(asOf);
  const applied = appliedOn === undefined ? { earliest: today, latest: today } : monthSpan(appliedOn);
  const lasts: number[] = [];
  if (to === null) lasts.push(today);
  else if (to === 'lastWhole') lasts.push(today - 1);
  else if (to !== 'applied') lasts.push(monthNumber(to) - (lastMonthCounts ? 0 : 1));
  else for (let at = applied.earliest; at <= applied.latest; at += 1) lasts.push(at);
  return lasts.map((last) => [lastMonths === null ? (from === null ? 0 : monthNumber(from)) : last - lastMonths + 1, last]);
}

/** Whether each of the answers that a range may still get lets its months count. */
function mayCount(range: InsuranceRange, { parameters, asOf }: World): Set<boolean> {
  const places =
    range.place === 'unknown'
      ? [AREA, '110114', '110105', '130100']
      : range.place === '110000'
        ? [AREA, '110114', '110105']
        : [range.place];
  const asked = [parameters.place].flat().map((one) => (one === 'here' ? AREA : one));
  const lates = range.arrears === 'unknown' ? [true, false] : [range.arrears === true];
  // Paid late on a day not told: by the day asked.
  const paidOn = range.paidOn ?? (parameters.arrearsPaidBy !== null && parameters.arrearsPaidBy < asOf ? '2013' : '2013-01-01');
  const days =
    paidOn.length === 10
      ? [paidOn]
      : ['2013-04-01', '2013-04-10', '2013-04-15', '2013-04-25', ...(paidOn === '2013' ? ['2013-01-01', '2013-12-31'] : [])];
  const daysTold = range.paidOn === undefined ? days.filter((day) => day <= asOf) : days;
  const employers = typeof range.payerIsEmployer === 'boolean' ? [range.payerIsEmployer] : [true, false];
  const kinds = range.kinds ?? undefined;
  const results = new Set<boolean>();
  for (const place of places)
    for (const late of lates)
      for (const day of daysTold)
        for (const employer of employers)
          for (const isKind of kinds === undefined ? [true, false] : [kinds.includes('medical')])
            results.add(
              (parameters.placeScope === 'city' ? place?.startsWith('11') === true : asked.includes(place ?? '')) &&
                (!late ||
                  (parameters.arrears === 'count' &&
                    day <= asOf &&
                    (parameters.arrearsPaidBy === null || day <= parameters.arrearsPaidBy))) &&
                (!parameters.payerMustBeEmployer || employer) &&
                (parameters.insuranceKind === null || isKind),
            );
  return results;
}

/** Everything that a range may turn out to be, as the plain set of months that it then gives, inside a window. */
function monthsGiven(range: InsuranceRange, world: World, [first, last]: [number, number]): number[][] {
  const [from, to] = [monthSpan(range.from), monthSpan(range.to)];
  const given = new Map<string, number[]>();
  for (const counts of mayCount(range, world)) {
    for (let begin = from.earliest; begin <= from.latest; begin += 1) {
      for (let finish = Math.max(begin, to.earliest); finish <= to.latest; finish += 1) {
        const months: number[] = [];
        for (let at = Math.max(first, begin); counts && at <= Math.min(last, finish); at += 1) months.push(at);
        given.set(months.join(), months);
      }
    }
  }
  return [...given.values()];
}

/** Months that are not over on the day asked: each may still be paid or not, but never fewer than none nor more than all. */
function stillToCome({ parameters: { to }, asOf }: World, last: number): number[][] {
  if (to === null || to === 'lastWhole') return [[]];
  const months: number[] = [];
  for (let at = monthNumber(asOf); at <= last; at += 1) months.push(at);
  return [[], months];
}

function isEnough(months: readonly number[], { parameters }: World, [first, last]: [number, number]): boolean {
  const needed = parameters.minimumMonths === 'every' ? last - first + 1 : parameters.minimumMonths;
  const counted = new Set(months);
  if (needed <= 0) return true;
  if (parameters.counting === 'total') return counted.size >= needed;
  return [...counted].some((begin) => Array.from({ length: needed }, (_, at) => begin + at).every((one) => counted.has(one)));
}

function resultsOf(insurance: readonly InsuranceRange[], world: World): Set<boolean> {
  const results = new Set<boolean>();
  for (const window of windowsOf(world)) {
    const each = [...insurance.map((range) => monthsGiven(range, world, window)), stillToCome(world, window[1])];
    const all = each.reduce<number[][]>(
      (sets, given) => {
        const next = new Map<string, number[]>();
        for (const one of sets) {
          for (const months of given) {
            const together = [...new Set([...one, ...months])].sort((a, b) => a - b);
            next.set(together.join(), together);
          }
        }
        return [...next.values()];
      },
      [[]],
    );
    for (const months of all) results.add(isEnough(months, world, window));
  }
  return results;
}

test('what months make possible is exactly what some completion of them does', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRange, { maxLength: 3 }), arbitraryWorld, (insurance, world) => {
      const results = resultsOf(insurance, world);
      const expected = results.size > 1 ? DEPENDS : results.has(true) ? MEETS : FAILS;
      const circumstances = motherWho({ insurance }, world.asOf, { appliedOn: world.appliedOn });
      expect(contributionMonths.check(world.parameters).possible(circumstances)).toBe(expected);
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2000) },
  );
});

test('whatever is done about it leads to a family that meets it, on the day on which it is done', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRange, { maxLength: 2 }), arbitraryWorld, (insurance, world) => {
      const check = contributionMonths.check(world.parameters);
      const before = motherWho({ insurance }, world.asOf, { appliedOn: world.appliedOn });
      const remedy = check.remedy(before);
      if (remedy === null) return;
      expect(check.possible(remedy.circumstances)).toBe(MEETS);
      expect(remedy.steps.map(({ doneOn }) => doneOn)).toEqual([remedy.circumstances.asOf]);
      for (const { beginBy } of remedy.steps) if (beginBy !== null) expect(beginBy >= world.asOf).toBe(true);
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) },
  );
});
