import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button/button';
import { ChoiceRows } from '@/components/ui/choice-rows/choice-rows';
import { DateField } from '@/components/ui/date-field/date-field';
import { ExplainedTerm } from '@/components/ui/explained-term/explained-term';
import { FieldError } from '@/components/ui/fieldset/field-error';
import { Fieldset, fieldsetIds } from '@/components/ui/fieldset/fieldset';
import { Hint } from '@/components/ui/fieldset/hint';
import { inputClass } from '@/components/ui/text-field/text-field';
import { useFieldErrors, useLocalText } from '@/components/question/field-words';
import { cityOf, STAGES, type FormIssue, type FormValues } from '@/rules';
import { seasonsAbove, type Choices, type CityChoice } from './choices';
import { Mistakes } from './mistakes';
import { WaitLine } from './wait-line';

interface ChoosePageProps {
  choices: Choices;
  values: FormValues;
  issues: readonly FormIssue[];
}

/** The first page: which place, which year, which stage. */
export function ChoosePage({ choices, values, issues }: ChoosePageProps) {
  const t = useTranslations('questions');
  const errorOf = useFieldErrors(issues);
  const locale = useLocale();
  const [place, setPlace] = useState(values['jurisdiction']?.[0] ?? '');
  const city = choices.cities.find(({ code }) => place !== '' && code === cityOf(place));
  // Only what is on record for the place, so that nobody chooses a year of another one.
  const offered = city === undefined ? choices.cities : [{ ...city, seasons: seasonsAbove(choices, place) }];
  return (
    <form method="post" action={`/${locale}/check/begin`} data-check="begin" className="grid grid-cols-1 gap-8">
      <div className="grid gap-3">
        <h1 tabIndex={-1}>{t('choose.title')}</h1>
        <p>{t('choose.lead')}</p>
      </div>
      <Mistakes issues={issues} />
      <PlaceChoiceList cities={choices.cities} chosen={values['jurisdiction']?.[0]} error={errorOf('jurisdiction')} onChoose={setPlace} />
      {/* Drawn anew where other years and stages are offered. */}
      <SeasonChoice key={keyOf(offered)} cities={offered} values={values} errorOf={errorOf} />
      <DayChoice values={values} error={errorOf('asOf')} />
      <WaitLine />
      <div>
        <Button isWideOnPhone>{t('choose.begin')}</Button>
      </div>
    </form>
  );
}

function keyOf(cities: readonly CityChoice[]): string {
  return cities.length === 1 ? (cities[0]?.seasons ?? []).map(({ entryYear, stage }) => `${entryYear} ${stage}`).join() : '';
}

interface PlaceChoiceListProps {
  cities: readonly CityChoice[];
  chosen: string | undefined;
  error: string | undefined;
  onChoose: (place: string) => void;
}

const SORTS = ['wholeCity', 'onRecord', 'cityOnly'] as const;

