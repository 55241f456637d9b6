import type { ReactNode } from 'react';
import { FieldError } from '../fieldset/field-error';
import { Hint } from '../fieldset/hint';
import { inputClass } from '../text-field/text-field';

/** A part of a date: its label, and what stands in it. */
export interface DatePart {
  label: ReactNode;
  value?: string | undefined;
}

interface DateFieldProps {
  /** The inputs are called `<name>-year`, `<name>-month` and `<name>-day`. */
  name: string;
  /** The question; drawn as a legend. Left out where the frame of the page asks it: then the caller gives the group its name. */
  legend?: ReactNode;
  /** Id of what names the group where there is no legend. */
  labelledBy?: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Ids of further texts that belong to the fields. */
  describedBy?: string;
  year: DatePart;
  month: DatePart;
  /** Left out where a month is asked for. */
  day?: DatePart;
  onWrite?: (part: 'year' | 'month' | 'day', value: string) => void;
}

/**
 * A date in two or three short fields. Nothing jumps from field to field, and an empty day or month is no mistake here:
 * whoever knows only the year writes only the year.
 */
export function DateField({ name, legend, labelledBy, hint, error, describedBy, year, month, day, onWrite }: DateFieldProps) {
  const described = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`, describedBy ?? '']
    .filter(Boolean)
    .join(' ');
  const parts = [
    { key: 'year' as const, letters: 4, part: year },
    { key: 'month' as const, letters: 2, part: month },
    ...(day === undefined ? [] : [{ key: 'day' as const, letters: 2, part: day }]),
  ];
  return (
    <div role="group" aria-labelledby={legend === undefined ? labelledBy : `${name}-legend`} className="grid gap-3">
      {legend === undefined ? null : (
        <div id={`${name}-legend`} className="font-bold">
          {legend}
        </div>
      )}
      {hint === undefined ? null : <Hint id={`${name}-hint`}>{hint}</Hint>}
      {error === undefined ? null : <FieldError id={`${name}-error`}>{error}</FieldError>}
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        {parts.map(({ key, letters, part }) => (
          <div key={key} className="grid gap-1">
            <label htmlFor={`${name}-${key}`}>{part.label}</label>
            <input
              id={`${name}-${key}`}
              name={`${name}-${key}`}
              defaultValue={part.value}
              inputMode="numeric"
              autoComplete="off"
              maxLength={12}
              aria-describedby={described === '' ? undefined : described}
              aria-invalid={error === undefined ? undefined : true}
              className={`${inputClass} figures`}
              style={{ width: `calc(${letters}ch + 2.5rem)` }}
              onChange={onWrite === undefined ? undefined : (event) => onWrite(key, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
