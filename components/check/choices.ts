import {
  dateSpan,
  readDate,
  STAGES,
  type CheckChoice,
  type FormIssue,
  type FormValues,
  type LocalText,
  type RuleBookSnapshot,
  type Stage,
} from '@/rules';

/** A place to choose, and whether its own rules of a season are on record. */
export interface PlaceChoice {
  code: string;
  name: LocalText;
  level: 'city' | 'district' | 'subDistrict';
  /** `year/stage` of every season with rules of the place's own. */
  seasons: string[];
}

/** What the first page offers. */
export interface Choices {
  places: PlaceChoice[];
  seasons: { entryYear: number; stage: Stage; firstOn: string; lastOn: string }[];
}

/** The places and seasons that a city's record knows, the ones with rules of their own first. */
export function choicesOf({ jurisdictions, versions, seasons }: RuleBookSnapshot): Choices {
  const places = jurisdictions
    .filter(({ level }) => level !== 'city')
    .map(({ code, name, level }) => ({
      code,
      name,
      level,
      seasons: [
        ...new Set(versions.filter(({ jurisdiction }) => jurisdiction === code).map(({ entryYear, stage }) => `${entryYear}/${stage}`)),
      ],
    }));
  return {
    places,
    seasons: [...seasons]
      .sort((a, b) => b.entryYear - a.entryYear || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage))
      .map(({ entryYear, stage, firstOn, lastOn }) => ({ entryYear, stage, firstOn, lastOn })),
  };
}

const PARTS = ['year', 'month', 'day'];

/** What stands in the form of a choice made before; the day only where it is another than the season's last one. */
export function choiceValues({ jurisdiction, entryYear, stage, asOf }: CheckChoice, { seasons }: Choices): FormValues {
  const season = seasons.find((known) => known.entryYear === entryYear && known.stage === stage);
  const parts = season?.lastOn === asOf ? [] : asOf.split('-').map((text) => String(Number(text)));
  const day: FormValues = Object.fromEntries(parts.map((text, index) => [`asOf-${PARTS[index]}`, [text]]));
  return { jurisdiction: [jurisdiction], entryYear: [String(entryYear)], stage: [stage], ...day };
}

/** Reads the choice of place and season; the day is the season's last one on record unless another was written. */
export function readChoice(values: FormValues, choices: Choices): { choice: CheckChoice } | { issues: FormIssue[] } {
  const issues: FormIssue[] = [];
  const value = (field: string) => (values[field]?.[0] ?? '').trim();
  const place = choices.places.find(({ code }) => code === value('jurisdiction'));
  const season = choices.seasons.find(({ entryYear, stage }) => String(entryYear) === value('entryYear') && stage === value('stage'));
  if (place === undefined) issues.push({ field: 'jurisdiction', code: 'unknownDistrict' });
  if (season === undefined) issues.push({ field: 'stage', code: 'unknownSeason' });
  const asOf =
    dayWritten(
      PARTS.map((part) => value(`asOf-${part}`)),
      issues,
    ) ?? season?.lastOn;
  if (place === undefined || season === undefined || asOf === undefined || issues.length > 0) return { issues };
  return { choice: { jurisdiction: place.code, entryYear: season.entryYear, stage: season.stage, asOf } };
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
