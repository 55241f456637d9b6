import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DateSpan } from '../../dates/date-span';
import { addDays } from '../../dates/calendar-date';
import type { PermitFacts } from '../../facts/facts';
import { DEPENDS, FAILS, MEETS, type Closed } from '../requirement-kind';
import type { ResidencePermitParameters } from './parameters';
import { somePermitServes, type ExactPermit } from './permit-chain';
import { possibleWithPermits } from './permit-completions';

// A small world: eight days around a cut-off (day 4) and the day asked (day 6), so that every completion can be tried.
const FIRST = '2014-01-01';
const day = (number: number) => addDays(FIRST, number);
const AS_OF = day(6);
const AREA = '110108';

const arbitrarySpan = fc
  .tuple(fc.nat({ max: 7 }), fc.constantFrom(0, 0, 0, 1, 2))
  .map(([from, length]): DateSpan => ({ earliest: day(from), latest: day(Math.min(from + length, 7)) }));

const arbitraryPermit: fc.Arbitrary<PermitFacts> = fc.record({
  place: fc.constantFrom(AREA, AREA, '110105', '130100', undefined),
  issued: arbitrarySpan,
  validFrom: fc.option(arbitrarySpan, { nil: undefined, freq: 4 }),
  validUntil: fc.option(arbitrarySpan, { nil: null, freq: 4 }),
});

const arbitraryParameters: fc.Arbitrary<Closed<ResidencePermitParameters>> = fc.record({
  place: fc.constant(AREA),
  placeScope: fc.constantFrom('place' as const, 'city' as const),
  issuedBefore: fc.constantFrom(day(4), day(4), null),
  cutoffDayCounts: fc.boolean(),
  renewalKeepsDate: fc.boolean(),
  mustBeCurrent: fc.boolean(),
});

function daysOf(span: DateSpan): string[] {
  const days = [span.earliest];
  while ((days.at(-1) ?? '') < span.latest) days.push(addDays(days.at(-1) ?? '', 1));
  return days;
}

function completionsOf(permit: PermitFacts, { placeScope }: Closed<ResidencePermitParameters>): ExactPermit[] {
  const isInside =
    permit.place === undefined ? [true, false] : [permit.place === AREA || (placeScope === 'city' && permit.place.startsWith('11'))];
  const ends = permit.validUntil === null || permit.validUntil === undefined ? ['9999-12-31'] : daysOf(permit.validUntil);
  return daysOf(permit.issued ?? { earliest: FIRST, latest: day(7) }).flatMap((issued) =>
    (permit.validFrom === undefined ? [issued] : daysOf(permit.validFrom)).flatMap((begin) =>
      ends.flatMap((until) => isInside.map((inside): ExactPermit => ({ issued, begin, until, isInside: inside }))),
    ),
  );
}

function everyCombination<Item>(lists: readonly Item[][]): Item[][] {
  return lists.reduce<Item[][]>((combinations, list) => combinations.flatMap((one) => list.map((item) => [...one, item])), [[]]);
}

test('what permits make possible is exactly what some completion of them does', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPermit, { maxLength: 3 }), arbitraryParameters, (permits, parameters) => {
      const results = new Set(
        everyCombination(permits.map((permit) => completionsOf(permit, parameters))).map((exact) =>
          somePermitServes(exact, parameters, AS_OF),
        ),
      );
      const expected = results.size > 1 ? DEPENDS : results.has(true) ? MEETS : FAILS;
      expect(possibleWithPermits(permits, parameters, AS_OF)).toBe(expected);
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 3000) },
  );
});

test('the order in which permits are told does not matter', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPermit, { maxLength: 4 }), arbitraryParameters, (permits, parameters) => {
      expect(possibleWithPermits([...permits].reverse(), parameters, AS_OF)).toBe(possibleWithPermits(permits, parameters, AS_OF));
    }),
  );
});
