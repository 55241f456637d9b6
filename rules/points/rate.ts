import { guardianPath, type FactPath } from '../facts/fact-path';
import type { GuardianFacts } from '../facts/facts';
import { liesInside } from '../places/place';
import { monthsLasted, monthsOpenPoints, monthsPath, type MonthsMeasured } from '../requirements/lasting/months-lasted';
import {
  NOT_STATED,
  type Check,
  type Circumstances,
  type Closed,
  type Condition,
  type FindKind,
  type OpenPoint,
} from '../requirements/requirement-kind';
import { exactly, mapSpan, type Span } from '../requirements/span';
import { amountTold } from './amount';
import type { Counting } from './count-value';
import type { AmountMeasured, RatedPoints, Tier } from './points-table';

/** What a rate gives under one reading: the quantity, the units that count of it, the points. */
export interface RateReading {
  quantity: Span;
  units: Span;
  points: Span;
}

/** A rate made ready: under every reading of how it is counted, and the fact that it counts. */
export interface Rated {
  readings: (circumstances: Circumstances, counting: Counting) => RateReading[];
  path: (guardian: GuardianFacts) => FactPath;
}

/** A quantity made ready: under every reading of how it is counted. */
export interface Quantity {
  readings: (circumstances: Circumstances, day: string) => Span[];
  path: (guardian: GuardianFacts) => FactPath;
}

const YEAR = 12;

/** Makes a quantity ready. */
export function quantityOf(measured: MonthsMeasured | AmountMeasured): Quantity {
  if (measured.of === 'amount') {
    return {
      readings: ({ guardian }, day) => [
        amountTold((guardian as unknown as Record<string, unknown> | undefined)?.[measured.field], measured, day),
      ],
      path: (guardian) => guardianPath(guardian, measured.field),
    };
  }
  const counters = closed(measured, monthsOpenPoints(measured)).map((reading) => monthsLasted(reading as Closed<MonthsMeasured>));
  return {
    readings: (circumstances, day) => counters.map((count) => count(circumstances, day)),
    path: (guardian) => monthsPath(measured, guardian),
  };
}

/** Makes a rate ready. */
export function rateOf(value: RatedPoints): Rated {
  const { measured, each, tiersCount, rate } = value;
  const quantity = quantityOf(measured);
  const step = measured.of === 'amount' ? each : Math.max(each, YEAR);
  const byTier = tiersCount === NOT_STATED ? (['allUnits', 'unitsInTier'] as const) : [tiersCount];
  return {
    path: quantity.path,
    readings(circumstances, { day, supposed }) {
      const free = freeIn(value, circumstances);
      const more = supposed.has(value) ? step : 0;
      return quantity.readings(circumstances, day).flatMap((found) => {
        const units = mapSpan(found, (end) => unitsOf(Math.max(0, end + more - free) / each, value.rounding));
        return byTier.map((counts) => ({
          quantity: found,
          units,
          points: ordered(mapSpan(units, (end) => exactly(pointsOf(end, rate, counts)))),
        }));
      });
    },
  };
}

function freeIn({ free, freeIn: places }: RatedPoints, { place }: Circumstances): number {
  return places.find((one) => one.places.some((area) => liesInside(place, area)))?.free ?? free;
}

function unitsOf(exact: number, rounding: RatedPoints['rounding']): number {
  return rounding === 'whole' ? Math.floor(exact) : rounding === 'started' ? Math.ceil(exact) : exact;
}

function pointsOf(units: number, rate: number | readonly Tier[], counts: 'allUnits' | 'unitsInTier'): number {
  if (units === 0) return 0;
  if (typeof rate === 'number') return units * rate;
  if (counts === 'allUnits') return units * (rate.findLast(({ from }) => units >= from)?.rate ?? 0);
  return rate.reduce(
    (sum, tier, at) => sum + Math.max(0, Math.min(units, (rate[at + 1]?.from ?? Infinity) - 1) - (tier.from - 1)) * tier.rate,
    0,
  );
}

/** A deduction grows with the quantity, so that its ends change places. */
function ordered({ least, most }: Span): Span {
  return least <= most ? { least, most } : { least: most, most: least };
}

/** Every way to close what is left open. */
export function closed<Parameters extends object>(parameters: Parameters, points: readonly OpenPoint<Parameters>[]): Parameters[] {
  return points.reduce<Parameters[]>(
    (readings, point) => readings.flatMap((before) => point.readings.map((value) => point.read(before, value))),
    [parameters],
  );
}

/** A condition made ready under every reading of it. */
export function everyReading({ kind, parameters }: Condition, find: FindKind): Check[] {
  const found = find(kind);
  return closed(parameters, found.openPoints(parameters)).map((reading) => found.check(reading));
}
