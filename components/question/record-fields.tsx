import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChoiceRows } from '@/components/ui/choice-rows/choice-rows';
import { Fieldset, fieldsetIds } from '@/components/ui/fieldset/fieldset';
import { Hint } from '@/components/ui/fieldset/hint';
import { TextField } from '@/components/ui/text-field/text-field';
import type { AskedField } from '@/rules';
import { DateQuestion } from './date-question';
import { useFieldErrors, useGuardianName } from './field-words';
import { MonthGrid } from './month-grid';
import { PlaceSelect } from './place-select';
import type { QuestionProps } from './question-view';

interface RecordFieldsProps extends Pick<QuestionProps, 'values' | 'issues' | 'context'> {
  fields: readonly AskedField[];
  /** What the names of the fields begin with, where several records stand in one form. */
  prefix?: string;
  /** Turns the label of a field into another one ("the old permit: …"). */
  labelOf?: (label: string) => string;
}

interface FieldProps {
  field: AskedField;
  name: string;
  label: string;
  hint: string | undefined;
  none: string;
  error: (name: string) => string | undefined;
  values: QuestionProps['values'];
  context: QuestionProps['context'];
}

/** The fields of one record, each by its type; one that is asked only of some shows once their answer is chosen. */
export function RecordFields({ fields, values, issues, context, prefix = '', labelOf = (label) => label }: RecordFieldsProps) {
  const t = useTranslations('questions');
  const error = useFieldErrors(issues);
  return fields.map((field) => {
    const key = `fields.${field.record}.${baseName(field.name)}`;
    const Field = FIELDS[field.type];
    const props: FieldProps = {
      field,
      name: `${prefix}${field.name}`,
      label: labelOf(t(`${key}.label`)),
      hint: t.has(`${key}.hint`) ? t(`${key}.hint`) : undefined,
      none: t(t.has(`${key}.none`) ? `${key}.none` : 'date.none'),
      error,
      values,
      context,
    };
    return field.only === null ? (
      <Field key={field.name} {...props} />
    ) : (
      <div key={field.name} data-only={field.only.words.join(' ')}>
        <Field {...props} />
      </div>
    );
  });
}

/** A date of the permit before is asked for in the words of the same date. */
function baseName(name: string): string {
  return name.startsWith('earlier') ? `${name.charAt(7).toLowerCase()}${name.slice(8)}` : name;
}

const FIELDS: Readonly<Record<AskedField['type'], (props: FieldProps) => ReactNode>> = {
  day: ({ field, name, label, hint, none, error, values }) => (
    <DateQuestion field={name} legend={label} hint={hint} values={values} error={error(name)} none={field.mayBeNone ? none : undefined} />
  ),
  place: ({ field, name, label, hint, none, error, values, context }) => (
    <PlaceSelect
      name={name}
      label={label}
      hint={hint}
      none={field.mayBeNone ? none : undefined}
      chosen={values[name]?.[0]}
      error={error(name)}
      context={context}
    />
  ),
  choice: ChoiceField,
  truth: TruthField,
  amount: AmountField,
  months: MonthsField,
  kinds: KindsField,
  shares: SharesField,
};

function ChoiceField({ field, name, label, hint, error, values }: FieldProps) {
  const t = useTranslations('requirements.words');
  const unknown = useTranslations('questions.have')('unknown');
  const rows = field.choices.map((value) => ({
    value,
    label: <span className="inline-block first-letter:uppercase">{t(`${field.record}.${field.name}.${value}`)}</span>,
  }));
  return (
    <Radios
      name={name}
      label={label}
      hint={hint}
      error={error(name)}
      values={values}
      rows={[...rows, { value: 'unknown', label: unknown, isApart: true }]}
    />
  );
}

function TruthField({ name, label, hint, error, values }: FieldProps) {
  const t = useTranslations('questions.truth');
  const rows = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(value), isApart: value === 'unknown' }));
  return <Radios name={name} label={label} hint={hint} error={error(name)} values={values} rows={rows} />;
}

interface RadiosProps extends Pick<FieldProps, 'name' | 'label' | 'hint' | 'values'> {
  error: string | undefined;
  rows: readonly { value: string; label: ReactNode; isApart?: boolean }[];
}

function Radios({ name, label, hint, error, values, rows }: RadiosProps) {
  const ids = fieldsetIds(`${name}-group`);
  return (
    <Fieldset id={`${name}-group`} legend={label} hint={hint} error={error}>
      <ChoiceRows
        type="radio"
        name={name}
        choices={[...rows]}
        chosen={values[name] ?? []}
        isInvalid={error !== undefined}
        describedBy={error === undefined ? undefined : ids.error}
      />
    </Fieldset>
  );
}

function AmountField({ name, label, hint, error, values }: FieldProps) {
  const t = useTranslations('questions.number');
  return (
    <div className="grid grid-cols-1 gap-3">
      <TextField
        name={name}
        label={label}
        hint={hint}
        error={error(name)}
        defaultValue={values[name]?.[0] ?? ''}
        inputMode="decimal"
        letters={6}
      />
      <UnknownBox name={name} label={t('unknown')} group={label} values={values} />
    </div>
  );
}

/** The answer "I do not remember" to a field that is no choice; it belongs to that field for those who hear the page, too. */
function UnknownBox({ name, label, group, values }: { name: string; label: string; group: string; values: QuestionProps['values'] }) {
  return (
    <div role="group" aria-label={group}>
      <ChoiceRows type="checkbox" name={`${name}-unknown`} choices={[{ value: 'yes', label }]} chosen={values[`${name}-unknown`] ?? []} />
    </div>
  );
}

function MonthsField({ field, name, label, hint, values }: FieldProps) {
  const t = useTranslations('questions.number');
  return (
    <div className="grid grid-cols-1 gap-3">
      <div id={`${name}-legend`} className="font-bold">
        {label}
      </div>
      {hint === undefined ? null : <Hint id={`${name}-hint`}>{hint}</Hint>}
      <MonthGrid name={name} months={field.months} labelledBy={`${name}-legend`} ticked={values[name] ?? []} />
      <UnknownBox name={name} label={t('unknown')} group={label} values={values} />
    </div>
  );
}

function KindsField({ field, name, label, hint, values }: FieldProps) {
  const t = useTranslations('requirements.words.insurance.kinds');
  const number = useTranslations('questions.number');
  return (
    <Fieldset id={`${name}-group`} legend={label} hint={hint}>
      <ChoiceRows
        type="checkbox"
        name={name}
        choices={field.choices.map((value) => ({ value, label: t(value) }))}
        chosen={values[name] ?? []}
      />
      <UnknownBox name={name} label={number('unknown')} group={label} values={values} />
    </Fieldset>
  );
}

function SharesField({ name, label, hint, error, values, context }: FieldProps) {
  const t = useTranslations('questions.number');
  const nameOf = useGuardianName();
  return (
    <Fieldset id={`${name}-group`} legend={label} hint={hint}>
      {context.owners.map((of) => (
        <TextField
          key={of}
          name={`${name}-${of}`}
          label={t('share', { who: nameOf(of) })}
          error={error(`${name}-${of}`)}
          defaultValue={values[`${name}-${of}`]?.[0] ?? ''}
          inputMode="decimal"
          letters={4}
        />
      ))}
      <UnknownBox name={name} label={t('unknown')} group={label} values={values} />
    </Fieldset>
  );
}
