import { useTranslations } from 'next-intl';
import { OutcomeIcon, type Outcome } from '@/components/ui/outcome-mark/outcome-mark';
import type { Check } from '@/rules';
import { paperLines, type PaperLine, type PaperState } from './papers';
import type { RequirementRow } from './requirement-rows';
import type { ResultWords } from './use-result-words';

const marks: Record<PaperState, Outcome> = { have: 'met', toGet: 'unmet', unknown: 'unknown' };

/** The papers to bring: what the family has, what to get, what each is for. */
export function PaperList({ check, rows, words }: { check: Check; rows: readonly RequirementRow[]; words: ResultWords }) {
  const t = useTranslations('verdict.papers');
  const lines = paperLines(rows, check);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="papers" className="grid gap-3">
      <div>
        <h2 id="papers" className="scroll-mt-4">
          {t('title')}
        </h2>
        <p className="text-ink-2">{t('lead')}</p>
      </div>
      <ul className="border-t border-line">
        {lines.map((line) => (
          <PaperEntry key={line.paper} line={line} words={words} />
        ))}
      </ul>
    </section>
  );
}

function PaperEntry({ line, words }: { line: PaperLine; words: ResultWords }) {
  const t = useTranslations('verdict.papers');
  const group = useTranslations('requirements.groups');
  const places = [...new Set(line.rows.map((row) => row.version.jurisdiction))];
  const groupsOf = (place: string) => [
    ...new Set(line.rows.filter((row) => row.version.jurisdiction === place).map((row) => row.requirement.group)),
  ];
  const uses = places.map((place) =>
    t('use', {
      place: words.place(place),
      groups: groupsOf(place)
        .map((key) => group(key))
        .join(t('groupSeparator')),
    }),
  );
  return (
    <li className="flex max-w-none gap-2 border-b border-line py-2">
      <OutcomeIcon outcome={marks[line.state]} className="mt-[calc((1lh-1.25em)/2)] size-[1.25em]" />
      <div className="min-w-0 grow">
        <p className="flex max-w-none justify-between gap-x-4">
          <span className="first-letter:uppercase">{words.paper(line.paper)}</span>
          <span className="shrink-0 font-bold">{t(line.state)}</span>
        </p>
        <p className="text-small text-ink-2">
          {line.documentName === null ? null : (
            <>
              <span lang="zh-Hans-CN">{line.documentName}</span>
              {' · '}
            </>
          )}
          {uses.join(t('useSeparator'))}
        </p>
      </div>
    </li>
  );
}
