import { describe, expect, test } from 'vitest';
import { compareByHand } from '@/tests/bench/agreement';
import { verdictInTongzhou } from '@/tests/bench/by-hand/tongzhou-verdict';
import { explained, SEASON } from '@/tests/bench/engine';
import { inventFamilies } from '@/tests/bench/families';
import { SEVEN_TABLES } from '@/tests/bench/tables';
import { shippedTables } from '@/tests/support/shipped-tables';

const { book } = await shippedTables();
const families = inventFamilies(300, 2014).map(({ told }) => told);

describe('the rules that the bench has written by hand', () => {
  test.each(SEVEN_TABLES)('say of every family in %s what the engine says', (table) => {
    for (const family of families) expect(compareByHand(book, table, family)).toBeNull();
  });

  test('reach the verdict of Tongzhou alone as the engine does', () => {
    for (const family of families) {
      expect(verdictInTongzhou(family)).toBe(explained(book, { ...SEASON, jurisdiction: '110112', family }).verdict);
    }
  });

  test('are held to families of every verdict', () => {
    const verdicts = SEVEN_TABLES.flatMap((jurisdiction) =>
      families.map((family) => explained(book, { ...SEASON, jurisdiction, family }).verdict),
    );
    expect(new Set(verdicts)).toEqual(new Set(['eligible', 'notEligible', 'undetermined', 'unclear']));
  });
});
