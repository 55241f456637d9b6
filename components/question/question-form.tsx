import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ExplainedTerm } from '@/components/ui/explained-term/explained-term';
import type { Question, QuestionSort } from '@/rules';
import { FactsQuestion, RecordQuestion, usePlaceName } from './facts-questions';
import { useGuardianName, useLocalText } from './field-words';
import { InsuranceQuestion } from './insurance-question';
import { PaperQuestion, PapersQuestion } from './paper-questions';
import { BornOnQuestion, GuardiansQuestion, OtherGuardianQuestion } from './people-questions';
import type { QuestionProps } from './question-view';

const FIELDS: Readonly<Record<QuestionSort, (props: QuestionProps) => ReactNode>> = {
  bornOn: BornOnQuestion,
  child: FactsQuestion,
  childPermits: RecordQuestion,
  guardians: GuardiansQuestion,
  otherGuardian: OtherGuardianQuestion,
  permits: RecordQuestion,
  insurance: InsuranceQuestion,
  work: RecordQuestion,
  registration: RecordQuestion,
  merits: FactsQuestion,
  home: RecordQuestion,
  familyPlanning: FactsQuestion,
  paper: PaperQuestion,
  papers: PapersQuestion,
};

/** The fields of a question, whatever its sort. */
export function QuestionFields(props: QuestionProps) {
  const Fields = FIELDS[props.question.sort];
  return <Fields {...props} />;
}

/** The question as a heading asks it. */
export function useQuestionTitle({ city }: Pick<QuestionProps['context'], 'city'>): (question: Question) => string {
  const t = useTranslations('questions');
  const papers = useTranslations('requirements.papers');
  const nameOf = useGuardianName();
  const local = useLocalText();
  return ({ sort, guardian, paper }) => {
    if (paper === null) return t(`${sort}.title`, { who: nameOf(guardian) });
    const own = `paper.of.${paper}.title`;
    return t.has(own) ? t(own, { city: local(city) }) : t('paper.title', { name: papers(paper) });
  };
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
        <p>{t(`${question.sort}.why`, { place })}</p>
      </ExplainedTerm>
    </div>
  );
}
