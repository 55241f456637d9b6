import { describe, expect, test } from 'vitest';
import { compileRuleBook } from '@/rules';
import { placeOfSegment, placePath, placeSegment } from './place-address';
import { placeRecord, placeSeasons, type PlaceRecord } from './place-record';
import { monthsUntil, seasonLikeChaoyang, versionFrom } from './record-fixtures';
import { recordedCities } from './recorded-places';
import { ruleMoments } from './rule-moments';

const tables = seasonLikeChaoyang();
const book = compileRuleBook(tables.versions);

function recordOf(place: string): PlaceRecord {
  const record = placeRecord(tables, book, { place, entryYear: 2014, stage: 'primary' });
  if (record === null) throw new Error(`no record of ${place}`);
  return record;
}

const changesOf = ({ moments }: PlaceRecord) =>
  moments.map(({ on, changes }) => [on, changes.map(({ sort, requirement }) => `${sort} ${requirement.id}`)]);

describe('what a page shows of a place', () => {
  test('the city’s requirements stand apart from the place’s own', () => {
    const record = recordOf('110105');
    expect(record.ofCity.map(({ requirement }) => requirement.id)).toEqual(['CITY']);
    expect(record.ofPlace.map(({ requirement }) => requirement.id)).toEqual(['FIRST']);
  });

  test('a sub-district shows its own rule in place of the district’s, and marks it as too late', () => {
    expect(recordOf('110105:cuigezhuang').ofPlace.map(({ requirement, isRetroactive }) => [requirement.id, isRetroactive])).toEqual([
      ['HALF-YEAR', true],
    ]);
  });

  test('the district names the part of it that was told something else', () => {
    expect(recordOf('110105').below.map(({ code }) => code)).toEqual(['110105:cuigezhuang']);
  });

  test('a place without a table says so and shows the city’s', () => {
    const record = recordOf('110112');
    expect([record.isOnRecord, record.ofPlace, record.ofCity.length]).toEqual([false, [], 1]);
  });

  test('a year that no table covers gives nothing, not the nearest one', () => {
    expect(placeRecord(tables, book, { place: '110105', entryYear: 2015, stage: 'primary' })).toBeNull();
    expect(placeRecord(tables, book, { place: '110105', entryYear: 2014, stage: 'juniorMiddle' })).toBeNull();
    expect(placeRecord(tables, book, { place: '119999', entryYear: 2014, stage: 'primary' })).toBeNull();
  });

  test('sources that nothing rests on are left out', () => {
    expect(recordOf('110105').sources.map(({ id }) => id)).toEqual(['article']);
  });
});

describe('the days of a season', () => {
  test('are those of the place, of what lies in it and above it, oldest first', () => {
    expect(recordOf('110105').calendar.map(({ id }) => id)).toEqual(['country', 'cutoff', 'told']);
    expect(recordOf('110112').calendar.map(({ id }) => id)).toEqual(['elsewhere', 'country']);
  });

  test('lead from a late announcement back to its cut-off', () => {
    expect(recordOf('110105:cuigezhuang').late.map(({ announced, cutoff }) => [announced.id, cutoff.id])).toEqual([['told', 'cutoff']]);
    expect(recordOf('110112').late).toEqual([]);
  });
});

describe('what changed from day to day', () => {
  test('is told against the day before, over all places that a family is bound by', () => {
    expect(changesOf(recordOf('110105:cuigezhuang'))).toEqual([
      ['2014-04-18', ['added CITY']],
      ['2014-05-05', []],
      ['2014-05-08', ['added FIRST']],
      ['2014-06-13', ['replaced HALF-YEAR']],
    ]);
  });

  test('a requirement that goes is removed, one that asks something else under its id is reworded', () => {
    const versions = [
      versionFrom('110105', 1, '2014-05-05', [monthsUntil('A', 1, null), monthsUntil('B', 1, null)]),
      versionFrom('110105', 2, '2014-05-08', [monthsUntil('A', 2, null)]),
    ];
    const moments = ruleMoments(compileRuleBook(versions), { place: '110105', entryYear: 2014, stage: 'primary' }, versions);
    expect(moments.at(-1)?.changes.map(({ sort, requirement }) => `${sort} ${requirement.id}`)).toEqual(['reworded A', 'removed B']);
  });
});

describe('a requirement told too late', () => {
  test('is late on the day it was told, not on the days when the same id asked what could still be done', () => {
    const versions = [
      versionFrom('110105', 1, '2014-05-05', [monthsUntil('A', 1, null)]),
      versionFrom('110105', 2, '2014-06-13', [monthsUntil('A', 6, '2014-05')]),
    ];
    const moments = ruleMoments(compileRuleBook(versions), { place: '110105', entryYear: 2014, stage: 'primary' }, versions);
    expect(moments.map(({ changes }) => changes.map(({ sort, isLate }) => [sort, isLate]))).toEqual([
      [['added', false]],
      [['reworded', true]],
    ]);
  });
});

describe('what is on record', () => {
  test('every place of the city has a page, with or without a table of its own', () => {
    expect(placeSeasons(tables).map(({ place }) => place)).toEqual(['110000', '110105', '110105:cuigezhuang', '110112']);
    const [city] = recordedCities(tables, book);
    expect(city?.places.map(({ jurisdiction, seasons }) => [jurisdiction.code, seasons[0]?.isOnRecord, seasons[0]?.count])).toEqual([
      ['110000', true, 1],
      ['110105', true, 1],
      ['110105:cuigezhuang', true, 1],
      ['110112', false, 0],
    ]);
  });
});

describe('the address of a place', () => {
  test.each(['110105', '110105:cuigezhuang', '110105:cui-ge-zhuang'])('%s comes back from its segment', (place) => {
    expect(placeSegment(place)).not.toContain(':');
    expect(placeOfSegment(placeSegment(place))).toBe(place);
  });

  test('names place, year and stage', () => {
    expect(placePath({ place: '110105:cuigezhuang', entryYear: 2014, stage: 'primary' })).toBe(
      '/districts/110105-cuigezhuang/2014/primary',
    );
  });
});
