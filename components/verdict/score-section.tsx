import { useTranslations } from 'next-intl';
import type { Score, ScoredItem } from '@/rules';
import type { ResultProps } from './result-record';
import type { ResultWords } from './use-result-words';

/** The points of the family, item by item: the total or why there is none, and the line of an earlier year as what it is. */
export function ScoreSection({ evaluation: { score }, record: { points }, words }: ResultProps & { words: ResultWords }) {
  const t = useTranslations('verdict.score');
  if (score === null || points === null) return null;
  const titleOf = (id: string) => {
    const item = points.items.find((one) => one.id === id);
    return item === undefined ? id : words.text(item.title);
  };
  const [line] = [...points.lines].sort((a, b) => b.entryYear - a.entryYear);
  return (
    <section aria-labelledby="score" className="grid gap-3">
      <div>
        <h2 id="score" className="scroll-mt-4">
          {t('title')}
        </h2>
        <TotalLine score={score} isPartial={points.isPartial} />
        <p className="text-ink-2">{t('lead')}</p>
      </div>
      <ul className="border-t border-line">
        {score.items.map((item) => (
          <li key={item.item} className="flex max-w-none flex-wrap justify-between gap-x-4 border-b border-line py-2">
            <span>{titleOf(item.item)}</span>
            <span className="figures ml-auto text-right">
              <span className="font-bold">
                <ItemPoints item={item} />
              </span>
              {item.cap === null ? null : <span className="block text-small text-ink-2">{t('cap', { cap: item.cap })}</span>}
            </span>
          </li>
        ))}
      </ul>
      {line === undefined ? null : <p>{t('line', { year: String(line.entryYear), points: line.points })}</p>}
    </section>
  );
}

function TotalLine({ score, isPartial }: { score: Score; isPartial: boolean }) {
  const t = useTranslations('verdict.score');
  const { total, atLeast, atMost, gateMet, missing } = score;
  if (total !== null) return <p className="font-bold">{t('total', { total })}</p>;
  const why = !gateMet ? 'gate' : !isPartial && missing.length > 0 ? 'missing' : 'partial';
  return (
    <>
      <p className="font-bold">{atMost === null ? t('from', { atLeast }) : t('between', { atLeast, atMost })}</p>
      <p>{t(`none.${why}`)}</p>
    </>
  );
}

function ItemPoints({ item: { points, atLeast, atMost } }: { item: ScoredItem }) {
  const t = useTranslations('verdict.score');
  if (points !== null) return t('item', { points });
  return atMost === null ? t('itemFrom', { atLeast }) : t('itemBetween', { atLeast, atMost });
}
