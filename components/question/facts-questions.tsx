import { useTranslations } from 'next-intl';
import { ChoiceRows } from '@/components/ui/choice-rows/choice-rows';
import { ChoiceQuestion } from './choice-question';
import { DateQuestion } from './date-question';
import { useFieldErrors, useLocalText } from './field-words';
import { PlaceSelect } from './place-select';
import type { QuestionProps } from './question-view';

/** The answers of every question about something that one may have. */
export const HAVE = ['yes', 'none', 'unknown'];

/** A residence permit and, where it is a renewal, the one before it. */
export function PermitsQuestion({ values, issues, context }: QuestionProps) {
  const t = useTranslations('questions.permits');
  const errorOf = useFieldErrors(issues);
  return (
    <div className="grid gap-8">
      <Have words="permits.choice" values={values} error={errorOf('have')} />
      <div className="if-have grid gap-8">
        <PlaceSelect name="place" label={t('place')} chosen={values['place']?.[0]} error={errorOf('place')} context={context} />
        <DateQuestion field="issuedOn" legend={t('issuedOn')} hint={t('dateHint')} values={values} error={errorOf('issuedOn')} />
        <DateQuestion field="validUntil" legend={t('validUntil')} values={values} error={errorOf('validUntil')} />
        <ChoiceRows
          type="checkbox"
          name="renewed"
          choices={[{ value: 'yes', label: t('renewed'), hint: t('renewedHint') }]}
          chosen={values['renewed'] ?? []}
        />
        <div className="if-renewed grid gap-8">
          <DateQuestion field="earlierIssuedOn" legend={t('earlierIssuedOn')} values={values} error={errorOf('earlierIssuedOn')} />
          <DateQuestion field="earlierUntil" legend={t('earlierUntil')} values={values} error={errorOf('earlierUntil')} />
        </div>
      </div>
    </div>
  );
}

/** Where a guardian works, and where the employer is registered. */
export function WorkQuestion({ values, issues, context }: QuestionProps) {
  const t = useTranslations('questions.work');
  const errorOf = useFieldErrors(issues);
  return (
    <div className="grid gap-8">
      <Have words="work.choice" values={values} error={errorOf('have')} />
      <div className="if-have grid gap-8">
        <PlaceSelect name="place" label={t('place')} chosen={values['place']?.[0]} error={errorOf('place')} context={context} />
        <PlaceSelect
          name="employerPlace"
          label={t('employerPlace')}
          hint={t('employerPlaceHint')}
          chosen={values['employerPlace']?.[0]}
          error={errorOf('employerPlace')}
          context={context}
        />
      </div>
    </div>
  );
}

/** Where the family lives. */
export function HomeQuestion({ values, issues, context }: QuestionProps) {
  const t = useTranslations('questions.home');
  const errorOf = useFieldErrors(issues);
  return (
    <div className="grid gap-8">
      <Have words="home.choice" values={values} error={errorOf('have')} />
      <div className="if-have">
        <PlaceSelect name="place" label={t('place')} chosen={values['place']?.[0]} error={errorOf('place')} context={context} />
      </div>
    </div>
  );
}

/** Yes, no, not known. What belongs to "yes" is shown once it is chosen, by style alone; see `globals.css`. */
export function Have({ words, values, error }: { words: string; values: QuestionProps['values']; error: string | undefined }) {
  const t = useTranslations('questions.have');
  return (
    <ChoiceQuestion
      name="have"
      legend={t('legend')}
      isLegendHidden
      words={words}
      choices={HAVE}
      chosen={values['have'] ?? []}
      error={error}
    />
  );
}

/** The name of the place asked about, in the language of the page. */
export function usePlaceName({ context }: Pick<QuestionProps, 'context'>): string {
  return useLocalText()(context.place);
}
