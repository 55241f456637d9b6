import type { ReactNode } from 'react';
import { ErrorSign } from '../fieldset/field-error';

/** A mistake and the field to mend it in. */
export interface Mistake {
  /** Id of the input. */
  fieldId: string;
  text: ReactNode;
}

/** Everything that was mistyped, above the form, each leading to its field. Renders nothing where there is nothing to mend. */
export function ErrorSummary({ title, mistakes }: { title: ReactNode; mistakes: readonly Mistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} id="error-summary" className="grid gap-2 border-l-4 border-unmet py-1 pl-4">
      <p className="flex items-start gap-2 font-bold">
        <span className="text-unmet">
          <ErrorSign />
        </span>
        <span>{title}</span>
      </p>
      <ul className="grid gap-1">
        {mistakes.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} className="inline-block min-h-11 py-2 text-unmet">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
