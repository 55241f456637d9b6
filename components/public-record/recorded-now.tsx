import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Link } from '@/lib/i18n/navigation';
import { useLocalText } from './local-text';
import { placePath } from './place-address';
import type { RecordedCity, RecordedPlace } from './recorded-places';

/** What is on record, for the start page: which season, which districts, and which have no table of their own. */
export function RecordedNow({ cities }: { cities: readonly RecordedCity[] }) {
  const t = useTranslations('start.record');
  const inLanguage = useLocalText();
  return (
    <section aria-labelledby="record" className="flow">
      <h2 id="record">{t('title')}</h2>
      {cities.length === 0 ? <p>{t('none')}</p> : null}
      {cities.map(({ city, years, places }) => {
        const districts = places.filter(({ jurisdiction }) => jurisdiction.level === 'district');
        return (
          <Fragment key={city.code}>
            <p>{t('season', { city: inLanguage(city.name), year: years.join(t('separator')) })}</p>
            <PlacesInLine words={t('withTable')} places={districts.filter(hasOwnRules)} />
            <PlacesInLine words={t('withoutTable')} places={districts.filter((place) => !hasOwnRules(place))} />
          </Fragment>
        );
      })}
      <p>{t('promise')}</p>
    </section>
  );
}

function hasOwnRules({ seasons }: RecordedPlace): boolean {
  return seasons.some(({ isOnRecord }) => isOnRecord);
}

function PlacesInLine({ words, places }: { words: string; places: readonly RecordedPlace[] }) {
  const inLanguage = useLocalText();
  if (places.length === 0) return null;
  return (
    <div>
      <p>{words}</p>
      <ul className="flex flex-wrap gap-x-5">
        {places.map((place) => (
          <PlaceLink key={place.jurisdiction.code} place={place} name={inLanguage(place.jurisdiction.name)} />
        ))}
      </ul>
    </div>
  );
}

function PlaceLink({ place, name }: { place: RecordedPlace; name: string }) {
  const [season] = place.seasons;
  if (season === undefined) return null;
  return (
    <li>
      <Link href={placePath(season)} prefetch={false} className="inline-flex min-h-11 min-w-11 items-center">
        {name}
      </Link>
    </li>
  );
}
