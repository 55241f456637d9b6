import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button/button';
import { ButtonLink } from '@/components/ui/button/button-link';
import { BackLink } from '@/components/ui/back-link/back-link';
import { Notice } from '@/components/ui/notice/notice';
import { ProgressGate } from '@/components/ui/progress-gate/progress-gate';
import { QuestionFields, QuestionReasons, useQuestionTitle } from '@/components/question/question-form';
import type { QuestionContext } from '@/components/question/question-view';
import type { AskedField } from '@/rules';
import { checkPath, CHOICE, type CheckView } from './check-view';
import { Mistakes } from './mistakes';
import { WaitLine } from './wait-line';

/** One question: the way back, how many may remain, why it is asked, the answers, one button. */
export function QuestionPage({ view }: { view: Extract<CheckView, { page: 'question' }> }) {
  const t = useTranslations('questions');
  const titleOf = useQuestionTitle(view.context);
  const locale = useLocale();
  const { question, step, values, issues, context } = view;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <BackLink href={view.back}>{t(view.back === checkPath(CHOICE) ? 'nav.backToChoice' : 'nav.back')}</BackLink>
        <ProgressGate share={view.share}>{t('nav.remaining', { count: view.mayRemain })}</ProgressGate>
      </div>
      {view.isFirmNo ? (
        <Notice tone="open" title={t('early.notEligible')}>
          <p>{t('early.text')}</p>
          <ButtonLink look="quiet" href={checkPath('result')}>
            {t('early.see')}
          </ButtonLink>
        </Notice>
      ) : null}
      <form
        method="post"
        action={`/${locale}/check/answer`}
        data-check="answer"
        className="check-form grid grid-cols-1 gap-6"
        key={`${step}.${question.id}`}
      >
        <input type="hidden" name="step" value={step} />
        <Mistakes issues={issues} fields={fieldsOf(context)} />
        <div className="grid gap-3">
          <h1 tabIndex={-1}>{titleOf(question)}</h1>
          <QuestionReasons question={question} context={context} />
        </div>
        <QuestionFields question={question} values={values} issues={issues} context={context} />
        <WaitLine />
        <div className="flex flex-wrap items-center gap-4">
          <Button isWideOnPhone>{t('nav.continue')}</Button>
          <ButtonLink look="link" href={checkPath('answers')}>
            {t('nav.answers')}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}

/** Every field of the form under the name that it has there. */
function fieldsOf({ fields, earlierFields, papers }: QuestionContext): AskedField[] {
  const ofPapers = papers.flatMap((asked) =>
    asked.fields.map((field) => ({ ...field, name: papers.length === 1 ? field.name : `${asked.paper}-${field.name}` })),
  );
  return [...fields, ...earlierFields, ...ofPapers];
}
