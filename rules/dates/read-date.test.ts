import { describe, expect, it } from 'vitest';
import { readDate } from './read-date';

describe('readDate', () => {
  it.each([
    ['2014年3月5日', '2014-03-05'],
    ['2014 年 3 月 5 号', '2014-03-05'],
    ['2014-3-5', '2014-03-05'],
    ['2014.03.05', '2014-03-05'],
    ['2014/3/5', '2014-03-05'],
    ['20140305', '2014-03-05'],
    ['２０１４年３月５日', '2014-03-05'],
    ['2014 3 5', '2014-03-05'],
    ['201403', '2014-03'],
    ['2014年3月', '2014-03'],
    ['2014', '2014'],
    [' 2014年 ', '2014'],
    ['2012-02-29', '2012-02-29'],
  ])('%s is read as %s', (typed, text) => {
    expect(readDate(typed)).toEqual({ text });
  });

  it.each([
    ['2014-02-29', 'noSuchDay'],
    ['2014-06-31', 'noSuchDay'],
    ['2014-13-01', 'noSuchDay'],
    ['2014 0 5', 'noSuchDay'],
    ['14年3月5日', 'yearNeedsFourDigits'],
    ['农历三月初五', 'lunarDate'],
    ['2014年腊月廿三', 'lunarDate'],
    ['去年三月', 'notADate'],
    ['', 'notADate'],
    ['2014-3-5-7', 'notADate'],
    ['2014-003-05', 'notADate'],
    ['5', 'notADate'],
  ])('%s is refused as %s', (typed, code) => {
    expect(readDate(typed)).toEqual({ code });
  });
});
