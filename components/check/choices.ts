import {
  cityOf,
  dateSpan,
  placesFromAbove,
  readDate,
  STAGES,
  type CheckChoice,
  type FormIssue,
  type FormValues,
  type LocalText,
  type PlaceCode,
  type RuleBookSnapshot,
  type Stage,
} from '@/rules';
import { dayFromRules, type DayOrigin } from './judged-day';

/** A place to choose, and whether it stands for a whole city or has rules of its own on record. */
export interface PlaceChoice {
  code: PlaceCode;
  name: LocalText;
  sort: 'wholeCity' | 'onRecord' | 'cityOnly';
}

/** A season on record for a place: its last day is the day judged, unless another is written. */
export interface SeasonChoice {
  place: PlaceCode;
  entryYear: number;
  stage: Stage;
  lastOn: string;
  dayIs: DayOrigin;
}

/** A city on record. */
export interface CityChoice {
  code: PlaceCode;
  name: LocalText;
  places: PlaceChoice[];
  seasons: SeasonChoice[];
}

/** What the first page offers: every city on record. */
export interface Choices {
  cities: CityChoice[];
}

/** The places and seasons that the records of cities know; a city without any version is not offered. */
export function choicesOf(snapshots: readonly Pick<RuleBookSnapshot, 'city' | 'jurisdictions' | 'versions' | 'seasons'>[]): Choices {
  return { cities: snapshots.filter(({ versions }) => versions.length > 0).map(cityChoice) };
}

function cityChoice({
  city,
  jurisdictions,
  versions,
  seasons,
}: Pick<RuleBookSnapshot, 'city' | 'jurisdictions' | 'versions' | 'seasons'>): CityChoice {
  const own = new Set(versions.map(({ jurisdiction }) => jurisdiction));
  const isWhole = versions.some(({ jurisdiction, leavesRulesToDistricts }) => jurisdiction === city && !leavesRulesToDistricts);
  const sortOf = (code: PlaceCode): PlaceChoice['sort'] => (code === city ? 'wholeCity' : own.has(code) ? 'onRecord' : 'cityOnly');
  const made = new Map<string, SeasonChoice>();
  for (const { jurisdiction: place, entryYear, stage } of versions) {
    const isIt = (other: { jurisdiction: string; entryYear: number; stage: Stage }) =>
      other.jurisdiction === place && other.entryYear === entryYear && other.stage === stage;
    const recorded = seasons.find(isIt)?.lastOn;
    const day = recorded === undefined ? dayFromRules(versions.filter(isIt), entryYear) : { lastOn: recorded, dayIs: 'season' as const };
    made.set(`${place} ${entryYear} ${stage}`, { place, entryYear, stage, ...day });
  }
  return {
    code: city,
    name: jurisdictions.find(({ code }) => code === city)?.name ?? { zh: city, en: city },
    places: jurisdictions.filter(({ code }) => code !== city || isWhole).map(({ code, name }) => ({ code, name, sort: sortOf(code) })),
    seasons: [...made.values()].sort((a, b) => b.entryYear - a.entryYear || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
  };
}

const ORIGINS: readonly DayOrigin[] = ['season', 'rules', 'august'];

/**
 * The season of a place, as it or a place above it has it on record; undefined where none has. A day on record goes before one
 * from rules, and one nearer to the place before one farther off.
 */
export function seasonOf({ cities }: Choices, place: PlaceCode, entryYear: number, stage: Stage): SeasonChoice | undefined {
  const ofYear = seasonsAbove({ cities }, place).filter((season) => season.entryYear === entryYear && season.stage === stage);
  return ORIGINS.flatMap((origin) => ofYear.findLast(({ dayIs }) => dayIs === origin) ?? [])[0];
}

/** Seasons with rules for a place, its own or those of a place above it, from the widest place down. */
export function seasonsAbove({ cities }: Choices, place: PlaceCode): SeasonChoice[] {
  const seasons = cities.find(({ code }) => code === cityOf(place))?.seasons ?? [];
  return placesFromAbove(place).flatMap((level) => seasons.filter((season) => season.place === level));
}

const PARTS = ['year', 'month', 'day'];

/** What stands in the form of a choice made before; the day only where it is another than the season's last one. */
export function choiceValues({ jurisdiction, entryYear, stage, asOf }: CheckChoice, choices: Choices): FormValues {
  const season = seasonOf(choices, jurisdiction, entryYear, stage);
  const parts = season?.lastOn === asOf ? [] : asOf.split('-').map((text) => String(Number(text)));
  const day: FormValues = Object.fromEntries(parts.map((text, index) => [`asOf-${PARTS[index]}`, [text]]));
  return { jurisdiction: [jurisdiction], entryYear: [String(entryYear)], stage: [stage], ...day };
}

/** Reads the choice of place and season; the day is the season's last one on record unless another was written. */
export function readChoice(values: FormValues, choices: Choices): { choice: CheckChoice } | { issues: FormIssue[] } {
  const issues: FormIssue[] = [];
  const value = (field: string) => (values[field]?.[0] ?? '').trim();
  const place = choices.cities.flatMap(({ places }) => places).find(({ code }) => code === value('jurisdiction'));
  const stage = STAGES.find((known) => known === value('stage'));
  const entryYear = /^\d{4}$/.test(value('entryYear')) ? Number(value('entryYear')) : undefined;
  if (place === undefined) issues.push({ field: 'jurisdiction', code: 'unknownDistrict' });
  if (entryYear === undefined) issues.push({ field: 'entryYear', code: 'unknownYear' });
  if (stage === undefined) issues.push({ field: 'stage', code: 'unknownSeason' });
  if (place === undefined || entryYear === undefined || stage === undefined) return { issues };
  const season = seasonOf(choices, place.code, entryYear, stage);
  if (season === undefined) issues.push({ field: 'stage', code: 'seasonNotOnRecord' });
  const asOf =
    dayWritten(
      PARTS.map((part) => value(`asOf-${part}`)),
      issues,
    ) ?? season?.lastOn;
  if (asOf === undefined || issues.length > 0) return { issues };
  return { choice: { jurisdiction: place.code, entryYear, stage, asOf } };
}

function dayWritten(parts: string[], issues: FormIssue[]): string | undefined {
  const typed = parts.filter((part) => part !== '').join(' ');
  if (typed === '') return undefined;
  const read = readDate(typed);
  if ('code' in read) issues.push({ field: 'asOf', code: read.code });
  else if (dateSpan(read.text).earliest !== dateSpan(read.text).latest) issues.push({ field: 'asOf', code: 'dayNeeded' });
  else return read.text;
  return undefined;
}
