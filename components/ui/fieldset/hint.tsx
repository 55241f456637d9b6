import type { ReactNode } from 'react';

/** A line under a label or heading that says what is meant. `id` ties it to its field. */
export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} className="measure text-ink-2">
      {children}
    </div>
  );
}
