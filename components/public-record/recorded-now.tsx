import { useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/navigation';
import { useLocalText } from './local-text';
import { placePath } from './place-address';
import type { RecordedCity, RecordedPlace } from './recorded-places';

/** What is on record, for the start page: city by city the years, and the places that have rules of their own. */
export function RecordedNow({ cities }: { cities: readonly RecordedCity[] }) {
  const t = useTranslations('start.record');
  return (
    <section aria-labelledby="record" className="flow">
      <h2 id="record">{t('title')}</h2>
      {cities.length === 0 ? <p>{t('none')}</p> : <p>{t('past')}</p>}
      {cities.map((city) => (
        <CityInLine key={city.city.code} city={city} />
      ))}
      <p>{t('promise')}</p>
    </section>
  );
}

function CityInLine({ city: { city, years, places } }: { city: RecordedCity }) {
  const t = useTranslations('start.record');
  const inLanguage = useLocalText();
  const own = places.filter(hasOwnRules);
  return (
    <div>
      <p>{t('season', { city: inLanguage(city.name), year: [...years].sort((a, b) => a - b).join(t('separator')) })}</p>
      <ul className="flex flex-wrap gap-x-5">
        {own.map((place) => (
          <PlaceLink key={place.jurisdiction.code} place={place} name={inLanguage(place.jurisdiction.name)} />
        ))}
      </ul>
    </div>
  );
}

/** Districts with rules of their own; the city itself where it sets them for all. */
function hasOwnRules({ jurisdiction, seasons }: RecordedPlace, _index: number, all: readonly RecordedPlace[]): boolean {
  const isAlone = all.every((place) => place === all[0] || !place.seasons.some(({ isOnRecord }) => isOnRecord));
  if (jurisdiction.level === 'city') return isAlone;
  return jurisdiction.level === 'district' && seasons.some(({ isOnRecord }) => isOnRecord);
}

function PlaceLink({ place, name }: { place: RecordedPlace; name: string }) {
  const season = place.seasons.find(({ isOnRecord }) => isOnRecord) ?? place.seasons[0];
  if (season === undefined) return null;
  return (
    <li>
      <Link href={placePath(season)} prefetch={false} className="inline-flex min-h-11 min-w-11 items-center">
        {name}
      </Link>
    </li>
  );
}
