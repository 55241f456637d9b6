import { describe, expect, test } from 'vitest';
import { compileRuleBook } from '../evaluation/compile';
import { applicableRules } from './applicable';
import type { Requirement, RuleSetVersion } from './rule-set';

function requirement(id: string, replaces: string[] = []): Requirement {
  return {
    id,
    group: 'papers',
    kind: 'paper-held',
    parameters: { paper: 'homeProof', inNameOfCarer: 'refused', tests: [] },
    subject: { who: 'family' },
    bindsIf: null,
    alsoStated: [],
    title: { zh: id, en: id },
    paper: 'homeProof',
    documentName: null,
    sources: ['source'],
    confidence: 'seed',
    replaces,
    relaxation: null,
    announcement: null,
    remarks: [],
  };
}

function version(jurisdiction: string, number: number, appliesFrom: string, more: Partial<RuleSetVersion> = {}): RuleSetVersion {
  return {
    jurisdiction,
    entryYear: 2014,
    stage: 'primary',
    version: number,
    hash: `${jurisdiction} ${number}`,
    announcement: { on: appliesFrom, between: null, by: null, form: 'written' },
    recordedOn: '2026-11-22',
    appliesFrom,
    appliesUntil: null,
    leavesRulesToDistricts: false,
    isPartial: false,
    points: null,
    remarks: [],
    requirements: [requirement(`${jurisdiction}-${number}`)],
    ...more,
  };
}

const on = (day: string | null) => ({ on: day, between: null, by: null, form: 'spoken' as const });

function applicable(versions: RuleSetVersion[], jurisdiction: string, asOf: string, knownOn?: string) {
  const rules = applicableRules(compileRuleBook(versions), {
    jurisdiction,
    entryYear: 2014,
    stage: 'primary',
    asOf,
    ...(knownOn === undefined ? {} : { knownOn }),
  });
  return {
    inForce: rules.versions.map((one) => one.version.hash),
    bound: rules.requirements.map((one) => one.requirement.id),
    later: rules.notAnnounced.map((one) => one.requirement.id),
    isOnRecord: rules.isOnRecord,
    notes: rules.notes.map(({ code, jurisdiction: place }) => `${code} ${place}`),
  };
}

const city = version('110000', 1, '2014-04-18', { leavesRulesToDistricts: true });

describe('the version in force', () => {
  const first = version('110112', 1, '2014-05-01');
  const second = version('110112', 2, '2014-05-10');

  test.each([
    ['nothing before the first day', '2014-04-30', ['110000 1'], false],
    ['the first from its first day', '2014-05-01', ['110000 1', '110112 1'], true],
    ['the first on the last day before the second', '2014-05-09', ['110000 1', '110112 1'], true],
    ['the second from its first day', '2014-05-10', ['110000 1', '110112 2'], true],
  ])('%s', (_sentence, asOf, inForce, isOnRecord) => {
    // The order in which tables are read does not matter.
    for (const versions of [
      [city, first, second],
      [second, first, city],
    ]) {
      expect(applicable(versions, '110112', asOf)).toMatchObject({ inForce, isOnRecord });
    }
  });

  test('a version that has ended binds no more, and the one before it does not come back as the nearest', () => {
    const ending = { ...first, appliesUntil: '2014-05-31' };
    expect(applicable([city, ending], '110112', '2014-05-31').inForce).toEqual(['110000 1', '110112 1']);
    expect(applicable([city, ending], '110112', '2014-06-01')).toMatchObject({
      inForce: ['110000 1'],
      isOnRecord: false,
      notes: ['noRuleSetOnRecord 110112'],
    });
  });

  test('what was announced later than the day on which it was known does not count', () => {
    expect(applicable([city, first, second], '110112', '2014-05-20', '2014-05-09')).toMatchObject({
      inForce: ['110000 1', '110112 1'],
      later: [],
    });
    expect(applicable([city, first, second], '110112', '2014-05-20', '2014-05-10').inForce).toEqual(['110000 1', '110112 2']);
  });

  test('a version announced ahead is known, but binds from its day', () => {
    const ahead = { ...second, announcement: on('2014-05-02') };
    expect(applicable([city, first, ahead], '110112', '2014-05-09')).toMatchObject({
      inForce: ['110000 1', '110112 1'],
      later: ['110112-2'],
    });
  });

  test('a version announced after the day from which it is said to apply binds nobody before it was announced', () => {
    const late = { ...second, announcement: on('2014-06-13') };
    expect(applicable([city, first, late], '110112', '2014-06-12').inForce).toEqual(['110000 1', '110112 1']);
    expect(applicable([city, first, late], '110112', '2014-06-13').inForce).toEqual(['110000 1', '110112 2']);
  });

  test('without a day of announcement a version is known from the day it applies', () => {
    const undated = { ...first, announcement: on(null) };
    expect(applicable([city, undated], '110112', '2014-05-20', '2014-04-30').inForce).toEqual(['110000 1']);
    expect(applicable([city, undated], '110112', '2014-05-20', '2014-05-01').inForce).toEqual(['110000 1', '110112 1']);
  });

  test('the day on which it was entered here never matters', () => {
    expect(applicable([city, { ...first, recordedOn: '2030-01-01' }], '110112', '2014-05-20')).toEqual(
      applicable([city, first], '110112', '2014-05-20'),
    );
  });
});

