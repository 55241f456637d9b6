import type { ReactNode } from 'react';

/** What is wrong with a field and what to enter, beside the field. `id` ties it to its field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-2 font-bold text-unmet">
      <ErrorSign />
      <span>{children}</span>
    </p>
  );
}

/** A sign that differs in shape from every outcome: a mistake to mend is no refusal. */
export function ErrorSign() {
  return (
    <svg viewBox="0 0 20 20" className="mt-[0.32em] size-[1.1em] shrink-0" aria-hidden="true" focusable="false">
      <path d="M10 2 19 18H1z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      <path d="M10 8v4.5M10 15.2v.1" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
