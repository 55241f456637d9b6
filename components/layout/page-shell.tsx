import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/skip-link/skip-link';
import { PageFooter } from './page-footer';
import { PageHeader } from './page-header';

/** Header, content, footer. The content begins at `#content`, where the skip link leads. */
export function PageShell({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink href="#content">{t('skipToContent')}</SkipLink>
      <PageHeader />
      <main id="content" tabIndex={-1} className="grow pt-6 pb-16 tablet:pt-10">
        {children}
      </main>
      <PageFooter />
    </div>
  );
}