describe('what binds in a place', () => {
  const district = version('110105', 1, '2014-05-01');
  const township = version('110105:cuigezhuang', 1, '2014-05-09', { requirements: [requirement('nearer', ['110105-1'])] });

  test('the rules of every place around it, from the widest down', () => {
    expect(applicable([city, district], '110105', '2014-05-20').bound).toEqual(['110000-1', '110105-1']);
    expect(applicable([city, district], '110105:laiguangying', '2014-05-20')).toMatchObject({
      bound: ['110000-1', '110105-1'],
      isOnRecord: true,
    });
  });

  test('less what a nearer place replaces, there and nowhere else', () => {
    expect(applicable([city, district, township], '110105:cuigezhuang', '2014-05-20').bound).toEqual(['110000-1', 'nearer']);
    expect(applicable([city, district, township], '110105', '2014-05-20').bound).toEqual(['110000-1', '110105-1']);
  });

  test('a wider place cannot replace what a nearer one asks', () => {
    const greedy = version('110000', 1, '2014-04-18', { requirements: [requirement('wide', ['110105-1'])] });
    expect(applicable([greedy, district], '110105', '2014-05-20').bound).toEqual(['wide', '110105-1']);
  });

  test('the same id in a nearer place stands once', () => {
    const again = version('110105:cuigezhuang', 1, '2014-05-09', { requirements: [requirement('110105-1', ['110105-1'])] });
    expect(applicable([city, district, again], '110105:cuigezhuang', '2014-05-20')).toMatchObject({
      bound: ['110000-1', '110105-1'],
      inForce: ['110000 1', '110105 1', '110105:cuigezhuang 1'],
    });
  });

  test('what is not announced yet is listed once, unless a version in force asks it already', () => {
    const next = version('110105', 2, '2014-06-01', { requirements: [requirement('110105-1'), requirement('new')] });
    const last = version('110105', 3, '2014-07-01', { requirements: [requirement('new')] });
    expect(applicable([city, district, next, last], '110105', '2014-05-20').later).toEqual(['new']);
  });
});

describe('whether the rules of a place are on record', () => {
  test.each([
    ['a district without a table', '110102', false, ['noRuleSetOnRecord 110102']],
    ['a street of such a district', '110102:xinjiekou', false, ['noRuleSetOnRecord 110102']],
    ['the city that leaves its rules to the districts', '110000', false, ['districtNotChosen 110000']],
    ['another city', '310115', false, ['noRuleSetOnRecord 310115']],
  ])('%s', (_sentence, jurisdiction, isOnRecord, notes) => {
    expect(applicable([city], jurisdiction, '2014-05-20')).toMatchObject({ isOnRecord, notes });
  });

  test('the rules of a city that sets them for its districts are on record there', () => {
    const sole = { ...city, leavesRulesToDistricts: false };
    expect(applicable([sole], '110102', '2014-05-20')).toMatchObject({ isOnRecord: true, notes: [] });
    expect(applicable([sole], '110000', '2014-05-20')).toMatchObject({ isOnRecord: true, notes: [] });
  });
});
