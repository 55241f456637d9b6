import { describe, expect, test } from 'vitest';
import { areaOf, cityOf, insideAsKnown, isPlaceCode, liesInside, placesFromAbove } from './place';

describe('inside', () => {
  test.each([
    ['a place lies inside itself', '110112', '110112', true],
    ['a township lies inside its district', '110105:cuigezhuang', '110105', true],
    ['a township lies inside the city of its district', '110105:cuigezhuang', '110000', true],
    ['a district lies inside its city', '110112', '110000', true],
    ['a district does not lie inside its township', '110105', '110105:cuigezhuang', false],
    ['a township does not lie inside another', '110105:laiguangying', '110105:cuigezhuang', false],
    ['a city does not lie inside its district', '110000', '110112', false],
    ['a district does not lie inside its neighbour', '110105', '110112', false],
    ['a district of a prefecture lies inside it', '440305', '440300', true],
    ['and not inside the next prefecture', '440305', '440100', false],
    ['a prefecture lies inside its province', '440300', '440000', true],
    ['and not inside another province', '130100', '110000', false],
  ])('%s', (_sentence, place, area, is) => expect(liesInside(place, area)).toBe(is));
});

test('a place told coarsely, or not at all, may lie inside', () => {
  expect(insideAsKnown('110112', '110112')).toBe('yes');
  expect(insideAsKnown('110105', '110112')).toBe('no');
  expect(insideAsKnown('110000', '110112')).toBe('maybe');
  expect(insideAsKnown('110105', '110105:cuigezhuang')).toBe('maybe');
  expect(insideAsKnown(undefined, '110112')).toBe('maybe');
  expect(insideAsKnown('130000', '110112')).toBe('no');
});

test('the city of a place is the municipality or the prefecture', () => {
  expect(['110112', '110105:cuigezhuang', '110000', '310115', '440305', '440300'].map(cityOf)).toEqual([
    '110000',
    '110000',
    '110000',
    '310000',
    '440300',
    '440300',
  ]);
  expect(areaOf('110112', 'city')).toBe('110000');
  expect(areaOf('110112', 'place')).toBe('110112');
});

test('rules are collected from the widest place down', () => {
  expect(placesFromAbove('110105:cuigezhuang')).toEqual(['110000', '110100', '110105', '110105:cuigezhuang']);
  expect(placesFromAbove('110000')).toEqual(['110000']);
  expect(placesFromAbove('440300')).toEqual(['440000', '440300']);
});

test.each([
  ['110112', true],
  ['110105:cuigezhuang', true],
  ['110105:Cuigezhuang', false],
  ['110105:', false],
  ['11011', false],
  ['Tongzhou', false],
])('%s has the form of a place code: %s', (text, is) => expect(isPlaceCode(text)).toBe(is));
