'use client';

import { useTranslations } from 'next-intl';
import { PageColumn } from '@/components/layout/page-column';
import { Button } from '@/components/ui/button/button';
import { ButtonLink } from '@/components/ui/button/button-link';

/** What stands in place of a page that broke. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('errors.unexpected');
  return (
    <PageColumn>
      <div className="flow" role="alert">
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <div className="flex flex-wrap gap-4 pt-4">
          <Button type="button" onClick={reset}>
            {t('retry')}
          </Button>
          <ButtonLink href="/" look="quiet">
            {t('home')}
          </ButtonLink>
        </div>
      </div>
    </PageColumn>
  );
}
