import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthNumber, monthText } from '../../dates/calendar-month';
import type { GuardianFacts, InsuranceFacts } from '../../facts/facts';
import { DEPENDS, FAILS, MEETS, type Circumstances, type Closed } from '../requirement-kind';
import { contributionMonths } from './contribution-months';
import type { ContributionMonthsParameters } from './parameters';

// A small world: nine months, of which the window takes some, so that every completion can be tried.
const FIRST = monthNumber('2013-01');
const AREA = '110112';
const month = (number: number) => monthText(FIRST + number);

const arbitraryEnd = fc
  .tuple(fc.nat({ max: 8 }), fc.constantFrom(0, 0, 0, 1, 3))
  .map(([from, length]) => ({ earliest: FIRST + from, latest: FIRST + Math.min(from + length, 8) }));

const arbitraryRange: fc.Arbitrary<InsuranceFacts> = fc
  .record({
    from: arbitraryEnd,
    to: arbitraryEnd,
    place: fc.constantFrom(AREA, AREA, AREA, '110105', undefined),
    arrears: fc.constantFrom(false, false, true, undefined),
    paid: fc.constantFrom(undefined, { earliest: '2013-05-01', latest: '2013-05-01' }, { earliest: '2013-06-01', latest: '2013-12-31' }),
  })
  .filter(({ from, to }) => from.earliest <= to.latest);

const arbitraryParameters: fc.Arbitrary<Closed<ContributionMonthsParameters>> = fc.record({
  minimumMonths: fc.integer({ min: 1, max: 6 }),
  place: fc.constant(AREA),
  placeScope: fc.constantFrom('place' as const, 'city' as const),
  from: fc.constantFrom(null, month(1), month(2)),
  to: fc.constantFrom(null, month(6), month(7)),
  lastMonthCounts: fc.boolean(),
  counting: fc.constantFrom('total' as const, 'consecutive' as const),
  arrears: fc.constantFrom('count' as const, 'doNotCount' as const),
});

function circumstancesOf(insurance: InsuranceFacts[], asOf: string): Circumstances {
  const guardian: GuardianFacts = {
    id: 'mother',
    relation: 'mother',
    status: 'present',
    isImplied: false,
    permits: [],
    insurance,
    work: [],
  };
  return { facts: { child: { bornOn: undefined }, guardians: [guardian], home: undefined, papers: null }, guardian, asOf, entryYear: 2013 };
}

/** Everything that a range may turn out to be, as the plain set of months that it then gives. */
function monthsGiven(range: InsuranceFacts, parameters: Closed<ContributionMonthsParameters>, asOf: string): number[][] {
  const isInside = range.place === undefined ? [true, false] : [range.place === AREA || parameters.placeScope === 'city'];
  const isLate = range.arrears === undefined ? [true, false] : [range.arrears];
  const paidDays = range.paid === undefined ? ['0001-01-01'] : [range.paid.earliest, range.paid.latest];
  const given: number[][] = [];
  for (let from = range.from.earliest; from <= range.from.latest; from += 1) {
    for (let to = Math.max(from, range.to.earliest); to <= range.to.latest; to += 1) {
      const months = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      for (const inside of isInside)
        for (const late of isLate)
          for (const paid of paidDays) {
            const counts = inside && (!late || (parameters.arrears === 'count' && paid <= asOf));
            given.push(counts ? months : []);
          }
    }
  }
  return [...new Map(given.map((months) => [months.join(), months])).values()];
}

function isEnough(months: readonly number[], parameters: Closed<ContributionMonthsParameters>, asOf: string): boolean {
  const first = parameters.from === null ? -Infinity : monthNumber(parameters.from);
  const last = Math.min(
    monthNumber(asOf),
    parameters.to === null ? Infinity : monthNumber(parameters.to) - (parameters.lastMonthCounts ? 0 : 1),
  );
  const counted = new Set(months.filter((one) => first <= one && one <= last));
  if (parameters.counting === 'total') return counted.size >= parameters.minimumMonths;
  return [...counted].some((begin) =>
    Array.from({ length: parameters.minimumMonths }, (_, index) => begin + index).every((one) => counted.has(one)),
  );
}

function resultsOf(insurance: readonly InsuranceFacts[], parameters: Closed<ContributionMonthsParameters>, asOf: string): Set<boolean> {
  const each = insurance.map((range) => monthsGiven(range, parameters, asOf));
  const all = each.reduce<number[][]>((sets, given) => sets.flatMap((one) => given.map((months) => [...one, ...months])), [[]]);
  return new Set(all.map((months) => isEnough(months, parameters, asOf)));
}

const arbitraryCase = fc.tuple(
  fc.array(arbitraryRange, { maxLength: 3 }),
  arbitraryParameters,
  fc.constantFrom('2013-05-20', '2013-09-01'),
);
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2000) };

test('what months make possible in total is exactly what some completion of them does', () => {
  fc.assert(
    fc.property(arbitraryCase, ([insurance, given, asOf]) => {
      const parameters = { ...given, counting: 'total' as const };
      const results = resultsOf(insurance, parameters, asOf);
      const expected = results.size > 1 ? DEPENDS : results.has(true) ? MEETS : FAILS;
      expect(contributionMonths.possible(parameters, circumstancesOf(insurance, asOf))).toBe(expected);
    }),
    RUNS,
  );
});

test('a run of months is never said to be firm where some completion of it is otherwise', () => {
  fc.assert(
    fc.property(arbitraryCase, ([insurance, given, asOf]) => {
      const parameters = { ...given, counting: 'consecutive' as const };
      const results = resultsOf(insurance, parameters, asOf);
      const possible = contributionMonths.possible(parameters, circumstancesOf(insurance, asOf));
      if (results.size > 1) expect(possible).toBe(DEPENDS);
      // A month known only to lie somewhere in a range might always touch a run; that is left open.
      else if (possible !== DEPENDS) expect(possible).toBe(results.has(true) ? MEETS : FAILS);
      const isExact = insurance.every(({ from, to }) => from.latest <= to.earliest);
      if (isExact) expect(possible).toBe(results.size > 1 ? DEPENDS : results.has(true) ? MEETS : FAILS);
    }),
    RUNS,
  );
});
