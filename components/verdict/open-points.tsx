import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice/notice';
import type { RequirementRow } from './requirement-rows';
import type { ResultProps } from './result-record';
import type { ResultWords } from './use-result-words';

/** What the record leaves open and decides for this family: the point, whom to ask, and the words to ask with. */
export function OpenPoints({ row, check, words }: { row: RequirementRow; check: ResultProps['check']; words: ResultWords }) {
  const t = useTranslations('verdict');
  const codes = [...new Set(row.findings.flatMap(({ openPoints }) => openPoints))];
  if (codes.length === 0) return null;
  const points = codes.map((code) => ({ code, ...words.openPoint(row, code) }));
  return (
    <Notice tone="open" title={t('row.openPoint')}>
      <ul className="list-disc pl-5">
        {points.map(({ code, what }) => (
          <li key={code}>{what}</li>
        ))}
      </ul>
      <p>{t('ask.whom', { place: words.place(check.jurisdiction.slice(0, 6)) })}</p>
      {points.map(({ code, ask }) => (
        <p key={code} className="bg-paper-2 px-3 py-2 font-bold">
          {t('ask.words', { ask })}
        </p>
      ))}
      <p>{t('ask.basis')}</p>
    </Notice>
  );
}
