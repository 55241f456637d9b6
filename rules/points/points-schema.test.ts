import { expect, test } from 'vitest';
import { pointsTableSchema } from './points-schema';

const item = {
  id: 'a',
  title: { zh: '一项', en: 'An item' },
  whose: 'family',
  cap: 5,
  value: { points: 5 },
  sources: ['s'],
  confidence: 'compiled',
};
const months = { of: 'work', place: '350200', counting: 'total' };

function codesOf(table: object): string[] {
  const result = pointsTableSchema.safeParse(table);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

test('a table of one item is whole', () => {
  expect(codesOf({ items: [item] })).toEqual([]);
});

test.each<[string, object, string]>([
  ['an item named twice', { items: [item, item] }, 'items.1.id repeatedId'],
  [
    'a group of an item that does not exist',
    { items: [item], groups: [{ id: 'g', title: item.title, items: ['b'] }] },
    'groups.0.items.0 unknownItem',
  ],
  [
    'an item in two groups',
    { items: [item], groups: [1, 2].map((at) => ({ id: `g${at}`, title: item.title, items: ['a'] })) },
    'groups.1.items.0 itemInTwoGroups',
  ],
  ['a category that is no item', { items: [item], category: 'b' }, 'category unknownItem'],
])('%s is an issue', (_name, table, expected) => {
  expect(codesOf(table)).toContain(expected);
});

test.each<[string, object]>([
  ['an unknown kind in a condition', { points: 5, if: { kind: 'nothing', parameters: {} } }],
  ['a value that ends before it begins', { points: { from: 5, to: 5 } }],
  [
    'tiers out of order',
    {
      rate: [
        { from: 3, rate: 1 },
        { from: 1, rate: 2 },
      ],
      each: 12,
      measured: months,
    },
  ],
  ['a unit of nothing', { rate: 1, each: 0, measured: months }],
  ['a choice among nothing', { combine: 'best', of: [] }],
  ['a word that no part has', { points: 5, unless: 3 }],
])('%s is refused', (_name, value) => {
  expect(codesOf({ items: [{ ...item, value }] })).not.toEqual([]);
});
