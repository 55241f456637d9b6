import type { ReactNode } from 'react';

/** An entry of the line. `id` is unique on it; arrows name entries by it. */
export interface TimelineEntry {
  id: string;
  date: ReactNode;
  children: ReactNode;
  /** ordinary: it happened. matters: a date on which something hangs. */
  weight?: 'ordinary' | 'matters';
}

/** An arrow from a later entry back to an earlier one. What it means is said in words in the later entry. */
export interface ArrowBack {
  from: string;
  to: string;
}

interface TimelineProps {
  entries: readonly TimelineEntry[];
  arrows?: readonly ArrowBack[];
}

/** Dates down the side of a line, oldest first. Arrows run in a lane of their own at the left edge. */
export function Timeline({ entries, arrows = [] }: TimelineProps) {
  const row = (id: string) => entries.findIndex((entry) => entry.id === id) + 1;
  const lane = arrows.length > 0;
  return (
    <div className={`relative grid gap-x-3 tablet:gap-x-4 ${lane ? lanedColumns : plainColumns}`}>
      <ol className="contents">
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            id={entry.id}
            style={{ gridRow: index + 1 }}
            className={`grid max-w-none grid-cols-subgrid scroll-mt-4 ${lane ? 'col-start-2 col-end-[-1]' : 'col-span-full'}`}
          >
            <Rail weight={entry.weight ?? 'ordinary'} isLast={index === entries.length - 1} />
            <div className="pb-7 tablet:grid tablet:grid-cols-[9.5em_1fr] tablet:gap-x-5">
              <p className={`font-bold ${entry.weight === 'matters' ? 'text-persimmon-ink' : ''}`}>{entry.date}</p>
              <div className="min-w-0">{entry.children}</div>
            </div>
          </li>
        ))}
      </ol>
      {arrows.map(({ from, to }) => (
        <ArrowBackInLane key={`${from}-${to}`} fromRow={row(from)} toRow={row(to)} />
      ))}
    </div>
  );
}

const plainColumns = 'grid-cols-[14px_1fr]';
const lanedColumns = 'grid-cols-[14px_14px_1fr]';

function Rail({ weight, isLast }: { weight: 'ordinary' | 'matters'; isLast: boolean }) {
  const dot = weight === 'matters' ? 'border-persimmon bg-persimmon' : 'border-edge bg-paper';
  return (
    <div aria-hidden="true" className="relative">
      {isLast ? null : <span className="absolute inset-y-0 left-[6px] top-[0.9em] border-l border-edge" />}
      <span className={`absolute left-0 top-[calc((1lh-13px)/2)] size-[13px] rounded-full border-2 ${dot}`} />
    </div>
  );
}

/** A bracket from the later entry's dot up to the earlier one's, where its head is. */
function ArrowBackInLane({ fromRow, toRow }: { fromRow: number; toRow: number }) {
  if (toRow < 1 || toRow >= fromRow) return null;
  return (
    <div
      aria-hidden="true"
      style={{ gridRow: `${toRow} / ${fromRow}`, gridColumn: '1' }}
      className="pointer-events-none relative my-[calc(1lh/2-1px)] mr-[-10px] mb-[calc(-1lh/2-1px)] border-y-2 border-l-2 border-dashed border-persimmon"
    >
      <svg viewBox="0 0 12 14" className="absolute -top-2 -right-1 h-3.5 w-3 bg-paper text-persimmon" focusable="false">
        <path d="m2 2 8 5-8 5" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </div>
  );
}
