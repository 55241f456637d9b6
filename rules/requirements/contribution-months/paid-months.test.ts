import { describe, expect, test } from 'vitest';
import { clip, fewestMonthsOf, joinRanges, longestRun, totalMonths } from './paid-months';

const range = (from: number, to: number) => ({ from, to });

test('months of two employers are one, and months that follow each other one run', () => {
  expect(joinRanges([range(5, 6), range(1, 3), range(2, 4)])).toEqual([range(1, 6)]);
  expect(joinRanges([range(1, 3), range(5, 6)])).toEqual([range(1, 3), range(5, 6)]);
  expect(joinRanges([range(1, 9), range(2, 3)])).toEqual([range(1, 9)]);
});

test('joining leaves what was given as it was', () => {
  const given = [range(3, 4), range(1, 2)];
  joinRanges(given);
  expect(given).toEqual([range(3, 4), range(1, 2)]);
});

test('a window cuts months off at both ends', () => {
  expect(clip(range(1, 9), range(3, 5))).toEqual(range(3, 5));
  expect(clip(range(1, 3), range(3, 5))).toEqual(range(3, 3));
  expect(clip(range(1, 2), range(3, 5))).toBeNull();
  expect(clip(range(1, 9), range(-Infinity, 4))).toEqual(range(1, 4));
});

test('total and longest run', () => {
  const joined = [range(1, 3), range(5, 9)];
  expect([totalMonths(joined), longestRun(joined), totalMonths([]), longestRun([])]).toEqual([8, 5, 0, 0]);
});

describe('the fewest months that months known only roughly add', () => {
  const window = range(1, 12);
  test.each([
    ['one month somewhere in the window is one', [range(2, 5)], [], 1],
    ['it may lie outside the window', [range(0, 5)], [], 0],
    ['it may be counted already', [range(2, 5)], [range(5, 6)], 0],
    ['two may be the same', [range(2, 5), range(4, 7)], [], 1],
    ['three may share two', [range(2, 5), range(4, 7), range(6, 9)], [], 2],
    ['two that cannot meet are two', [range(2, 3), range(5, 6)], [], 2],
  ])('%s', (_sentence, ranges, counted, months) => expect(fewestMonthsOf(ranges, counted, window)).toBe(months));
});
