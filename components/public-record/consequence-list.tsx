import { CivilDate } from '@/components/ui/civil-date/civil-date';
import type { Source } from '@/rules/schemas';
import { useTranslations } from 'next-intl';
import { Citations } from './citations';
import { useLocalText } from './local-text';
import type { Consequence } from './place-record';

/** What follows, with the day from which it was known, how sure it is and what it rests on. */
export function ConsequenceList({ consequences, sources }: { consequences: readonly Consequence[]; sources: readonly Source[] }) {
  const inLanguage = useLocalText();
  const confidence = useTranslations('public-record.confidence');
  return (
    <ul className="border-t border-line">
      {consequences.map(({ id, on, text, sources: ids, confidence: sureness }) => (
        <li key={id} className="max-w-none border-b border-line py-3">
          <p>{inLanguage(text)}</p>
          <p className="text-small text-ink-2">
            {on === null ? null : (
              <>
                <CivilDate date={on} />
                {' · '}
              </>
            )}
            {confidence(sureness)}
            {' · '}
            <Citations ids={ids} sources={sources} />
          </p>
        </li>
      ))}
    </ul>
  );
}
