import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import en from '@/messages/en/common.json';
import zh from '@/messages/zh/common.json';
import { dateSpanText, dateText } from './civil-date';

const words = {
  zh: createTranslator({ locale: 'zh', messages: zh, namespace: 'date' }),
  en: createTranslator({ locale: 'en', messages: en, namespace: 'date' }),
};

describe('a civil date in words', () => {
  test.each([
    ['2014-03-31', '2014年3月31日', '31 March 2014'],
    ['2014-05', '2014年5月', 'May 2014'],
    ['2012', '2012年', '2012'],
    ['2013-12-01', '2013年12月1日', '1 December 2013'],
  ])('%s reads %s and %s', (date, chinese, english) => {
    expect(dateText(words.zh, date)).toBe(chinese);
    expect(dateText(words.en, date)).toBe(english);
  });
});

describe('a span of days in words', () => {
  test('in one month names it once', () => {
    expect(dateSpanText(words.zh, '2014-05-26', '2014-05-27')).toBe('2014年5月26日至27日');
    expect(dateSpanText(words.en, '2014-05-26', '2014-05-27')).toBe('26–27 May 2014');
  });

  test('over two months names both', () => {
    expect(dateSpanText(words.en, '2014-05-26', '2014-06-02')).toBe('26 May 2014 to 2 June 2014');
  });
});
