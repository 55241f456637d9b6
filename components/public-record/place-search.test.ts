import { describe, expect, test } from 'vitest';
import { initialsOf, searchForm, searchTextOf } from './place-search';

describe('initials of a place', () => {
  test.each([
    ['tongzhou', 'tz'],
    ['chaoyang', 'cy'],
    ['changping', 'cp'],
    ['fangshan', 'fs'],
    ['shijingshan', 'sjs'],
    ['mentougou', 'mtg'],
    ['pinggu', 'pg'],
    ['huairou', 'hr'],
    ['cuigezhuang', 'cgz'],
    ['xicheng', 'xc'],
    ['yanqing', 'yq'],
  ])('%s gives %s', (pinyin, initials) => expect(initialsOf(pinyin)).toBe(initials));
});

describe('finding a place', () => {
  const tongzhou = searchTextOf({ name: { zh: '通州区', en: 'Tongzhou' }, pinyin: 'tongzhou' });

  test.each(['通州', 'tongz', 'TZ', 'Tong zhou', ' 通 州 '])('%s finds Tongzhou', (typed) => {
    expect(tongzhou).toContain(searchForm(typed));
  });

  test.each(['朝阳', 'cy', 'zt'])('%s does not', (typed) => expect(tongzhou).not.toContain(searchForm(typed)));
});
