import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AlternateLinks } from '@/components/layout/alternate-links';
import { StartLetter } from '@/components/layout/start-letter';
import { routing } from '@/lib/i18n/routing';

export default async function StartPage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return (
    <>
      <AlternateLinks path="" />
      <StartLetter exampleAction={`/${locale}/check/example`} />
    </>
  );
}
