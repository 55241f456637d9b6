import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { EarlySubmitGuard } from '@/components/check/early-submit';
import { PageColumn } from '@/components/layout/page-column';
import { messagesOf } from '@/lib/i18n/messages';
import { routing } from '@/lib/i18n/routing';

/** The words that pages of the check need in the browser, and the guard that holds a form sent too early. */
export async function CheckFrame({ children }: { children: ReactNode }) {
  const { common, questions, requirements, verdict } = await messagesOf(await getLocale());
  return (
    <>
      <EarlySubmitGuard />
      <NextIntlClientProvider messages={{ common, questions, requirements, verdict }}>
        <PageColumn>{children}</PageColumn>
      </NextIntlClientProvider>
    </>
  );
}

/** Title and description of a page of the check. Pages with answers are for nobody's index. */
export async function checkMetadata(params: Promise<{ locale: string }>, path: string, isPrivate = false): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'questions' });
  return {
    title: t('pageTitle'),
    description: t('choose.lead'),
    ...(isPrivate
      ? { robots: { index: false, follow: false } }
      : { alternates: { canonical: `/${locale}${path}`, languages: { 'zh-Hans': `/zh${path}`, en: `/en${path}` } } }),
  };
}
