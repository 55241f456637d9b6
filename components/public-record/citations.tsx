import { useTranslations } from 'next-intl';
import type { Source } from '@/rules/schemas';

/** Numbers sources in the order of the list at the foot of the page. */
export function sourceNumber(sources: readonly Source[], id: string): number {
  return sources.findIndex((source) => source.id === id) + 1;
}

/** Links to the sources that something rests on, by number. */
export function Citations({ ids, sources }: { ids: readonly string[]; sources: readonly Source[] }) {
  const t = useTranslations('public-record.sources');
  const numbered = ids.map((id) => ({ id, number: sourceNumber(sources, id) })).filter(({ number }) => number > 0);
  return numbered.map(({ id, number }) => (
    <a key={id} href={`#source-${id}`} className="mr-2 py-3 whitespace-nowrap">
      {t('citeLabel', { number })}
    </a>
  ));
}

/** The sources that most entries rest on: said once for a section, so that only the others need a mark. */
export function commonSources(entries: readonly { sources: readonly string[] }[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { sources } of entries) counts.set(sources.join(' '), (counts.get(sources.join(' ')) ?? 0) + 1);
  const [most] = [...counts].sort(([, first], [, second]) => second - first)[0] ?? [''];
  return most === '' ? [] : most.split(' ');
}

/** Whether an entry rests on exactly the sources said for its section. */
export function restsOn(entry: { sources: readonly string[] }, ids: readonly string[]): boolean {
  return entry.sources.join(' ') === ids.join(' ');
}

/** Says for a whole section what it rests on. */
export function SectionSources({ ids, sources }: { ids: readonly string[]; sources: readonly Source[] }) {
  const t = useTranslations('public-record.sources');
  if (ids.length === 0) return null;
  return (
    <p className="text-small text-ink-2">
      {t('all')} <Citations ids={ids} sources={sources} />
    </p>
  );
}
