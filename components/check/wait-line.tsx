import { useTranslations } from 'next-intl';

/** Says that a form sent before its script is there is being held; see `early-submit.tsx`. */
export function WaitLine() {
  const t = useTranslations('questions.nav');
  return <p className="hidden in-data-waiting:block">{t('wait')}</p>;
}
