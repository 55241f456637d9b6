import type { ReactNode } from 'react';
import { GateMark } from '../mark/gate-mark';

/** The mark, opening as the check goes on. `share` runs from 0 to 1; the words beside it say the same. */
export function ProgressGate({ share, children }: { share: number; children: ReactNode }) {
  return (
    <p className="flex items-center gap-2 text-small text-ink-2">
      <GateMark openness={share} className="size-7" />
      <span>{children}</span>
    </p>
  );
}
