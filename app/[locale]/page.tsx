import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AlternateLinks } from '@/components/layout/alternate-links';
import { StartLetter } from '@/components/layout/start-letter';
import { RecordedNow } from '@/components/public-record/recorded-now';
import { recordedCities } from '@/components/public-record/recorded-places';
import { routing } from '@/lib/i18n/routing';
import { ruleTables } from '@/lib/rule-sets/rule-tables';

/** Seconds after which the page is drawn anew from the record. */
export const revalidate = 60;

export default async function StartPage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const { tables, book } = await ruleTables();
  return (
    <>
      <AlternateLinks path="" />
      <StartLetter exampleAction={`/${locale}/check/example`}>
        <RecordedNow cities={recordedCities(tables, book)} />
      </StartLetter>
    </>
  );
}
