import { useTranslations } from 'next-intl';
import type { Source } from '@/rules/schemas';
import { Citations } from './citations';
import { useLocalText } from './local-text';
import type { PlaceRecord } from './place-record';

/** The items of a points table with their caps, and the line of earlier years as what it is. */
export function PointsList({ points, sources }: { points: NonNullable<PlaceRecord['points']>; sources: readonly Source[] }) {
  const t = useTranslations('public-record.points');
  const inLanguage = useLocalText();
  return (
    <div className="grid gap-4">
      {points.isPartial ? <p>{t('partial')}</p> : null}
      <dl className="border-t border-line">
        {points.items.map((item) => (
          <div key={item.id} className="flex flex-wrap items-baseline gap-x-6 border-b border-line py-2.5">
            <dt className="min-w-[8em] grow basis-[60%]">
              {inLanguage(item.title)} <Citations ids={item.sources} sources={sources} />
            </dt>
            <dd className="figures ml-auto text-right font-bold">{item.cap === null ? t('noCap') : t('cap', { cap: item.cap })}</dd>
          </div>
        ))}
      </dl>
      {points.lines.map(({ entryYear, points: line, sources: ids }) => (
        <p key={entryYear}>
          {t('line', { year: String(entryYear), points: line })} <Citations ids={ids} sources={sources} />
        </p>
      ))}
    </div>
  );
}
