import fc from 'fast-check';
import { expect, test } from 'vitest';
import { motherWho } from '@/tests/support/circumstances';
import { addDays } from '../../dates/calendar-date';
import { dateSpan } from '../../dates/date-span';
import type { Permit, Told } from '../../facts/family';
import { DEPENDS, FAILS, MEETS, type Possible } from '../possible';
import type { Closed } from '../requirement-kind';
import { NO_END, somePermitServes, type ExactPermit } from './permit-chain';
import { residencePermit, type ResidencePermitParameters } from './residence-permit';

// A small world: ten days at the turn of a month around a cut-off and the day asked, so that every completion can be tried.
const FIRST = '2014-01-27';
const day = (number: number) => addDays(FIRST, number);
const AS_OF = day(6);
const AREA = '110108';
const WORLD = Array.from({ length: 14 }, (_, number) => day(number - 3));
type Parameters = Closed<ResidencePermitParameters>;

const exactDay = fc.integer({ min: 0, max: 7 }).map(day);
const dayTold = fc.oneof(
  { weight: 12, arbitrary: exactDay },
  { weight: 1, arbitrary: fc.constantFrom('2014-01', '2014-02', '2014', 'unknown') },
);

const arbitraryPermit: fc.Arbitrary<Permit> = fc.record({
  place: fc.constantFrom(AREA, AREA, AREA, '110105', '130100', 'unknown'),
  issuedOn: dayTold,
  processedOn: fc.option(dayTold, { nil: undefined, freq: 4 }),
  validFrom: fc.option(dayTold, { nil: undefined, freq: 4 }),
  validUntil: fc.option(dayTold, { nil: null, freq: 4 }),
  machinePrinted: fc.constantFrom<Permit['machinePrinted']>(true, true, true, false, undefined),
});

const arbitraryParameters: fc.Arbitrary<Parameters> = fc.record({
  place: fc.constant(AREA),
  placeScope: fc.constantFrom('place' as const, 'city' as const),
  issuedBefore: fc.constantFrom(day(4), day(4), null),
  cutoffDayCounts: fc.boolean(),
  whichDate: fc.constantFrom('issuedOn' as const, 'issuedOn' as const, 'processedOn' as const, 'validFrom' as const),
  renewalKeepsDate: fc.boolean(),
  renewalMustJoin: fc.constantFrom(false, false, true),
  gapDays: fc.constantFrom(0, 0, 2),
  mustBeCurrent: fc.boolean(),
  tests: fc.constantFrom([], [], [{ field: 'machinePrinted', is: ['true'] }]),
});

function daysOf(told: Told, last: string = NO_END): string[] {
  if (told === null) return [NO_END];
  const { earliest, latest } = told === undefined || told === 'unknown' ? { earliest: '0001-01-01', latest: last } : dateSpan(told);
  return [...new Set([earliest, ...WORLD.filter((one) => earliest <= one && one <= latest), latest])];
}

/** Everything that one permit may turn out to be. A first day of validity that was not told is the day of issue. */
function completionsOf(permit: Permit, { placeScope, tests, whichDate }: Parameters): ExactPermit[] {
  const { place, issuedOn, processedOn, validFrom, validUntil, machinePrinted } = permit;
  const insides = place === 'unknown' ? [true, false] : [place === AREA || (placeScope === 'city' && place?.startsWith('11') === true)];
  const printed = tests.length === 0 ? [true] : machinePrinted === undefined ? [true, false] : [machinePrinted === true];
  const isAsked = whichDate === 'validFrom';
  const completions: ExactPermit[] = [];
  // Whoever holds a permit holds one that has been issued.
  for (const issued of daysOf(issuedOn, AS_OF))
    for (const begin of validFrom === undefined && !isAsked ? [issued] : validFrom === 'unknown' && !isAsked ? [issued] : daysOf(validFrom))
      for (const dated of whichDate === 'issuedOn' ? [issued] : isAsked ? [begin] : daysOf(processedOn))
        for (const until of daysOf(validUntil))
          for (const isInside of insides)
            for (const isPrinted of printed) completions.push({ issued, begin, dated, until, isInside, fits: isInside && isPrinted });
  return completions;
}

function everyCombination<Item>(lists: readonly Item[][]): Item[][] {
  return lists.reduce<Item[][]>((combinations, list) => combinations.flatMap((one) => list.map((item) => [...one, item])), [[]]);
}

function possibleOf(permits: Permit[], parameters: Parameters): Possible {
  return residencePermit.check(parameters).possible(motherWho({ permits }, AS_OF));
}

const arbitraryCase = fc
  .tuple(fc.array(arbitraryPermit, { maxLength: 3 }), arbitraryParameters)
  .filter(([permits, parameters]) => permits.reduce((count, permit) => count * completionsOf(permit, parameters).length, 1) <= 20_000);

test('what permits make possible is exactly what some completion of them does', () => {
  fc.assert(
    fc.property(arbitraryCase, ([permits, parameters]) => {
      const { issuedBefore, cutoffDayCounts } = parameters;
      const lastDay = issuedBefore === null || cutoffDayCounts ? issuedBefore : addDays(issuedBefore, -1);
      const rule = { ...parameters, lastDay, inside: () => MEETS, asked: () => MEETS };
      const results = new Set(
        everyCombination(permits.map((permit) => completionsOf(permit, parameters))).map((exact) => somePermitServes(exact, rule, AS_OF)),
      );
      const expected = results.size > 1 ? DEPENDS : results.has(true) ? MEETS : FAILS;
      expect(possibleOf(permits, parameters)).toBe(expected);
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2000) },
  );
});

test('the order in which permits are told does not matter, nor whether they are told as earlier ones', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPermit, { maxLength: 4 }), arbitraryParameters, (permits, parameters) => {
      const expected = possibleOf(permits, parameters);
      expect(possibleOf([...permits].reverse(), parameters)).toBe(expected);
      const [newest, ...previous] = permits;
      if (newest !== undefined) expect(possibleOf([{ ...newest, previous }], parameters)).toBe(expected);
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) },
  );
});
