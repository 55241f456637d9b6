import { useTranslations } from 'next-intl';
import { CivilDate } from '@/components/ui/civil-date/civil-date';
import type { Source } from '@/rules/schemas';
import { useLocalText } from './local-text';

/** Every document that the page rests on, numbered as it is cited. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations('public-record.sources');
  const inLanguage = useLocalText();
  return (
    <ol className="border-t border-line">
      {sources.map((source, index) => (
        <li
          key={source.id}
          id={`source-${source.id}`}
          className="grid max-w-none scroll-mt-4 grid-cols-[1.6em_1fr] border-b border-line py-3 target:bg-paper-2"
        >
          <span className="figures text-ink-2">{index + 1}</span>
          <div className="min-w-0">
            <p>{inLanguage(source.title)}</p>
            <p className="text-small text-ink-2">
              {source.publisher === null ? null : <>{inLanguage(source.publisher)} · </>}
              {source.author === null ? null : <>{source.author} · </>}
              {source.publishedOn === null ? null : (
                <>
                  <CivilDate date={source.publishedOn} /> ·{' '}
                </>
              )}
              {t(`label.${source.label}`)}
            </p>
            {source.remark === null ? null : <p className="text-small">{inLanguage(source.remark)}</p>}
            {source.address === null ? null : (
              <p className="text-small">
                <a href={source.address} rel="noreferrer" className="inline-flex min-h-11 items-center">
                  {t('open')}
                </a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
