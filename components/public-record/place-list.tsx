import { useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/navigation';
import type { Jurisdiction } from '@/rules/schemas';
import { useLocalText } from './local-text';
import { placePath } from './place-address';
import { searchTextOf } from './place-search';
import type { RecordedPlace } from './recorded-places';

/** Every place of a city with what is on record for it. */
export function PlaceList({ city, places }: { city: Jurisdiction; places: readonly RecordedPlace[] }) {
  const t = useTranslations('public-record.index');
  const inLanguage = useLocalText();
  return (
    <section aria-labelledby={`city-${city.code}`} className="grid gap-6">
      <h2 id={`city-${city.code}`}>{t('places', { city: inLanguage(city.name) })}</h2>
      <ul className="border-t border-line">
        {places.map((place) => (
          <PlaceRow key={place.jurisdiction.code} place={place} />
        ))}
      </ul>
    </section>
  );
}

function PlaceRow({ place: { jurisdiction, seasons } }: { place: RecordedPlace }) {
  const t = useTranslations('public-record.index');
  const inLanguage = useLocalText();
  const hasOwn = seasons.some(({ isOnRecord }) => isOnRecord);
  // Years of which only the city's rules are known stand on the city's own line.
  const shown = hasOwn ? seasons.filter(({ isOnRecord }) => isOnRecord) : seasons.slice(0, 1);
  return (
    <li
      data-search={searchTextOf(jurisdiction)}
      className={`max-w-none border-b border-line py-2 ${jurisdiction.level === 'subDistrict' ? 'pl-6' : ''}`}
    >
      <h3 className="text-body">
        {inLanguage(jurisdiction.name)} <OtherName jurisdiction={jurisdiction} />
      </h3>
      {hasOwn ? null : <p className="text-small text-ink-2">{t('nothingOnRecord')}</p>}
      <ul className="flex flex-wrap gap-x-8 tablet:grid tablet:grid-cols-2">
        {shown.map((season) => (
          <SeasonLink key={`${season.entryYear}-${season.stage}`} season={season} jurisdiction={jurisdiction} isNoted={hasOwn} />
        ))}
      </ul>
    </li>
  );
}

/** The name in Chinese beside an English one, and how it sounds beside a Chinese one. */
function OtherName({ jurisdiction }: { jurisdiction: Jurisdiction }) {
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

interface SeasonLinkProps {
  season: RecordedPlace['seasons'][number];
  jurisdiction: Jurisdiction;
  isNoted: boolean;
}

function SeasonLink({ season, jurisdiction, isNoted }: SeasonLinkProps) {
  const t = useTranslations('public-record.index');
  const stages = useTranslations('common.stage');
  const inLanguage = useLocalText();
  const values = { year: String(season.entryYear), stage: stages(season.stage) };
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <Link
        href={placePath(season)}
        prefetch={false}
        aria-label={t('linkFor', { place: inLanguage(jurisdiction.name), ...values })}
        className="inline-flex min-h-11 items-center"
      >
        {t('stageLink', values)}
      </Link>
      {isNoted ? <span className="text-small text-ink-2">{t(noteOf(season, jurisdiction), { count: season.count })}</span> : null}
    </li>
  );
}

function noteOf({ isOnRecord, count }: RecordedPlace['seasons'][number], { level }: Jurisdiction) {
  if (level === 'city') return 'cityRules';
  if (!isOnRecord) return 'notOnRecord';
  return count === 0 ? 'noOwnRules' : 'ownRules';
}
