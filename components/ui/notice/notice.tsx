import type { ReactNode } from 'react';

/** plain: something to know. date: a date that matters. open: the record is silent. */
export type NoticeTone = 'plain' | 'date' | 'open';

const bars: Record<NoticeTone, string> = { plain: 'border-gate', date: 'border-persimmon', open: 'border-unclear' };

/** A passage set off from the text by a bar; no box. */
export function Notice({ tone = 'plain', title, children }: { tone?: NoticeTone; title?: ReactNode; children: ReactNode }) {
  return (
    <div className={`flow border-l-4 py-1 pl-4 ${bars[tone]}`}>
      {title === undefined ? null : <p className="font-bold">{title}</p>}
      {children}
    </div>
  );
}
