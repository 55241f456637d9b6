import { useTranslations } from 'next-intl';
import type { Remark } from '@/rules';
import { useLocalText } from './local-text';

const sorts = [
  ['notStated', 'notStated'],
  ['decision', 'decisions'],
  ['note', 'notes'],
] as const;

/** Remarks by their sort: what is not stated (besides what was said above, where `hasOpenPoints`), how it is read here, and notes. */
export function RemarkLists({ remarks, hasOpenPoints }: { remarks: readonly Remark[]; hasOpenPoints: boolean }) {
  const t = useTranslations('public-record.asked');
  return sorts.map(([sort, key]) => {
    const ofSort = remarks.filter((remark) => remark.sort === sort);
    return ofSort.length === 0 ? null : (
      <div key={sort}>
        <p className="text-ink-2">{t(key === 'notStated' && hasOpenPoints ? 'notStatedEither' : key)}</p>
        <RemarkList remarks={ofSort} />
      </div>
    );
  });
}

/** Remarks as a plain list. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  const inLanguage = useLocalText();
  return (
    <ul className="grid gap-1.5">
      {remarks.map(({ id, text }) => (
        <li key={id} className="flex gap-2">
          <span aria-hidden="true" className="mt-[0.85em] w-2.5 shrink-0 border-t border-ink-2" />
          <span>{inLanguage(text)}</span>
        </li>
      ))}
    </ul>
  );
}
