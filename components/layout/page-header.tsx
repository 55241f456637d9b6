import { useTranslations } from 'next-intl';
import { GateMark } from '@/components/ui/mark/gate-mark';
import { Link } from '@/lib/i18n/navigation';
import { LanguageSwitchHere } from './language-switch-here';
import { PageColumn } from './page-column';

/** The mark stands with its feet on the line that closes the header. */
export function PageHeader() {
  const t = useTranslations('common');
  return (
    <header className="border-b border-ink">
      <PageColumn>
        <div className="flex flex-wrap items-end justify-between gap-x-4 pt-2">
          <Link href="/" prefetch={false} className="inline-flex min-h-11 items-end gap-2 text-ink no-underline hover:text-ink">
            <GateMark className="size-9" />
            <span className="pb-1.5 text-lead font-bold leading-none">{t('name')}</span>
          </Link>
          <div className="flex flex-wrap items-end gap-x-4">
            <nav aria-label={t('nav.label')}>
              <Link href="/districts" prefetch={false} className="inline-flex min-h-11 items-end pb-1.5 leading-snug text-ink">
                {t('nav.districts')}
              </Link>
            </nav>
            <nav aria-label={t('nav.languages')}>
              <LanguageSwitchHere
                languages={[
                  { segment: 'zh', lang: 'zh-Hans-CN', label: t('languages.zh') },
                  { segment: 'en', lang: 'en', label: t('languages.en') },
                ]}
              />
            </nav>
          </div>
        </div>
      </PageColumn>
    </header>
  );
}
