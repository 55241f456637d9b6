import { describe, expect, it } from 'vitest';
import { ruleBookSnapshotOf } from '@/lib/rule-sets/rule-book-snapshot';
import { shippedTables } from '@/tests/support/shipped-tables';
import { choicesOf, readChoice, seasonOf } from './choices';

const { tables } = await shippedTables();
const cities = tables.jurisdictions.filter(({ level }) => level === 'city');
const choices = choicesOf(cities.flatMap(({ code }) => ruleBookSnapshotOf(tables, code) ?? []));

describe('the day on which a season is judged', () => {
  it.each([
    ['110112', 2014, 'primary', '2014-06-13', 'season'],
    ['110105:cuigezhuang', 2014, 'juniorMiddle', '2014-06-13', 'season'],
    ['110105', 2016, 'primary', '2016-05-31', 'season'],
    ['440113', 2016, 'primary', '2016-05-31', 'season'],
    ['120116', 2016, 'primary', '2016-05-22', 'season'],
  ] as const)('%s %i %s: %s, on record', (place, year, stage, lastOn, dayIs) => {
    expect(seasonOf(choices, place, year, stage)).toMatchObject({ lastOn, dayIs });
  });

  it('without a day on record: the last one that the rules name, else the end of August; never before the rules are in force', () => {
    for (const { seasons } of choices.cities) {
      for (const { place, entryYear, stage, lastOn, dayIs } of seasons) {
        const name = `${place} ${entryYear} ${stage} ${dayIs}`;
        const begins = tables.versions.filter((one) => one.jurisdiction === place && one.entryYear === entryYear && one.stage === stage);
        for (const { appliesFrom } of dayIs === 'season' ? [] : begins) expect(lastOn >= appliesFrom, name).toBe(true);
        if (dayIs === 'august') expect(lastOn, name).toBe(`${entryYear}-08-31`);
        expect(lastOn.slice(0, 4), name).toBe(String(entryYear));
      }
    }
  });
});

describe('a choice', () => {
  const values = (jurisdiction: string, entryYear: string, stage = 'primary') => ({
    jurisdiction: [jurisdiction],
    entryYear: [entryYear],
    stage: [stage],
  });

  it('is taken where the place or its city has rules of the season', () => {
    expect(readChoice(values('110102', '2014'), choices)).toEqual({
      choice: { jurisdiction: '110102', entryYear: 2014, stage: 'primary', asOf: '2014-06-13' },
    });
  });

  it('is refused where neither has: another district’s season is no season of this one', () => {
    expect(readChoice(values('330203', '2023'), choices)).toEqual({ issues: [{ field: 'stage', code: 'seasonNotOnRecord' }] });
  });

  it('begins with Beijing, and offers every city that has rules', () => {
    expect(choices.cities[0]?.code).toBe('110000');
    expect(choices.cities.map(({ code }) => code)).toEqual(cities.map(({ code }) => code));
  });
});
