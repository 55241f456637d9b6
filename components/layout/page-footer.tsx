import { useTranslations } from 'next-intl';
import { PageColumn } from './page-column';

/** What the portal never does, at the foot of every page. */
export function PageFooter() {
  const t = useTranslations('common.footer');
  return (
    <footer className="no-print border-t border-line bg-paper-2">
      <PageColumn>
        <div className="grid gap-3 py-8 text-small">
          <h2 className="text-small">{t('title')}</h2>
          <ul className="grid gap-1.5">
            {(['noPromise', 'noNames', 'noGuess'] as const).map((key) => (
              <li key={key} className="flex gap-2">
                <Dash />
                <span>{t(key)}</span>
              </li>
            ))}
          </ul>
          <p>
            <a href="/api/v1/openapi.json" className="inline-flex min-h-11 items-center">
              {t('openRecord')}
            </a>
          </p>
        </div>
      </PageColumn>
    </footer>
  );
}

function Dash() {
  return <span aria-hidden="true" className="mt-[0.85em] w-3 shrink-0 border-t-2 border-gate" />;
}
