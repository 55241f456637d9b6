import type { ReactNode } from 'react';

/** The column a page is set in: 44 rem for parents, wide for tables of staff. */
export function PageColumn({ children, isWide = false }: { children: ReactNode; isWide?: boolean }) {
  return <div className={`mx-auto w-full px-4 tablet:px-8 ${isWide ? 'max-w-wide' : 'max-w-page'}`}>{children}</div>;
}
