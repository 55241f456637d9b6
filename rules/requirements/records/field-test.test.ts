import { describe, expect, test } from 'vitest';
import { familyWho, inWords, type Expected } from '@/tests/support/circumstances';
import type { Family } from '../../facts/family';
import { fieldsRead, openPointsOfTest, recordTest, valuesOfTest, type FieldTest } from './field-test';

const here = familyWho({});
const possible = (test: FieldTest, told: unknown, family: Family = {}, asOf?: string) =>
  inWords(recordTest(test)({ [String(test.field)]: told }, familyWho(family, asOf)));
type Case = [unknown, Expected];

describe('what was not told leaves it open, and none is an answer', () => {
  test.each<[string, FieldTest, Expected]>([
    ['one of these words', { field: 'kind', is: ['residential'] }, 'fails'],
    ['none of these words', { field: 'kind', isNot: ['basement'] }, 'meets'],
    ['a place', { field: 'place', inside: '110112' }, 'fails'],
    ['one of several places', { field: 'place', inside: ['110112', '110105'] }, 'fails'],
    ['by a day', { field: 'filedOn', by: '2014-03-01' }, 'fails'],
    ['by a day, where never serves', { field: 'seatGivenIn', by: '2008-12-31', noneServes: true }, 'meets'],
    ['before a day, which itself does not count', { field: 'filedOn', by: '2014-03-01', dayCounts: false }, 'fails'],
    ['until a day', { field: 'until', from: '2014-03-01' }, 'meets'],
    ['at least so many', { field: 'taxReceiptMonths', atLeast: 6 }, 'fails'],
    ['more than so many', { field: 'taxReceiptMonths', moreThan: 6 }, 'fails'],
    ['every month', { field: 'taxPaid', everyMonth: { from: '2014-01', to: '2014-02' } }, 'fails'],
  ])('%s', (_sentence, asked, ofNone) => {
    expect(possible(asked, undefined)).toBe('depends');
    expect(possible(asked, 'unknown')).toBe('depends');
    expect(possible(asked, null)).toBe(ofNone);
  });
});

describe('words, truths and numbers', () => {
  test.each<Case>([
    ['owned', 'meets'],
    ['rented', 'meets'],
    ['relatives', 'fails'],
  ])('one of these: %s', (told, expected) => expect(possible({ field: 'tenure', is: ['owned', 'rented'] }, told)).toBe(expected));

  test.each<Case>([
    ['basement', 'fails'],
    ['residential', 'meets'],
  ])('none of these: %s', (told, expected) => expect(possible({ field: 'kind', isNot: ['basement', 'unlawful'] }, told)).toBe(expected));

  test.each<Case>([
    [true, 'meets'],
    [false, 'fails'],
  ])('a truth by its word: %s', (told, expected) => expect(possible({ field: 'shared', is: ['true'] }, told)).toBe(expected));

  test.each<[number, Expected, Expected]>([
    [5, 'fails', 'fails'],
    [6, 'meets', 'fails'],
    [7, 'meets', 'meets'],
  ])('%s: at least six %s, more than six %s', (told, atLeast, moreThan) => {
    expect(possible({ field: 'taxReceiptMonths', atLeast: 6 }, told)).toBe(atLeast);
    expect(possible({ field: 'taxReceiptMonths', moreThan: 6 }, told)).toBe(moreThan);
  });
});

describe('days', () => {
  test.each<[string | number | boolean, Expected, Expected, Expected]>([
    ['2014-02-28', 'meets', 'meets', 'fails'],
    ['2014-03-01', 'meets', 'fails', 'meets'],
    ['2014-03-02', 'fails', 'fails', 'meets'],
    ['2014-02', 'meets', 'meets', 'fails'],
    ['2014-03', 'depends', 'fails', 'meets'],
    ['2013', 'meets', 'meets', 'fails'],
    ['2014', 'depends', 'depends', 'depends'],
    [2013, 'meets', 'meets', 'depends'],
    [true, 'meets', 'meets', 'depends'],
    [false, 'fails', 'fails', 'depends'],
  ])('%s: by 1 March %s, before it %s, from it on %s', (told, by, before, from) => {
    expect(possible({ field: 'movedIn', by: '2014-03-01' }, told)).toBe(by);
    expect(possible({ field: 'movedIn', by: '2014-03-01', dayCounts: false }, told)).toBe(before);
    if (typeof told === 'string') expect(possible({ field: 'movedIn', from: '2014-03-01' }, told)).toBe(from);
  });

  test('the day asked', () => {
    const onDay = (asOf: string, told: string) => [
      possible({ field: 'until', from: 'asked' }, told, {}, asOf),
      possible({ field: 'validFrom', by: 'asked' }, told, {}, asOf),
    ];
    expect(onDay('2014-05-20', '2014-05-20')).toEqual(['meets', 'meets']);
    expect(onDay('2014-05-21', '2014-05-20')).toEqual(['fails', 'meets']);
    expect(onDay('2014-05-19', '2014-05-20')).toEqual(['meets', 'fails']);
    expect(onDay('2014-05-20', '2014-05')).toEqual(['depends', 'depends']);
  });
});

