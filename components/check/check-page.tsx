import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Button } from '@/components/ui/button/button';
import { Notice } from '@/components/ui/notice/notice';
import { Result } from '@/components/verdict/result';
import { AnswersPage } from './answers-page';
import { ChoosePage } from './choose-page';
import type { CheckView } from './check-view';
import { QuestionPage } from './question-page';

/** A page of the check, drawn alike by the server and by the browser. */
export function CheckPage({ view }: { view: CheckView }) {
  switch (view.page) {
    case 'choose':
      return <ChoosePage key={view.madeBefore} choices={view.choices} values={view.values} issues={view.issues} />;
    case 'question':
      return <QuestionPage view={view} />;
    case 'answers':
      return <AnswersPage view={view} />;
    case 'result':
      return <Result {...view.result} />;
    case 'lost':
      return <LostPage />;
  }
}

function LostPage() {
  const t = useTranslations('questions.lost');
  return (
    <div className="if-lost grid gap-4">
      <h1 tabIndex={-1}>{t('title')}</h1>
      <p>{t('text')}</p>
      <div>
        <ButtonLink href="/check">{t('start')}</ButtonLink>
      </div>
    </div>
  );
}

/** Says that the family shown is invented, and leads to one's own. */
export function ExampleNotice() {
  const t = useTranslations('questions.example');
  return (
    <div className="mb-8">
      <Notice title={t('title')}>
        <p>{t('text')}</p>
        <ButtonLink href="/check" look="quiet">
          {t('own')}
        </ButtonLink>
      </Notice>
    </div>
  );
}

/** Where the answers are, and the button that removes them. */
export function EraseBar({ isOnPhone }: { isOnPhone: boolean }) {
  const t = useTranslations('questions.nav');
  const locale = useLocale();
  return (
    <form
      method="post"
      action={`/${locale}/check/erase`}
      data-check="erase"
      className="no-print mt-12 grid gap-1 border-t border-line pt-4 text-small text-ink-2"
    >
      <p>{t(isOnPhone ? 'local' : 'server')}</p>
      <div>
        <Button look="link">{t('erase')}</Button>
      </div>
    </form>
  );
}
