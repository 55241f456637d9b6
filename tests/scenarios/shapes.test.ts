import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { scenariosWithShapes, shapeCatalogue } from './shape-record';

const { catalogue, explained } = shapeCatalogue();
const named = new Set(scenariosWithShapes().flatMap(({ shapes }) => shapes));

/** How many shapes of each letter the catalogue must hold: an id that is lost fails here, whoever lost it. */
const COUNTS = { W: 9, L: 11, T: 23, K: 10, D: 14, B: 11, PT: 18, R: 15, C: 11, O: 9 };

describe('shapes of rules', () => {
  test('the catalogue is whole', () => {
    const ids = Object.entries(COUNTS).flatMap(([letter, count]) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`));
    expect(catalogue.map(({ id }) => id)).toEqual(ids);
  });

  test.each(catalogue.map(({ id, name }) => [id, name]))('%s (%s) is shown by a scenario or explained', (id) => {
    expect(named.has(id) || explained.some((one) => one.id === id)).toBe(true);
  });

  test('no scenario names a shape that nobody knows, and nothing shown is explained away', () => {
    const known = new Set(catalogue.map(({ id }) => id));
    expect([...named].filter((id) => !known.has(id))).toEqual([]);
    expect(explained.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });

  test.each(explained.flatMap(({ id, recorded }) => recorded.map((place) => [id, place])))('%s stands in %s', (_id, place) => {
    const [file = '', entry = ''] = place.split('#');
    const table = path.resolve(import.meta.dirname, '../../prisma/seed/jurisdictions', `${file}.yaml`);
    expect(existsSync(table), file).toBe(true);
    expect(readFileSync(table, 'utf8')).toContain(`id: ${entry}\n`);
  });
});
