import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AlternateLinks } from '@/components/layout/alternate-links';
import { PageColumn } from '@/components/layout/page-column';
import { PlaceIndex } from '@/components/public-record/place-index';
import { recordedCities } from '@/components/public-record/recorded-places';
import { routing } from '@/lib/i18n/routing';
import { ruleTables } from '@/lib/rule-sets/rule-tables';

/** Seconds after which a page is drawn anew from the record. */
export const revalidate = 60;

export async function generateMetadata({ params }: PageProps<'/[locale]/districts'>): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'public-record.index' });
  return { title: t('title'), description: t('lead') };
}

export default async function DistrictsPage({ params }: PageProps<'/[locale]/districts'>) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const { tables, book } = await ruleTables();
  return (
    <PageColumn>
      <AlternateLinks path="/districts" />
      <PlaceIndex cities={recordedCities(tables, book)} />
    </PageColumn>
  );
}
