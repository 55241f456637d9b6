import type { ReactNode } from 'react';

/** A line: what is named, and what is said of it. */
export interface DefinitionRow {
  key: string;
  term: ReactNode;
  children: ReactNode;
}

/** Terms and what is said of them, ruled by hairlines; side by side from a tablet on. */
export function DefinitionTable({ rows }: { rows: readonly DefinitionRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map(({ key, term, children }) => (
        <div key={key} className="grid gap-x-6 border-b border-line py-2.5 tablet:grid-cols-[10em_1fr]">
          <dt className="text-ink-2">{term}</dt>
          <dd className="min-w-0">{children}</dd>
        </div>
      ))}
    </dl>
  );
}
