import { useState, type FormEvent } from 'react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button/button-look';
import { ExplainedTerm } from '@/components/ui/explained-term/explained-term';
import { FieldError } from '@/components/ui/fieldset/field-error';
import { Hint } from '@/components/ui/fieldset/hint';
import { inputClass } from '@/components/ui/text-field/text-field';
import { useFieldErrors } from './field-words';
import { Have, usePlaceName } from './facts-questions';
import { MonthGrid } from './month-grid';
import { PlaceSelect } from './place-select';
import type { QuestionProps } from './question-view';
import { RecordFields } from './record-fields';

/** Months of insurance: the grid, a range beside it for those who paid without a break, and what differs for some months. */
export function InsuranceQuestion(props: QuestionProps) {
  const { values, issues, context } = props;
  const t = useTranslations('questions.insurance');
  const errorOf = useFieldErrors(issues);
  const place = usePlaceName(props);
  const [count, setCount] = useState(values['month']?.length ?? 0);
  const recount = (event: FormEvent<HTMLDivElement>) => {
    setCount(boxesOf(event.currentTarget).filter((box) => box.checked).length);
  };
  const error = errorOf('month');
  const { readsMonths, fields } = context;
  const own = <RecordFields {...props} fields={fields.filter(({ record }) => record === 'guardian')} />;
  if (!readsMonths) return <div className="grid grid-cols-1 gap-8">{own}</div>;
  return (
    <div className="grid grid-cols-1 gap-8">
      <Have words="insurance.choice" values={values} error={errorOf('have')} />
      <div className="if-have grid grid-cols-1 gap-6" onChange={recount}>
        <div className="grid grid-cols-1 gap-3" data-months="">
          <div id="month-legend" className="font-bold">
            {t('grid')}
          </div>
          <Hint id="month-hint">{t('gridHint', { place, needed: context.needed })}</Hint>
          {error === undefined ? null : <FieldError id="month-error">{error}</FieldError>}
          <FillRange months={context.months} values={values} error={errorOf('fillTo')} onFill={setCount} />
          <MonthGrid
            name="month"
            months={context.months}
            labelledBy="month-legend"
            describedBy={error === undefined ? 'month-hint' : 'month-hint month-error'}
            ticked={values['month'] ?? []}
          />
          <p role="status" className="scripted font-bold figures">
            {countWords(t, count, context.needed)}
          </p>
        </div>
        <Exceptions {...props} />
        <RecordFields {...props} fields={fields.filter(({ record }) => record === 'insurance')} />
      </div>
      {own}
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<'questions.insurance'>>;

function countWords(t: Words, months: number, needed: number): string {
  if (months === 0) return t('count', { months });
  if (needed === 0) return t('count', { months });
  return months < needed ? t('countShort', { months, short: needed - months }) : t('countEnough', { months });
}

function boxesOf(within: Element | null): HTMLInputElement[] {
  return [...(within?.querySelectorAll<HTMLInputElement>('input[name="month"]') ?? [])];
}

interface FillRangeProps {
  months: readonly string[];
  /** What was sent with something to mend. */
  values: QuestionProps['values'];
  error: string | undefined;
  onFill: (count: number) => void;
}

function FillRange({ months, values, error, onFill }: FillRangeProps) {
  const t = useTranslations('questions.insurance');
  const fill = (within: Element | null, isCleared: boolean) => {
    const [from, to] = ['fillFrom', 'fillTo'].map((name) => within?.querySelector<HTMLSelectElement>(`select[name="${name}"]`));
    const boxes = boxesOf(within);
    for (const box of boxes) {
      const isInside =
        from !== null &&
        from !== undefined &&
        to !== null &&
        to !== undefined &&
        from.value <= box.value &&
        box.value <= to.value &&
        from.value !== '';
      if (isCleared) box.checked = false;
      else if (isInside) box.checked = true;
    }
    // What was filled in must not be filled in a second time when the form is sent.
    if (from) from.value = '';
    if (to) to.value = '';
    onFill(boxes.filter((box) => box.checked).length);
  };
  return (
    <fieldset className="grid grid-cols-1 gap-2 border-l-4 border-line pl-3">
      <legend className="sr-only">{t('fill.legend')}</legend>
      <div aria-hidden="true" className="text-small text-ink-2">
        {t('fill.legend')}
      </div>
      {error === undefined ? null : <FieldError id="fillTo-error">{error}</FieldError>}
      <div className="flex flex-wrap items-end gap-3">
        {(['fillFrom', 'fillTo'] as const).map((name) => (
          <div key={name} className="grid grid-cols-1 gap-1">
            <label htmlFor={name} className="text-small">
              {t(name === 'fillFrom' ? 'fill.from' : 'fill.to')}
            </label>
            <select
              id={name}
              name={name}
              defaultValue={values[name]?.[0] ?? ''}
              className={inputClass}
              aria-describedby={error === undefined ? undefined : 'fillTo-error'}
              aria-invalid={error === undefined ? undefined : true}
            >
              <option value="">—</option>
              {months.map((month) => (
                <MonthOption key={month} month={month} />
              ))}
            </select>
          </div>
        ))}
        <button
          type="button"
          className={`scripted ${buttonClass('quiet', false)}`}
          onClick={(event) => {
            fill(event.currentTarget.closest('[data-months]'), false);
          }}
        >
          {t('fill.apply')}
        </button>
        <button
          type="button"
          className={`scripted ${buttonClass('link', false)}`}
          onClick={(event) => {
            fill(event.currentTarget.closest('[data-months]'), true);
          }}
        >
          {t('fill.clear')}
        </button>
      </div>
    </fieldset>
  );
}

function MonthOption({ month }: { month: string }) {
  const t = useTranslations('questions.insurance');
  const [year = '', number = ''] = month.split('-');
  return <option value={month}>{t('monthLabel', { year, month: String(Number(number)) })}</option>;
}

function Exceptions({ values, issues, context }: QuestionProps) {
  const t = useTranslations('questions.insurance.exceptions');
  const errorOf = useFieldErrors(issues);
  const place = usePlaceName({ context });
  const isOpen = ['late', 'elsewhere', 'placeUnknown'].some((name) => (values[name]?.length ?? 0) > 0);
  return (
    <ExplainedTerm summary={t('summary')} isOpen={isOpen}>
      <p className="measure">{t('text')}</p>
      <div className="grid grid-cols-1 gap-8">
        {(['late', 'elsewhere', 'placeUnknown'] as const).map((name) => (
          <div key={name} className="grid grid-cols-1 gap-3">
            <div id={`${name}-legend`} className="font-bold">
              {t(name, { place })}
            </div>
            <MonthGrid name={name} months={context.months} labelledBy={`${name}-legend`} ticked={values[name] ?? []} />
            {name === 'elsewhere' ? (
              <PlaceSelect
                name="elsewherePlace"
                label={t('elsewherePlace')}
                chosen={values['elsewherePlace']?.[0]}
                error={errorOf('elsewherePlace')}
                context={context}
              />
            ) : null}
          </div>
        ))}
      </div>
    </ExplainedTerm>
  );
}
