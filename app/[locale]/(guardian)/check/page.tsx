import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Check } from '@/components/check/check';
import { choicesOf } from '@/components/check/choices';
import { everyCityRecord } from '@/lib/checks/city-record';
import { routing } from '@/lib/i18n/routing';
import { CheckFrame, checkMetadata } from './check-frame';

export const revalidate = 60;

export function generateMetadata({ params }: PageProps<'/[locale]/check'>): Promise<Metadata> {
  return checkMetadata(params, '/check');
}

export default async function ChoosePlacePage({ params }: PageProps<'/[locale]/check'>) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const choices = choicesOf(await everyCityRecord());
  return (
    <CheckFrame>
      <Check initialView={{ page: 'choose', choices, values: {}, issues: [], madeBefore: '' }} initialCheck={null} choices={choices} />
    </CheckFrame>
  );
}
