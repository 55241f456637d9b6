import type { ReactNode } from 'react';
import { FieldError } from './field-error';
import { Hint } from './hint';

interface FieldsetProps {
  /** Prefix of the ids of hint and error: `<id>-hint`, `<id>-error`. */
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
  /** Whether the legend is the heading of the page: one question a page. */
  isPageHeading?: boolean;
}

/** The ids by which the fields inside name their hint and error in `describedBy`. */
export function fieldsetIds(id: string) {
  return { hint: `${id}-hint`, error: `${id}-error` };
}

/** Fields that answer one question, under the question. */
export function Fieldset({ id, legend, hint, error, children, isPageHeading = false }: FieldsetProps) {
  const ids = fieldsetIds(id);
  const described = [hint === undefined ? '' : ids.hint, error === undefined ? '' : ids.error].filter(Boolean).join(' ');
  return (
    <fieldset id={id} className="min-w-0" aria-describedby={described === '' ? undefined : described}>
      <legend className="mb-3 font-bold">{isPageHeading ? <h1>{legend}</h1> : legend}</legend>
      <div className="grid gap-4">
        {hint === undefined ? null : <Hint id={ids.hint}>{hint}</Hint>}
        {error === undefined ? null : <FieldError id={ids.error}>{error}</FieldError>}
        <div>{children}</div>
      </div>
    </fieldset>
  );
}
