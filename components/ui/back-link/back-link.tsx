import type { ReactNode } from 'react';
import { Link } from '@/lib/i18n/navigation';

/** The way back, above a heading. `href` is a path without the language. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className={backLinkClass}>
      <BackArrow />
      {children}
    </Link>
  );
}

/** The look of the way back, for a button that posts its form to get there. */
export const backLinkClass = 'no-print inline-flex min-h-11 items-center gap-2 text-ink underline hover:text-gate-deep';

/** The arrow of the way back. */
export function BackArrow() {
  return (
    <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true" focusable="false">
      <path d="M10.5 2.5 5 8l5.5 5.5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
