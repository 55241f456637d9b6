import { useTranslations } from 'next-intl';
import { ChoiceRows } from '@/components/ui/choice-rows/choice-rows';
import { DateField } from '@/components/ui/date-field/date-field';
import type { FormValues } from '@/rules';

interface DateQuestionProps {
  field: string;
  legend: string;
  values: FormValues;
  error: string | undefined;
  hint?: string | undefined;
  /** The words for "there is no such day", where that is an answer. */
  none?: string | undefined;
}

/** A date in three fields, with the answer "I do not remember" beside it. */
export function DateQuestion({ field, legend, values, error, hint, none }: DateQuestionProps) {
  const t = useTranslations('questions.date');
  const part = (name: 'year' | 'month' | 'day') => ({ label: t(name), value: values[`${field}-${name}`]?.[0] });
  return (
    <div className="grid gap-3">
      <DateField name={field} legend={legend} hint={hint} error={error} year={part('year')} month={part('month')} day={part('day')} />
      {/* A page may ask for several dates: the box belongs to one of them for those who hear the page, too. */}
      <div role="group" aria-labelledby={`${field}-legend`}>
        {none === undefined ? null : (
          <ChoiceRows
            type="checkbox"
            name={`${field}-none`}
            choices={[{ value: 'yes', label: none }]}
            chosen={values[`${field}-none`] ?? []}
          />
        )}
        <ChoiceRows
          type="checkbox"
          name={`${field}-unknown`}
          choices={[{ value: 'yes', label: t('unknown') }]}
          chosen={values[`${field}-unknown`] ?? []}
        />
      </div>
    </div>
  );
}
