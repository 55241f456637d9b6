import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice/notice';
import { PlaceList } from './place-list';
import type { RecordedCity } from './recorded-places';

/** The page that leads to every place's record. */
export function PlaceIndex({ cities }: { cities: readonly RecordedCity[] }) {
  const t = useTranslations('public-record.index');
  const years = [...new Set(cities.flatMap((city) => city.years))];
  return (
    <div className="grid gap-8">
      <header className="flow">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        {years.length === 0 ? null : (
          <Notice>
            <p>{t('past', { year: years.join(', ') })}</p>
          </Notice>
        )}
      </header>
      {cities.map(({ city, places }) => (
        <PlaceList key={city.code} city={city} places={places} />
      ))}
    </div>
  );
}