describe('places', () => {
  const homeIn = (place: string | undefined): Family => ({ home: { place } });
  test.each<[string, string, Expected, Expected]>([
    ['the district', '110112', 'meets', 'meets'],
    ['a street of it', '110112:songzhuang', 'meets', 'meets'],
    ['another district of the city', '110105', 'fails', 'meets'],
    ['somewhere in the city', '110000', 'depends', 'meets'],
    ['another city', '130102', 'fails', 'fails'],
  ])('%s', (_sentence, told, inPlace, inCity) => {
    for (const inside of ['110112', 'here']) {
      expect(possible({ field: 'place', inside }, told)).toBe(inPlace);
      expect(possible({ field: 'place', inside, scope: 'city' }, told)).toBe(inCity);
    }
  });

  test.each<[string, string | null | undefined, string, Expected]>([
    ['where the family lives', '110105', '110105', 'meets'],
    ['elsewhere', '110105', '110112', 'fails'],
    ['in the sub-district of the home', '110105:cuigezhuang', '110105:cuigezhuang', 'meets'],
    ['in its district, which may be another of its sub-districts', '110105:cuigezhuang', '110105', 'depends'],
    ['the home was told by its city alone', '110000', '110105', 'depends'],
    ['outside of the city of the home', '110000', '130102', 'fails'],
    ['the home was not told', undefined, '110105', 'depends'],
  ])('at home: %s', (_sentence, home, told, expected) => {
    expect(possible({ field: 'place', inside: 'home' }, told, homeIn(home ?? undefined))).toBe(expected);
  });

  test('at home: without a home there is nothing at it, and a city alone decides for the whole city', () => {
    expect(possible({ field: 'place', inside: 'home' }, '110105', { home: null })).toBe('fails');
    expect(possible({ field: 'place', inside: 'home', scope: 'city' }, '110105', homeIn('110000'))).toBe('meets');
    expect(possible({ field: 'place', inside: 'home', scope: 'city' }, '370102', homeIn('370000'))).toBe('depends');
    expect(possible({ field: 'place', inside: ['home', '110112'] }, '110112', homeIn('110105'))).toBe('meets');
  });

  test('the seat of an employer that was left out is the place of work; one that is not known is not', () => {
    const seat = recordTest({ field: 'employerPlace', inside: '110112' });
    expect(inWords(seat({ place: '110112' }, here))).toBe('meets');
    expect(inWords(seat({ place: '110112', employerPlace: 'unknown' }, here))).toBe('depends');
    expect(inWords(seat({ place: '110112', employerPlace: '110105' }, here))).toBe('fails');
  });
});

describe('every month', () => {
  const asked: FieldTest = { field: 'taxPaid', everyMonth: { from: '2014-03', to: '2014-05' } };
  const paid = (...ranges: [string, string][]) => ranges.map(([from, to]) => ({ from, to }));
  test.each<[string, unknown, string, Expected]>([
    ['all of them', paid(['2014-01', '2014-05']), '2014-06-10', 'meets'],
    ['in two pieces', paid(['2014-03', '2014-03'], ['2014-04', '2014-06']), '2014-06-10', 'meets'],
    ['one is missing', paid(['2014-03', '2014-04']), '2014-06-10', 'fails'],
    ['one between is missing', paid(['2014-03', '2014-03'], ['2014-05', '2014-05']), '2014-06-10', 'fails'],
    ['the one that is not over may still come', paid(['2014-03', '2014-04']), '2014-05-31', 'depends'],
    ['none', [], '2014-06-10', 'fails'],
    ['told by years', paid(['2013', '2014']), '2014-06-10', 'depends'],
  ])('%s', (_sentence, told, asOf, expected) => expect(possible(asked, told, {}, asOf)).toBe(expected));
});

