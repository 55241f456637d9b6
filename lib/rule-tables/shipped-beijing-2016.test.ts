import { describe, expect, test } from 'vitest';
import { readTables } from './read-tables';

const result = await readTables('prisma/seed');
if ('issues' in result) throw new Error('the shipped tables have issues');
const versions = result.tables.versions.filter(
  ({ jurisdiction, entryYear, stage }) => jurisdiction.startsWith('11') && entryYear === 2016 && stage === 'primary',
);

test('the city, the fifteen districts and Yanshan have a table of 2016; Huairou has none', () => {
  expect(versions.map(({ jurisdiction }) => jurisdiction)).toHaveLength(17);
  expect(versions.some(({ jurisdiction }) => jurisdiction === '110111:yanshan')).toBe(true);
  expect(versions.some(({ jurisdiction }) => jurisdiction === '110116')).toBe(false);
  expect(versions.some(({ isPartial }) => isPartial)).toBe(false);
});

test('each of the decisions for Beijing stands in the tables', () => {
  const remarks = versions.flatMap((version) => [
    ...version.remarks,
    ...version.requirements.flatMap((requirement) => requirement.remarks),
  ]);
  const numbers = new Set(remarks.flatMap(({ id }) => /^decision-(\d+)-/.exec(id)?.[1] ?? []));
  expect([...numbers].map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 29 }, (_, at) => at + 1));
  for (const { id, sort } of remarks) if (id.startsWith('decision-')) expect(sort, id).toBe('decision');
});

test('nothing of Fangshan binds in Yanshan', () => {
  const idsOf = (place: string) => versions.find(({ jurisdiction }) => jurisdiction === place)?.requirements ?? [];
  const replaced = idsOf('110111:yanshan').flatMap(({ replaces }) => replaces);
  expect(idsOf('110111').filter(({ id }) => !replaced.includes(id))).toEqual([]);
});

describe('the common line is asked in every district', () => {
  const districts = versions.filter(({ jurisdiction }) => jurisdiction !== '110000');
  test.each(districts.map((version) => [version.jurisdiction, version] as const))('%s', (_, { requirements }) => {
    const ends = ['PERMIT', 'KIND', 'SHARED', 'LEASE', 'LANDLORD-CARD', 'LANDLORD-DEED', 'FARMHOUSE'];
    expect(ends.filter((end) => !requirements.some(({ id }) => id.endsWith(`16-${end}`)))).toEqual([]);
    const { mustBeCurrent, tests } = requirements.find(({ id }) => id.endsWith('16-PERMIT'))?.parameters as {
      mustBeCurrent: boolean;
      tests: { field: string }[];
    };
    expect(mustBeCurrent).toBe(true);
    expect(tests.map(({ field }) => field)).toEqual(expect.arrayContaining(['addressMatchesHome', 'machinePrinted']));
  });
});

test('what was compiled by others is marked so, and Changping’s own measures are not', () => {
  for (const { jurisdiction, requirements } of versions) {
    const expected = jurisdiction === '110000' || jurisdiction === '110114' ? 'official' : 'compiled';
    for (const { id, confidence } of requirements) expect(confidence, id).toBe(expected);
  }
});
