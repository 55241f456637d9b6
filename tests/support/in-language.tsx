import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import commonInEnglish from '@/messages/en/common.json';
import requirementsInEnglish from '@/messages/en/requirements.json';
import verdictInEnglish from '@/messages/en/verdict.json';
import commonInChinese from '@/messages/zh/common.json';
import requirementsInChinese from '@/messages/zh/requirements.json';
import verdictInChinese from '@/messages/zh/verdict.json';

const messages = {
  zh: { common: commonInChinese, requirements: requirementsInChinese, verdict: verdictInChinese },
  en: { common: commonInEnglish, requirements: requirementsInEnglish, verdict: verdictInEnglish },
};

/** A language of the portal. */
export type Language = keyof typeof messages;

/** Draws in a language as the server does; a message that is not there or misses a value is an error. */
export function drawIn(locale: Language, element: ReactElement): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messages[locale]}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error;
      }}
    >
      {element}
    </NextIntlClientProvider>,
  );
}

/** What a reader reads of a page: its text, block by block. */
export function textOf(html: string): string {
  const page = document.createElement('div');
  page.innerHTML = html.replaceAll(/<\/(p|li|h\d|dt|dd|summary|div|span)>/g, '$&\n');
  return (page.textContent ?? '').replaceAll(/\n+/g, '\n').trim();
}
