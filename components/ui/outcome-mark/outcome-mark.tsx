import type { ReactNode } from 'react';

/** What came out. Each has a shape of its own, so that it is told apart in one colour and on paper. */
export type Outcome = 'met' | 'unmet' | 'unknown' | 'unclear' | 'notApplicable';

const colours: Record<Outcome, string> = {
  met: 'text-met',
  unmet: 'text-unmet',
  unknown: 'text-unknown',
  unclear: 'text-unclear',
  notApplicable: 'text-not-applicable',
};

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const shapes: Record<Outcome, ReactNode> = {
  // A full disc with a tick.
  met: (
    <>
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path d="m7 12.5 3.4 3.4L17.2 8.6" {...line} strokeWidth={2.4} stroke="var(--color-paper)" />
    </>
  ),
  // A square with a cross.
  unmet: (
    <>
      <rect x="2" y="2" width="20" height="20" rx="3" {...line} />
      <path d="m8 8 8 8m0-8-8 8" {...line} strokeWidth={2.4} />
    </>
  ),
  // A broken ring with a question mark.
  unknown: (
    <>
      <circle cx="12" cy="12" r="10" {...line} strokeDasharray="4.2 3.65" />
      <path d="M9.3 9.6c.2-1.7 1.3-2.6 2.8-2.6 1.6 0 2.7 1 2.7 2.4 0 2.1-2.8 2.3-2.8 4.4M12 17.2v.1" {...line} />
    </>
  ),
  // A disc half filled: written one way, or the other.
  unclear: (
    <>
      <circle cx="12" cy="12" r="10" {...line} />
      <path d="M12 2a10 10 0 0 1 0 20z" fill="currentColor" />
    </>
  ),
  // A ring with a dash.
  notApplicable: (
    <>
      <circle cx="12" cy="12" r="10" {...line} strokeWidth={1.5} />
      <path d="M8 12h8" {...line} />
    </>
  ),
};

/** The icon alone, for a row whose word stands elsewhere. */
export function OutcomeIcon({ outcome, className = 'size-[1.25em]' }: { outcome: Outcome; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`shrink-0 ${colours[outcome]} ${className}`} aria-hidden="true" focusable="false">
      {shapes[outcome]}
    </svg>
  );
}

/** The icon and its word. */
export function OutcomeMark({ outcome, children }: { outcome: Outcome; children: ReactNode }) {
  return (
    <span className={`inline-flex items-start gap-2 font-bold ${colours[outcome]}`}>
      <OutcomeIcon outcome={outcome} className="mt-[calc((1lh-1.25em)/2)] size-[1.25em]" />
      <span>{children}</span>
    </span>
  );
}
