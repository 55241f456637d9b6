import { useTranslations } from 'next-intl';
import { PageColumn } from '@/components/layout/page-column';
import { ButtonLink } from '@/components/ui/button/button-link';

export default function NotFoundPage() {
  const t = useTranslations('errors.notFound');
  return (
    <PageColumn>
      <div className="flow">
        <title>{t('title')}</title>
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <div className="flex flex-wrap gap-4 pt-4">
          <ButtonLink href="/">{t('home')}</ButtonLink>
          <ButtonLink href="/districts" look="quiet">
            {t('districts')}
          </ButtonLink>
        </div>
      </div>
    </PageColumn>
  );
}
