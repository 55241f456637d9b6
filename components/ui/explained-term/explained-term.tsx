import type { ReactNode } from 'react';

/** Something explained in place: a native disclosure, open for print. `summary` is what one taps. */
export function ExplainedTerm({ summary, children, isOpen = false }: { summary: ReactNode; children: ReactNode; isOpen?: boolean }) {
  return (
    <details className="group measure" open={isOpen}>
      <summary className="inline-flex min-h-11 items-center gap-2 py-1 text-gate underline underline-offset-[0.28em] hover:text-gate-deep [&::-webkit-details-marker]:hidden">
        <svg viewBox="0 0 16 16" className="size-4 shrink-0 group-open:rotate-90" aria-hidden="true" focusable="false">
          <path d="M5.5 2.5 11 8l-5.5 5.5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        <span>{summary}</span>
      </summary>
      <div className="flow border-l border-edge py-1 pl-4 ml-[7px] mt-1">{children}</div>
    </details>
  );
}
