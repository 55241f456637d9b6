import { NextIntlClientProvider, useMessages, useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/navigation';
import type { Jurisdiction } from '@/rules/schemas';
import { useLocalText } from './local-text';
import { placePath } from './place-address';
import { PlaceFilter } from './place-filter';
import { searchTextOf } from './place-search';
import type { RecordedPlace } from './recorded-places';

const LIST = 'places';

/** Every place of a city with what is on record for it, and a field that narrows the list. */
export function PlaceList({ city, places }: { city: Jurisdiction; places: readonly RecordedPlace[] }) {
  const t = useTranslations('public-record.index');
  const messages = useMessages();
  const inLanguage = useLocalText();
  return (
    <section aria-labelledby={`city-${city.code}`} className="grid gap-6">
      <NextIntlClientProvider messages={{ 'public-record': { index: { found: messages['public-record'].index.found } } }}>
        <PlaceFilter listId={LIST} label={t('search')} hint={t('searchHint')} />
      </NextIntlClientProvider>
      <h2 id={`city-${city.code}`}>{t('places', { city: inLanguage(city.name) })}</h2>
      <ul id={LIST} className="border-t border-line">
        {places.map((place) => (
          <PlaceRow key={place.jurisdiction.code} place={place} />
        ))}
      </ul>
    </section>
  );
}

function PlaceRow({ place: { jurisdiction, seasons } }: { place: RecordedPlace }) {
  const inLanguage = useLocalText();
  return (
    <li
      data-search={searchTextOf(jurisdiction)}
      className={`max-w-none border-b border-line py-3 ${jurisdiction.level === 'subDistrict' ? 'pl-6' : ''}`}
    >
      <h3 className="text-body">
        {inLanguage(jurisdiction.name)} <Pinyin jurisdiction={jurisdiction} />
      </h3>
      <ul className="grid gap-x-8 tablet:grid-cols-2">
        {seasons.map((season) => (
          <SeasonLink key={`${season.entryYear}-${season.stage}`} season={season} place={inLanguage(jurisdiction.name)} />
        ))}
      </ul>
    </li>
  );
}

/** How the name sounds, where the page does not already write it in Latin letters. */
function Pinyin({ jurisdiction }: { jurisdiction: Jurisdiction }) {
  const inLanguage = useLocalText();
  const isLatin = inLanguage(jurisdiction.name) !== jurisdiction.name.zh;
  return isLatin ? (
    <span lang="zh-Hans-CN" className="ml-1 font-normal text-ink-2">
      {jurisdiction.name.zh}
    </span>
  ) : (
    <span lang="zh-Latn-CN-pinyin" className="ml-1 text-small font-normal text-ink-2">
      {jurisdiction.pinyin}
    </span>
  );
}

function SeasonLink({ season, place }: { season: RecordedPlace['seasons'][number]; place: string }) {
  const t = useTranslations('public-record.index');
  const stages = useTranslations('common.stage');
  const values = { year: String(season.entryYear), stage: stages(season.stage) };
  return (
    <li>
      <Link href={placePath(season)} prefetch={false} aria-label={t('linkFor', { place, ...values })} className="inline-flex min-h-11 items-center">
        {t('stageLink', values)}
      </Link>
      <span className="ml-3 text-small text-ink-2">{t(season.isOnRecord ? (season.count === 0 ? 'noOwnRules' : 'ownRules') : 'notOnRecord', { count: season.count })}</span>
    </li>
  );
}
