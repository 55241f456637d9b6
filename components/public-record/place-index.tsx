import { NextIntlClientProvider, useMessages, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice/notice';
import { PlaceFilter } from './place-filter';
import { PlaceList } from './place-list';
import type { RecordedCity } from './recorded-places';

const LIST = 'places';

/** The page that leads to every place's record. */
export function PlaceIndex({ cities }: { cities: readonly RecordedCity[] }) {
  const t = useTranslations('public-record.index');
  const { index } = useMessages()['public-record'] as { index: { found: string } };
  const years = [...new Set(cities.flatMap((city) => city.years))];
  return (
    <div className="grid gap-8">
      <header className="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        {years.length === 0 ? null : (
          <Notice>
            <p>{t('past', { year: years.sort((a, b) => a - b).join(t('separator')) })}</p>
          </Notice>
        )}
      </header>
      <NextIntlClientProvider messages={{ 'public-record': { index: { found: index.found } } }}>
        <PlaceFilter listId={LIST} label={t('search')} hint={t('searchHint')} />
      </NextIntlClientProvider>
      <div id={LIST} className="grid gap-10">
        {cities.map(({ city, places }) => (
          <PlaceList key={city.code} city={city} places={places} />
        ))}
      </div>
    </div>
  );
}
