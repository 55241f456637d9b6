import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice/notice';
import { Link } from '@/lib/i18n/navigation';
import { recordPath, type ResultProps } from './result-record';
import type { ResultWords } from './use-result-words';

/** What to know of the record itself: that only a part is there, and that another year of the same place is. */
export function RecordNotes({ check, evaluation, record, words }: ResultProps & { words: ResultWords }) {
  const t = useTranslations('verdict');
  const stages = useTranslations('common.stage');
  const isPartial = evaluation.notes.some(({ code }) => code === 'recordIsPartial');
  return (
    <>
      {isPartial ? (
        <Notice tone="open" title={t('partial.title')}>
          <p>{t('partial.text', { place: words.fullPlace(check.jurisdiction) })}</p>
        </Notice>
      ) : null}
      {record.otherYears.length === 0 ? null : (
        <Notice title={t('otherYears.title')}>
          <p>{t('otherYears.text')}</p>
          <ul className="no-print">
            {record.otherYears.map((season) => (
              <li key={`${season.entryYear} ${season.stage}`}>
                <Link href={recordPath(season)} prefetch={false} className="inline-flex min-h-11 items-center">
                  {t('otherYears.link', {
                    place: words.fullPlace(season.jurisdiction),
                    year: String(season.entryYear),
                    stage: stages(season.stage),
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
