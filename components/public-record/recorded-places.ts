import { cityOf, liesInside, type RuleBook } from '@/rules';
import type { Jurisdiction } from '@/rules/schemas';
import { placeSeasons, type RecordTables } from './place-record';
import { rulesOn, type PlaceSeason } from './rule-moments';

/** A place and the seasons that have a page, with how many requirements are its own. */
export interface RecordedPlace {
  jurisdiction: Jurisdiction;
  seasons: (PlaceSeason & { isOnRecord: boolean; count: number })[];
}

/** A city with its places, each in the order of the list of places. */
export interface RecordedCity {
  city: Jurisdiction;
  /** Entry years on record, latest first. */
  years: number[];
  places: RecordedPlace[];
}

/** What is on record, city by city. */
export function recordedCities(tables: RecordTables, book: RuleBook): RecordedCity[] {
  const seasons = placeSeasons(tables);
  const counted = seasons.map((season) => ({ ...season, ...ownRules(tables, book, season) }));
  return tables.jurisdictions
    .filter(({ code, level }) => level === 'city' && seasons.some(({ place }) => place === code))
    .map((city) => ({
      city,
      years: [...new Set(seasons.filter(({ place }) => place === city.code).map(({ entryYear }) => entryYear))].sort(
        (first, second) => second - first,
      ),
      places: tables.jurisdictions
        .filter(({ code }) => liesInside(code, city.code))
        .map((jurisdiction) => ({ jurisdiction, seasons: counted.filter(({ place }) => place === jurisdiction.code) })),
    }));
}

function ownRules(tables: RecordTables, book: RuleBook, season: PlaceSeason): { isOnRecord: boolean; count: number } {
  const ofSeason = tables.documents.filter(({ entryYear, stage }) => entryYear === season.entryYear && stage === season.stage);
  const lastOn = ofSeason.find((document) => liesInside(season.place, document.jurisdiction) && document.season !== null)?.season?.lastOn;
  const { isOnRecord, requirements } = rulesOn(book, season, lastOn ?? '9999-12-31');
  const isCity = season.place === cityOf(season.place);
  const own = requirements.filter(({ version }) => isCity || version.jurisdiction !== cityOf(season.place));
  return { isOnRecord: isOnRecord || isCity, count: own.length };
}
