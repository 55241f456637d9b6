import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Check } from '@/components/check/check';
import { pageView } from '@/components/check/check-view';
import { choicesOf } from '@/components/check/choices';
import { carriedCheck } from '@/lib/checks/carried-check';
import { cityRecord, everyCityRecord } from '@/lib/checks/city-record';
import { redirect } from '@/lib/i18n/navigation';
import { routing } from '@/lib/i18n/routing';
import { CheckFrame, checkMetadata } from '../check-frame';

export function generateMetadata({ params }: PageProps<'/[locale]/check/[page]'>): Promise<Metadata> {
  return checkMetadata(params, '/check', true);
}

/** A page of a check under way, for whoever has no JavaScript; with it, only a reload comes here. */
export default async function CheckStepPage({ params }: PageProps<'/[locale]/check/[page]'>) {
  const { locale, page } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  // An address that no page of ours leads to. A page not found would be sent empty to whoever has no script.
  if (!/^([1-9]\d?|choose|answers|result)$/.test(page)) redirect({ href: '/check', locale });
  setRequestLocale(locale);
  const { check, draft } = await carriedCheck();
  const choices = choicesOf(await everyCityRecord());
  const record = check === null ? null : await cityRecord(check.jurisdiction);
  const view = pageView(record, choices, check, page, draft);
  return (
    <CheckFrame>
      <Check initialView={view} initialCheck={check} choices={choices} />
    </CheckFrame>
  );
}
