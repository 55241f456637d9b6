import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button/button-link';
import { AfterANo } from './after-a-no';
import { PaperList } from './paper-list';
import { RecordNotes } from './record-notes';
import { requirementRows } from './requirement-rows';
import { RequirementGroups } from './requirement-groups';
import type { ResultProps } from './result-record';
import { RuleSetsUsed } from './rule-sets-used';
import { ScoreSection } from './score-section';
import { useResultWords } from './use-result-words';
import { VerdictLetter } from './verdict-letter';

/** The whole result of a check: the verdict in one sentence, every requirement, the papers, what follows, what it rests on. */
export function Result(props: ResultProps) {
  const { check, evaluation, record, answersHref, continueHref } = props;
  const t = useTranslations('verdict');
  const words = useResultWords(props);
  const rows = requirementRows(evaluation, record);
  return (
    <div className="flow-wide">
      <VerdictLetter {...props} rows={rows} words={words} />
      <RecordNotes {...props} words={words} />
      <ScoreSection {...props} words={words} />
      <RequirementGroups {...props} rows={rows} words={words} />
      <PaperList check={check} rows={rows} words={words} />
      <AfterANo record={record} isOpen={evaluation.verdict === 'notEligible'} words={words} />
      <RuleSetsUsed {...props} words={words} />
      <p className="no-print flex flex-wrap gap-x-6">
        {continueHref === null ? null : (
          <ButtonLink href={continueHref} look="link">
            {t('continue')}
          </ButtonLink>
        )}
        <ButtonLink href={answersHref} look="link">
          {t('answers')}
        </ButtonLink>
      </p>
    </div>
  );
}
