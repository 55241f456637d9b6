import { NextIntlClientProvider } from 'next-intl';
import common from '@/messages/zh/common.json';
import type { Example } from '../example';
import { CivilDate } from './civil-date';

const inChinese = (element: Example['element']) => (
  <NextIntlClientProvider locale="zh" messages={{ common: { date: common.date } }}>
    {element}
  </NextIntlClientProvider>
);

export const examples: Example[] = ['2014-03-31', '2014-03', '2014'].map((date) => ({
  name: date,
  element: inChinese(<CivilDate date={date} />),
}));
