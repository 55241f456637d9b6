import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button/button';
import { ChoiceRows } from '@/components/ui/choice-rows/choice-rows';
import { dateText } from '@/components/ui/civil-date/civil-date';
import { DateField } from '@/components/ui/date-field/date-field';
import { ExplainedTerm } from '@/components/ui/explained-term/explained-term';
import { FieldError } from '@/components/ui/fieldset/field-error';
import { Fieldset, fieldsetIds } from '@/components/ui/fieldset/fieldset';
import { Hint } from '@/components/ui/fieldset/hint';
import { inputClass } from '@/components/ui/text-field/text-field';
import { useFieldErrors, useLocalText } from '@/components/question/field-words';
import type { FormIssue, FormValues } from '@/rules';
import type { Choices, PlaceChoice } from './choices';
import { Mistakes } from './mistakes';
import { WaitLine } from './wait-line';

interface ChoosePageProps {
  choices: Choices;
  values: FormValues;
  issues: readonly FormIssue[];
}

/** The first page: which district, which year, which stage. */
export function ChoosePage({ choices, values, issues }: ChoosePageProps) {
  const t = useTranslations('questions');
  const errorOf = useFieldErrors(issues);
  const locale = useLocale();
  const years = [...new Set(choices.seasons.map(({ entryYear }) => entryYear))];
  const stages = [...new Set(choices.seasons.map(({ stage }) => stage))];
  const stageError = errorOf('stage');
  const words = useTranslations('common.stage');
  return (
    <form method="post" action={`/${locale}/check/begin`} data-check="begin" className="grid gap-8">
      <div className="grid gap-3">
        <h1 tabIndex={-1}>{t('choose.title')}</h1>
        <p>{t('choose.lead')}</p>
      </div>
      <Mistakes issues={issues} />
      <DistrictSelect places={choices.places} chosen={values['jurisdiction']?.[0]} error={errorOf('jurisdiction')} />
      <Fieldset id="entryYear-group" legend={t('choose.year')} hint={t('choose.yearPast')}>
        <ChoiceRows
          type="radio"
          name="entryYear"
          choices={years.map((year) => ({ value: String(year), label: t('choose.yearValue', { year: String(year) }) }))}
          chosen={values['entryYear'] ?? years.slice(0, 1).map(String)}
        />
      </Fieldset>
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
      <DayChoice choices={choices} values={values} error={errorOf('asOf')} />
      <WaitLine />
      <div>
        <Button isWideOnPhone>{t('choose.begin')}</Button>
      </div>
    </form>
  );
}

function DistrictSelect({
  places,
  chosen,
  error,
}: {
  places: readonly PlaceChoice[];
  chosen: string | undefined;
  error: string | undefined;
}) {
  const t = useTranslations('questions');
  const local = useLocalText();
  const groups = [
    { label: t('choose.onRecord'), places: places.filter(({ seasons }) => seasons.length > 0) },
    { label: t('choose.cityOnly'), places: places.filter(({ seasons }) => seasons.length === 0) },
  ];
  return (
    <div className="grid gap-2">
      <label htmlFor="jurisdiction" className="font-bold">
        {t('choose.district')}
      </label>
      <Hint id="jurisdiction-hint">{t('choose.districtHint')}</Hint>
      {error === undefined ? null : <FieldError id="jurisdiction-error">{error}</FieldError>}
      <select
        id="jurisdiction"
        name="jurisdiction"
        defaultValue={chosen ?? ''}
        className={inputClass}
        aria-describedby={error === undefined ? 'jurisdiction-hint' : 'jurisdiction-hint jurisdiction-error'}
        aria-invalid={error === undefined ? undefined : true}
      >
        <option value="">{t('place.pick')}</option>
        {groups.map(({ label, places: inGroup }) => (
          <optgroup key={label} label={label}>
            {inGroup.map(({ code, name }) => (
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

function DayChoice({ choices, values, error }: { choices: Choices; values: FormValues; error: string | undefined }) {
  const t = useTranslations('questions');
  const dateWords = useTranslations('common.date');
  const lastOn = choices.seasons[0]?.lastOn;
  if (lastOn === undefined) return null;
  const part = (name: 'year' | 'month' | 'day') => ({ label: t(`date.${name}`), value: values[`asOf-${name}`]?.[0] });
  return (
    <ExplainedTerm summary={t('choose.asOf.summary')} isOpen={error !== undefined || (values['asOf-year']?.[0] ?? '') !== ''}>
      <p>{t('choose.asOf.text', { day: dateText(dateWords, lastOn) })}</p>
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
