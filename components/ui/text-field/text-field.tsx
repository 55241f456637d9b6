import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { FieldError } from '../fieldset/field-error';
import { Hint } from '../fieldset/hint';

type InputProps = Pick<
  ComponentPropsWithoutRef<'input'>,
  'defaultValue' | 'value' | 'onChange' | 'inputMode' | 'autoComplete' | 'maxLength' | 'lang' | 'list' | 'type' | 'placeholder'
>;

interface TextFieldProps extends InputProps {
  name: string;
  /** Where it differs from the name. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** How many Latin letters or digits are expected: the field is as wide as its answer. */
  letters?: number;
}

/** The look of everything one can type in. */
export const inputClass =
  'block min-h-12 rounded-leaf border border-edge bg-paper px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-unmet max-w-full';

/** A label, a hint, what was wrong with it, and a line to write on. */
export function TextField({ name, id = name, label, hint, error, letters, autoComplete = 'off', ...input }: TextFieldProps) {
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      {hint === undefined ? null : <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error === undefined ? null : <FieldError id={`${id}-error`}>{error}</FieldError>}
      <input
        {...input}
        id={id}
        name={name}
        autoComplete={autoComplete}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === undefined ? undefined : true}
        className={`${inputClass} ${letters === undefined ? 'w-full' : ''}`}
        style={letters === undefined ? undefined : { width: `calc(${letters}ch + 2.5rem)` }}
      />
    </div>
  );
}
