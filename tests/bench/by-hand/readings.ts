import type { Outcome } from './answer';

/**
 * What is possible under the readings of one requirement, packed two bits a reading, the strict readings lowest: 1 meets,
 * 2 fails, 3 depends on what was not told. Two worlds that may both be the true one are joined by `|`.
 */
export type Readings = number;

/** Which readings a requirement has: two (strict, lenient), or four where a further point splits each of them in two. */
export interface Layout {
  all: { meet: Readings; fail: Readings; depend: Readings };
  strictFail: Readings;
  lenient: Readings;
  outcomes: readonly Outcome[];
}

function layoutOf(readings: 2 | 4): Layout {
  const meet = readings === 2 ? 0b0101 : 0b01010101;
  const lenient = readings === 2 ? 0b1100 : 0b11110000;
  const fail = meet << 1;
  const outcomes = Array.from({ length: 1 << (2 * readings) }, (_, packed) => outcomeOf(packed, readings));
  return { all: { meet, fail, depend: meet | fail }, strictFail: fail & ~lenient, lenient, outcomes };
}

function outcomeOf(packed: Readings, readings: number): Outcome {
  const each = Array.from({ length: readings }, (_, reading) => (packed >> (2 * reading)) & 3);
  if (each.every((possible) => possible === 1)) return 'met';
  if (each.every((possible) => possible === 2)) return 'unmet';
  return each.includes(1) && each.includes(2) ? 'unclear' : 'unknown';
}

/** Strict and lenient. */
export const TWO = layoutOf(2);
/** Strict and lenient, each under two ways to count. */
export const FOUR = layoutOf(4);

/** Packs a strict and a lenient reading. */
export function pack(strict: number, lenient: number): Readings {
  return strict | (lenient << 2);
}

/** Whether one of the readings depends on what was not told. */
export function someDepends(packed: Readings): boolean {
  return (packed & (packed >> 1) & 0b01010101) !== 0;
}
