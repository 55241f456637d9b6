import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button/button-link';
import { dateText } from '@/components/ui/civil-date/civil-date';
import { AnswerSummary } from '@/components/question/answer-summary';
import { useLocalText } from '@/components/question/field-words';
import { useQuestionTitle } from '@/components/question/question-form';
import { Link } from '@/lib/i18n/navigation';
import { checkPath, CHOICE, type CheckView } from './check-view';

/** Everything answered so far, each with the way to change it; changing one keeps the others. */
export function AnswersPage({ view }: { view: Extract<CheckView, { page: 'answers' }> }) {
  const t = useTranslations('questions');
  const stageWords = useTranslations('common.stage');
  const dateWords = useTranslations('common.date');
  const titleOf = useQuestionTitle(view.context);
  const local = useLocalText();
  const { check, rows, context } = view;
  const place = local(context.place);
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 tabIndex={-1}>{t('answers.title')}</h1>
        <p>{rows.length === 0 ? t('answers.empty') : t('answers.lead')}</p>
      </div>
      <dl className="border-t border-line">
        <Row
          term={t('answers.choice')}
          href={checkPath(CHOICE)}
          change={t('answers.change')}
          label={t('answers.changeLabel', { question: t('answers.choice') })}
          value={t('answers.choiceValue', {
            place,
            year: String(check.entryYear),
            stage: stageWords(check.stage),
            day: dateText(dateWords, check.asOf),
            why: t(`answers.dayIs.${view.dayIs}`),
          })}
        />
        {rows.map(({ step, question, context: asked }) => {
          const title = titleOf(question);
          return (
            <Row
              key={question.id}
              term={title}
              href={checkPath(step)}
              change={t('answers.change')}
              label={t('answers.changeLabel', { question: title })}
              value={<AnswerSummary question={question} family={check.family} context={asked} />}
            />
          );
        })}
      </dl>
      <div className="flex flex-wrap gap-4">
        {view.continueHref === null ? null : <ButtonLink href={view.continueHref}>{t('answers.continue')}</ButtonLink>}
        <ButtonLink href={checkPath('result')} look={view.continueHref === null ? 'primary' : 'quiet'}>
          {t('answers.result')}
        </ButtonLink>
        <ButtonLink href={checkPath(CHOICE)} look="link">
          {t('answers.again')}
        </ButtonLink>
      </div>
    </div>
  );
}

interface RowProps {
  term: string;
  value: React.ReactNode;
  href: string;
  change: string;
  label: string;
}

function Row({ term, value, href, change, label }: RowProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-x-4 border-b border-line py-3">
      <dt className="text-small text-ink-2">{term}</dt>
      <dd className="col-start-1">{value}</dd>
      <dd className="col-start-2 row-span-2 row-start-1">
        <Link href={href} prefetch={false} className="inline-flex min-h-11 min-w-11 items-center justify-end" aria-label={label}>
          {change}
        </Link>
      </dd>
    </div>
  );
}