/** Every place of every city in one native list, by city and by what is on record. */
function PlaceChoiceList({ cities, chosen, error, onChoose }: PlaceChoiceListProps) {
  const t = useTranslations('questions');
  const local = useLocalText();
  const groups = cities.flatMap(({ code, name, places }) =>
    SORTS.map((sort) => ({
      key: `${code} ${sort}`,
      label: t(`choose.${sort}`, { city: local(name) }),
      places: places.filter((place) => place.sort === sort),
    })).filter((group) => group.places.length > 0),
  );
  return (
    <div className="grid grid-cols-1 gap-2">
      <label htmlFor="jurisdiction" className="font-bold">
        {t('choose.district')}
      </label>
      <Hint id="jurisdiction-hint">{t('choose.districtHint')}</Hint>
      {error === undefined ? null : <FieldError id="jurisdiction-error">{error}</FieldError>}
      <select
        id="jurisdiction"
        name="jurisdiction"
        defaultValue={chosen ?? ''}
        className={`${inputClass} w-full tablet:w-auto`}
        aria-describedby={error === undefined ? 'jurisdiction-hint' : 'jurisdiction-hint jurisdiction-error'}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
        }}
      >
        <option value="">{t('place.pick')}</option>
        {groups.map(({ key, label, places }) => (
          <optgroup key={key} label={label}>
            {places.map(({ code, name }) => (
              <option key={code} value={code}>
                {local(name)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** Cities named beside a year; more would not fit on a phone. */
const NAMED = 2;

interface SeasonChoiceProps {
  /** The city of the place chosen, with the seasons of that place; or every one while none is. */
  cities: readonly CityChoice[];
  values: FormValues;
  errorOf: (field: string) => string | undefined;
}

/** Year and stage. While no city is chosen, and without a script, each year says where it is on record. */
function SeasonChoice({ cities, values, errorOf }: SeasonChoiceProps) {
  const t = useTranslations('questions');
  const words = useTranslations('common.stage');
  const local = useLocalText();
  const seasons = cities.flatMap((city) => city.seasons.map((season) => ({ ...season, city })));
  const years = [...new Set(seasons.map(({ entryYear }) => entryYear))].sort((a, b) => b - a);
  const stages = STAGES.filter((stage) => seasons.some((season) => season.stage === stage));
  const label = (entryYear: number) => {
    const year = String(entryYear);
    const names = [...new Set(seasons.filter((season) => season.entryYear === entryYear).map(({ city }) => local(city.name)))];
    if (cities.length === 1) return t('choose.yearValue', { year });
    const first = names.slice(0, NAMED).join(t('choose.citySeparator'));
    return names.length > NAMED
      ? t('choose.yearOfMany', { year, cities: first, count: names.length })
      : t('choose.yearOf', { year, cities: first });
  };
  const before = values['entryYear']?.[0] ?? '';
  const only = years.length === 1 ? String(years[0]) : '';
  const yearError = errorOf('entryYear');
  const stageError = errorOf('stage');
  return (
    <>
      <div className="grid grid-cols-1 gap-2">
        <label htmlFor="entryYear" className="font-bold">
          {t('choose.year')}
        </label>
        <Hint id="entryYear-hint">{t('choose.yearPast')}</Hint>
        {yearError === undefined ? null : <FieldError id="entryYear-error">{yearError}</FieldError>}
        <select
          id="entryYear"
          name="entryYear"
          defaultValue={years.includes(Number(before)) ? before : only}
          className={`${inputClass} w-full tablet:w-auto`}
          aria-describedby={yearError === undefined ? 'entryYear-hint' : 'entryYear-hint entryYear-error'}
          aria-invalid={yearError === undefined ? undefined : true}
        >
          <option value="">{t('place.pick')}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {label(year)}
            </option>
          ))}
        </select>
      </div>
      <Fieldset id="stage-group" legend={t('choose.stage')} error={stageError}>
        <ChoiceRows
          type="radio"
          name="stage"
          choices={stages.map((stage) => ({ value: stage, label: words(stage) }))}
          chosen={values['stage'] ?? []}
          isInvalid={stageError !== undefined}
          describedBy={stageError === undefined ? undefined : fieldsetIds('stage-group').error}
        />
      </Fieldset>
    </>
  );
}

function DayChoice({ values, error }: { values: FormValues; error: string | undefined }) {
  const t = useTranslations('questions');
  const part = (name: 'year' | 'month' | 'day') => ({ label: t(`date.${name}`), value: values[`asOf-${name}`]?.[0] });
  return (
    <ExplainedTerm summary={t('choose.asOf.summary')} isOpen={error !== undefined || (values['asOf-year']?.[0] ?? '') !== ''}>
      <p>{t('choose.asOf.text')}</p>
      <DateField
        name="asOf"
        legend={t('choose.asOf.label')}
        hint={t('choose.asOf.hint')}
        error={error}
        year={part('year')}
        month={part('month')}
        day={part('day')}
      />
    </ExplainedTerm>
  );
}
