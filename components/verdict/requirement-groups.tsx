import { useTranslations } from 'next-intl';
import type { Outcome } from '@/rules';
import { FoldedRow, OpenRow, UnansweredRow } from './requirement-entry';
import { OUTCOMES, type RequirementRow } from './requirement-rows';
import type { ResultProps } from './result-record';
import type { ResultWords } from './use-result-words';

const entries: Record<Outcome, typeof OpenRow> = {
  unmet: OpenRow,
  unclear: OpenRow,
  unknown: UnansweredRow,
  met: FoldedRow,
  notApplicable: FoldedRow,
};

interface RequirementGroupsProps extends ResultProps {
  rows: readonly RequirementRow[];
  words: ResultWords;
}

/** Every requirement, by what there is to do about it; where nothing is to be done, folded to a line. */
export function RequirementGroups({ rows, ...rest }: RequirementGroupsProps) {
  const isNo = rest.evaluation.verdict === 'notEligible';
  const t = useTranslations('verdict');
  return OUTCOMES.map((outcome) => {
    const ofOutcome = rows.filter((row) => row.outcome === outcome);
    if (ofOutcome.length === 0) return null;
    const Entry = entries[outcome];
    return (
      <section key={outcome} aria-labelledby={`outcome-${outcome}`} className="grid gap-3">
        <div>
          <h2 id={`outcome-${outcome}`} className="scroll-mt-4">
            {t(`group.${outcome}`)}
          </h2>
          <p className="text-ink-2">{t(`groupLead.${outcome === 'unmet' && !isNo ? 'unmetWithoutVerdict' : outcome}`)}</p>
        </div>
        <ul className="border-t border-line">
          {ofOutcome.map((row) => (
            <Entry key={row.id} row={row} {...rest} />
          ))}
        </ul>
      </section>
    );
  });
}
