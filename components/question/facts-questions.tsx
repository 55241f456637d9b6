import { useTranslations } from 'next-intl';
import { ChoiceRows } from '@/components/ui/choice-rows/choice-rows';
import { ChoiceQuestion } from './choice-question';
import { useFieldErrors, useLocalText } from './field-words';
import type { QuestionProps } from './question-view';
import { RecordFields } from './record-fields';

/** The answers of every question about something that one may have. */
export const HAVE = ['yes', 'none', 'unknown'];

/** Something that one may have or not (a home, work, a permit), with what is read of it, and of the one before where that is read, too. */
export function RecordQuestion({ question, ...props }: QuestionProps) {
  const errorOf = useFieldErrors(props.issues);
  const { fields, earlierFields } = props.context;
  return (
    <div className="grid grid-cols-1 gap-8">
      <Have words={`${question.sort}.choice`} values={props.values} error={errorOf('have')} />
      <div className="if-have grid grid-cols-1 gap-8">
        <RecordFields {...props} fields={fields} />
        {earlierFields.length === 0 ? null : <EarlierFields {...props} sort={question.sort === 'work' ? 'work' : 'permits'} />}
      </div>
    </div>
  );
}

/** The record before: the permit that this one follows, the job before. */
function EarlierFields({ sort, ...props }: Omit<QuestionProps, 'question'> & { sort: 'permits' | 'work' }) {
  const t = useTranslations(`questions.${sort}`);
  return (
    <>
      <ChoiceRows
        type="checkbox"
        name="renewed"
        choices={[{ value: 'yes', label: t('renewed'), hint: t('renewedHint') }]}
        chosen={props.values['renewed'] ?? []}
      />
      <div className="if-renewed grid grid-cols-1 gap-8">
        <RecordFields {...props} fields={props.context.earlierFields} labelOf={(field) => t('earlier', { field })} />
      </div>
    </>
  );
}

/** Facts that are asked one by one. */
export function FactsQuestion({ values, issues, context }: QuestionProps) {
  return (
    <div className="grid grid-cols-1 gap-8">
      <RecordFields values={values} issues={issues} context={context} fields={context.fields} />
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
