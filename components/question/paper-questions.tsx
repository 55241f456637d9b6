import { useTranslations } from 'next-intl';
import { Fieldset, fieldsetIds } from '@/components/ui/fieldset/fieldset';
import { ChoiceQuestion } from './choice-question';
import { useFieldErrors } from './field-words';
import type { QuestionProps } from './question-view';
import { RecordFields } from './record-fields';

const STATES = ['held', 'heldByCarer', 'expired', 'missing', 'unknown'];

/** Whether a paper is held, and what is read of it. */
export function PaperQuestion({ values, issues, context }: QuestionProps) {
  const t = useTranslations('questions');
  const errorOf = useFieldErrors(issues);
  const [asked] = context.papers;
  return (
    <div className="grid grid-cols-1 gap-4">
      {asked === undefined || asked.official === null ? null : (
        <p className="text-ink-2" lang="zh-Hans">
          {asked.official}
        </p>
      )}
      <ChoiceQuestion
        name="state"
        legend={t('have.legend')}
        isLegendHidden
        words="paper.choice"
        choices={STATES}
        chosen={values['state'] ?? []}
        error={errorOf('state')}
      />
      <div className="if-held grid grid-cols-1 gap-8 pt-4 empty:hidden">
        <RecordFields values={values} issues={issues} context={context} fields={asked?.fields ?? []} />
      </div>
    </div>
  );
}

/** Several papers on one page, each with a row of answers of its own. */
export function PapersQuestion({ values, issues, context }: QuestionProps) {
  const words = useTranslations('requirements.papers');
  const errorOf = useFieldErrors(issues);
  return (
    <div className="grid grid-cols-1 gap-8">
      {context.papers.map(({ paper, official, fields }) => {
        const id = `${paper}-state`;
        const error = errorOf(id);
        return (
          <div key={paper} className="paper grid grid-cols-1 gap-4 border-t border-line pt-4">
            <Fieldset
              id={`${id}-group`}
              legend={<span className="inline-block first-letter:uppercase">{words(paper)}</span>}
              hint={official === null || official === words(paper) ? undefined : <span lang="zh-Hans">{official}</span>}
              error={error}
            >
              <StateRow
                name={id}
                chosen={values[id]?.[0]}
                describedBy={error === undefined ? undefined : fieldsetIds(`${id}-group`).error}
              />
            </Fieldset>
            <div className="if-paper-held grid grid-cols-1 gap-6 border-l-4 border-line pl-3 empty:hidden">
              <RecordFields values={values} issues={issues} context={context} fields={fields} prefix={`${paper}-`} />
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** The states of a paper side by side; on a phone they wrap. */
function StateRow({ name, chosen, describedBy }: { name: string; chosen: string | undefined; describedBy: string | undefined }) {
  const t = useTranslations('questions.papers.short');
  return (
    <div className="flex flex-wrap gap-2">
      {STATES.map((value) => (
        <label key={value} htmlFor={`${name}-${value}`} className={stateClass}>
          <input
            id={`${name}-${value}`}
            type="radio"
            name={name}
            value={value}
            defaultChecked={chosen === value}
            aria-describedby={describedBy}
            className="size-4 shrink-0 accent-gate outline-none"
          />
          <span>{t(value)}</span>
        </label>
      ))}
    </div>
  );
}

const stateClass =
  'flex min-h-12 items-center gap-2 rounded-leaf border border-edge px-3 py-1 ' +
  'has-checked:border-2 has-checked:border-gate has-checked:bg-paper-2 has-checked:font-bold ' +
  'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink';
