import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button/button-link';
import { OutcomeMark, type Outcome } from '@/components/ui/outcome-mark/outcome-mark';
import type { Verdict } from '@/rules';
import { OUTCOMES, type RequirementRow } from './requirement-rows';
import type { ResultProps, ResultRecord } from './result-record';
import type { ResultWords } from './use-result-words';
import { useVerdictSentence } from './use-verdict-sentence';

const marks: Record<Verdict, Outcome> = { eligible: 'met', notEligible: 'unmet', undetermined: 'unknown', unclear: 'unclear' };

const bars: Record<Verdict, string> = {
  eligible: 'border-met',
  notEligible: 'border-unmet',
  undetermined: 'border-unknown',
  unclear: 'border-unclear',
};

interface VerdictLetterProps extends ResultProps {
  rows: readonly RequirementRow[];
  words: ResultWords;
}

/** The verdict: one sentence that names what decides, what to do next, the day judged, and how many requirements came out how. */
export function VerdictLetter(props: VerdictLetterProps) {
  const { check, evaluation, record, continueHref, rows, words } = props;
  const t = useTranslations('verdict');
  const stage = useTranslations('common.stage');
  const { verdict } = evaluation;
  const { sentence, leads } = useVerdictSentence(props);
  return (
    <div className="flow">
      <div className={`grid gap-2 border-l-4 pl-4 ${bars[verdict]}`}>
        <p>
          <OutcomeMark outcome={marks[verdict]}>{t(`word.${verdict}`)}</OutcomeMark>
        </p>
        <h1 tabIndex={-1}>{sentence}</h1>
        {leads.map((lead) => (
          <p key={lead}>{lead}</p>
        ))}
      </div>
      {continueHref === null ? null : (
        <p className="no-print">
          <ButtonLink href={continueHref} look={verdict === 'undetermined' ? 'primary' : 'quiet'} isWideOnPhone>
            {t('continue')}
          </ButtonLink>
        </p>
      )}
      <p>
        {t('judged', {
          place: words.fullPlace(check.jurisdiction),
          year: String(check.entryYear),
          stage: stage(check.stage),
          asOf: words.date(check.asOf),
        })}
        {isPast(record) ? <strong className="block">{t('past')}</strong> : null}
      </p>
      <Counts rows={rows} />
    </div>
  );
}

/** A season is over for certain where its rules were only entered here after its last day; no clock is asked. */
function isPast({ season, requirements }: ResultRecord): boolean {
  return Object.values(requirements).some(({ version }) => version.recordedOn > (season?.lastOn ?? `${version.entryYear}-08-31`));
}

function Counts({ rows }: { rows: readonly RequirementRow[] }) {
  const t = useTranslations('verdict');
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-1 text-small">
      <p className="text-ink-2">{t('counts', { total: rows.length })}</p>
      <ul className="contents">
        {OUTCOMES.map((outcome) => ({ outcome, count: rows.filter((row) => row.outcome === outcome).length }))
          .filter(({ count }) => count > 0)
          .map(({ outcome, count }) => (
            <li key={outcome}>
              <a href={`#outcome-${outcome}`} className="inline-flex min-h-11 items-center no-underline">
                <OutcomeMark outcome={outcome}>
                  {t(`group.${outcome}`)} {count}
                </OutcomeMark>
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
