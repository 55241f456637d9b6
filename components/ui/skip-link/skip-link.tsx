import type { ReactNode } from 'react';

/** The first stop of the keyboard: past the header. Seen only while it has the focus. */
export function SkipLink({ href, children }: { href: `#${string}`; children: ReactNode }) {
  return (
    <a
      href={href}
      className="absolute left-4 top-2 z-20 inline-flex min-h-11 -translate-y-24 items-center rounded-leaf bg-paper px-4 font-bold text-ink focus:translate-y-0"
    >
      {children}
    </a>
  );
}
