import { expect, test } from 'vitest';
import { amountTold } from './amount';

const DAY = '2016-05-31';
const any = { words: null, lastYears: null };

test.each<[string, unknown, Parameters<typeof amountTold>[1], [number, number]]>([
  ['a number is that much', 120, any, [120, 120]],
  ['a word is one', 'bachelor', any, [1, 1]],
  ['a list is as many as it has', ['a', 'b'], any, [2, 2]],
  ['entries may say how much they are', [{ amount: 300 }, { amount: 200.5 }], any, [500.5, 500.5]],
  ['null is none', null, any, [0, 0]],
  ['an empty list is none', [], any, [0, 0]],
  ['no is none', false, any, [0, 0]],
  ['what was not told may be any amount', undefined, any, [0, Infinity]],
  ['only words named count', ['a', { kind: 'b' }, { amount: 5 }], { ...any, words: ['b'] }, [1, 1]],
  ['only the last years count', [{ on: '2013-05-31' }, { on: '2013-06-01' }, { on: '2016-06-01' }], { ...any, lastYears: 3 }, [1, 1]],
  ['a year that holds the first day may count', [{ year: 2013 }, { year: 2012 }], { ...any, lastYears: 3 }, [0, 1]],
  ['what has no day may lie in those years', 120, { ...any, lastYears: 3 }, [0, 120]],
])('%s', (_name, told, measured, [least, most]) => {
  expect(amountTold(told, measured, DAY)).toEqual({ least, most });
});