describe('what is asked only of some jobs', () => {
  const asked = recordTest({ field: 'licensedOn', by: '2014-01-01', whereAs: ['selfEmployed'] });
  test.each<[string, Record<string, unknown>, Expected]>([
    ['of them, in time', { as: 'selfEmployed', licensedOn: '2013-05-01' }, 'meets'],
    ['of them, too late', { as: 'selfEmployed', licensedOn: '2014-05-01' }, 'fails'],
    ['of others nothing', { as: 'employee', licensedOn: '2014-05-01' }, 'meets'],
    ['not known of whom, in time', { licensedOn: '2013-05-01' }, 'meets'],
    ['not known of whom, too late', { licensedOn: '2014-05-01' }, 'depends'],
  ])('%s', (_sentence, record, expected) => expect(inWords(asked(record, here))).toBe(expected));

  test('how the job is done is read too', () => {
    expect(fieldsRead({ field: 'licensedOn', by: '2014-01-01', whereAs: ['selfEmployed'] })).toEqual(['licensedOn', 'as']);
    expect(fieldsRead({ field: ['signedOn', 'filedOn'], by: '2014-01-01' })).toEqual(['signedOn', 'filedOn']);
    expect(fieldsRead({ field: 'term', atLeast: 12 })).toEqual(['from', 'until']);
  });
});

describe('what a test leaves open', () => {
  test.each<[string, FieldTest, object[]]>([
    ['nothing', { field: 'from', by: '2014-03-01' }, []],
    [
      'which of several days',
      { field: ['signedOn', 'filedOn'], by: '2014-03-01' },
      [{ code: 'whichDate', readings: ['signedOn', 'filedOn'], isOrdered: false }],
    ],
    [
      'which of several places, by a word of its own',
      { field: ['place', 'employerPlace'], inside: '110112', open: 'workplaceOrEmployerSeat' },
      [{ code: 'workplaceOrEmployerSeat' }],
    ],
    [
      'whether the day counts',
      { field: 'from', by: '2014-03-01', dayCounts: 'notStated' },
      [{ code: 'dayCounts', readings: [false, true], isOrdered: true }],
    ],
    [
      'which day',
      { field: 'from', by: '2014-03-01', byAtLatest: '2014-03-31' },
      [{ code: 'whichDay', readings: ['2014-03-01', '2014-03-31'], isOrdered: true }],
    ],
    [
      'how wide the place is',
      { field: 'place', inside: '110112', scope: 'notStated' },
      [{ code: 'districtOrCity', readings: ['place', 'city'], isOrdered: true }],
    ],
  ])('%s', (_sentence, asked, points) => {
    const open = openPointsOfTest(asked);
    expect(open).toMatchObject(points);
    // With every point closed nothing is left open.
    const closed = open.reduce((before, point) => point.read(before, point.readings[0]), asked);
    expect(openPointsOfTest(closed)).toEqual([]);
  });
});

test('what was found and what is asked, for the sentence of a reason', () => {
  expect(valuesOfTest({ field: 'from', by: '2014-03-01' }, { from: '2014-04-01' }, here)).toEqual({
    found: '2014-04-01',
    needed: '2014-03-01',
  });
  expect(valuesOfTest({ field: 'until', from: 'asked' }, {}, here)).toEqual({ needed: '2014-05-20' });
  expect(valuesOfTest({ field: 'place', inside: ['here', '110105'] }, { place: '110108' }, here)).toEqual({
    found: '110108',
    place: '110112',
  });
  expect(valuesOfTest({ field: 'employerPlace', inside: '110105' }, { place: '110108' }, here)).toEqual({
    found: '110108',
    place: '110105',
  });
  expect(valuesOfTest({ field: 'taxReceiptMonths', atLeast: 6 }, { taxReceiptMonths: 3 }, here)).toEqual({ found: 3, needed: 6 });
});
