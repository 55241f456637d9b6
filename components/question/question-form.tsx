import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ExplainedTerm } from '@/components/ui/explained-term/explained-term';
import type { Question, QuestionSort } from '@/rules';
import { HomeQuestion, PermitsQuestion, usePlaceName, WorkQuestion } from './facts-questions';
import { useGuardianName } from './field-words';
import { InsuranceQuestion } from './insurance-question';
import { BornOnQuestion, GuardiansQuestion, OtherGuardianQuestion, PaperQuestion } from './people-questions';
import type { QuestionProps } from './question-view';

const FIELDS: Readonly<Record<QuestionSort, (props: QuestionProps) => ReactNode>> = {
  bornOn: BornOnQuestion,
  guardians: GuardiansQuestion,
  otherGuardian: OtherGuardianQuestion,
  permits: PermitsQuestion,
  insurance: InsuranceQuestion,
  work: WorkQuestion,
  home: HomeQuestion,
  paper: PaperQuestion,
};

/** The fields of a question, whatever its sort. */
export function QuestionFields(props: QuestionProps) {
  const Fields = FIELDS[props.question.sort];
  return <Fields {...props} />;
}

/** The question as a heading asks it. */
export function useQuestionTitle(): (question: Question) => string {
  const t = useTranslations('questions');
  const nameOf = useGuardianName();
  return ({ sort, guardian, paper }) =>
    paper === null
      ? t(`${sort}.title`, { who: nameOf(guardian) })
      : t(t.has(`paper.of.${paper}.title`) ? `paper.of.${paper}.title` : 'paper.title', { paper });
}

/** Why it is asked, and where to look. */
export function QuestionReasons({ question, context }: Pick<QuestionProps, 'question' | 'context'>) {
  const t = useTranslations('questions');
  const place = usePlaceName({ context });
  const lookKey = question.paper === null ? `${question.sort}.look` : `paper.of.${question.paper}.look`;
  return (
    <div className="grid gap-2">
      {t.has(lookKey) ? <p className="measure text-ink-2">{t(lookKey)}</p> : null}
      <ExplainedTerm summary={t('why')}>
        <p>{t(`${question.sort}.why`, { place, needed: context.needed })}</p>
      </ExplainedTerm>
    </div>
  );
}
