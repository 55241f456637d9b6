import { useTranslations } from 'next-intl';
import type { ResultRecord } from './result-record';
import type { ResultWords } from './use-result-words';

const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** A document that something rests on: title, publisher and day, what sort of document it is. */
export function SourceLine({ id, record, words }: { id: string; record: ResultRecord; words: ResultWords }) {
  const t = useTranslations('verdict.basis');
  const label = useTranslations('requirements.sourceLabel');
  const source = record.sources.find((one) => one.id === id);
  if (source === undefined) return null;
  const { publisher, publishedOn, address } = source;
  const parts = [
    publisher === null ? null : words.text(publisher),
    publishedOn === null || !DATE.test(publishedOn) ? publishedOn : words.date(publishedOn),
    label(source.label),
  ];
  return (
    <li>
      {words.text(source.title)}
      <span className="block text-small text-ink-2">{parts.filter((part) => part !== null).join(' · ')}</span>
      {address === null ? null : (
        <a href={address} rel="noreferrer" className="inline-flex min-h-11 items-center text-small">
          {t('open')}
        </a>
      )}
    </li>
  );
}
