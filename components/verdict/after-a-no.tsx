import { useTranslations } from 'next-intl';
import { ExplainedTerm } from '@/components/ui/explained-term/explained-term';
import type { ResultRecord } from './result-record';
import { SourceLine } from './source-line';
import type { ResultWords } from './use-result-words';

interface AfterANoProps {
  record: ResultRecord;
  /** Shown openly after a no, folded otherwise. */
  isOpen: boolean;
  words: ResultWords;
}

/** What the record says of what follows where there is no place, and after grade nine. */
export function AfterANo({ record, isOpen, words }: AfterANoProps) {
  const t = useTranslations('verdict.after');
  if (record.consequences.length === 0) return null;
  const failing = <Consequences after="failing" record={record} words={words} />;
  const gradeNine = <Consequences after="gradeNine" record={record} words={words} />;
  if (!isOpen) {
    return (
      <div className="no-print grid">
        <ExplainedTerm summary={t('failing')}>{failing}</ExplainedTerm>
        <ExplainedTerm summary={t('gradeNine')}>{gradeNine}</ExplainedTerm>
      </div>
    );
  }
  return (
    <section aria-labelledby="after" className="grid gap-3">
      <div>
        <h2 id="after">{t('failing')}</h2>
        <p className="text-ink-2">{t('failingLead')}</p>
      </div>
      {failing}
      <h3 className="pt-3">{t('gradeNine')}</h3>
      {gradeNine}
    </section>
  );
}

function Consequences({ after, record, words }: { after: 'failing' | 'gradeNine'; record: ResultRecord; words: ResultWords }) {
  const t = useTranslations('verdict.after');
  const confidence = useTranslations('requirements.confidence');
  const entries = record.consequences.filter((consequence) => consequence.after === after).map(({ entry }) => entry);
  const sources = [...new Set(entries.flatMap((entry) => entry.sources))];
  return (
    <div>
      <ul className="border-t border-line">
        {entries.map((entry) => (
          <li key={entry.id} className="max-w-none border-b border-line py-3">
            <p>{words.text(entry.text)}</p>
            <p className="text-small text-ink-2">
              {[entry.on === null ? null : words.date(entry.on), confidence(entry.confidence)].filter((part) => part !== null).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <ExplainedTerm summary={t('sources')}>
        <ul className="grid gap-2">
          {sources.map((id) => (
            <SourceLine key={id} id={id} record={record} words={words} />
          ))}
        </ul>
      </ExplainedTerm>
    </div>
  );
}
