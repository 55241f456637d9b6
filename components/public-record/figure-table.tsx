import { useLocale, useTranslations } from 'next-intl';
import type { Source } from '@/rules/schemas';
import { Citations, commonSources, restsOn, SectionSources } from './citations';
import { useLocalText } from './local-text';
import type { Figure } from './place-record';

/** Figures of a place, as the record gives them; a warning stands under the figure it belongs to. */
export function FigureTable({ figures, sources }: { figures: readonly Figure[]; sources: readonly Source[] }) {
  const t = useTranslations('public-record.figures');
  const common = commonSources(figures);
  return (
    <div className="grid gap-4">
      <SectionSources ids={common} sources={sources} />
      <table className="w-full border-t border-line text-left">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="text-small text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="py-2 pr-3 font-normal">
              {t('item')}
            </th>
            <th scope="col" className="py-2 pr-3 font-normal">
              {t('year')}
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              {t('value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => (
            <FigureRow
              key={figure.id}
              figure={figure}
              // A warning that belongs to several figures in a row stands once, under the last of them.
              warning={figures[index + 1]?.warning?.zh === figure.warning?.zh ? null : figure.warning}
              sources={sources}
              isMarkedByCommon={restsOn(figure, common)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureRow({ figure, warning, sources, isMarkedByCommon }: { figure: Figure; warning: Figure['warning']; sources: readonly Source[]; isMarkedByCommon: boolean }) {
  const inLanguage = useLocalText();
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2.5 pr-3 font-normal">
        {inLanguage(figure.item)} {isMarkedByCommon ? null : <Citations ids={figure.sources} sources={sources} />}
        {warning === null ? null : <span className="mt-1 block text-small text-ink-2">{inLanguage(warning)}</span>}
      </th>
      <td className="figures py-2.5 pr-3 whitespace-nowrap">{figure.year}</td>
      <td className={`figures py-2.5 text-right ${typeof figure.value === 'number' ? 'whitespace-nowrap' : ''}`}>
        <FigureValue figure={figure} />
      </td>
    </tr>
  );
}

function FigureValue({ figure }: { figure: Figure }) {
  const t = useTranslations('public-record.figures');
  const locale = useLocale();
  const inLanguage = useLocalText();
  if (typeof figure.value !== 'number') return inLanguage(figure.value);
  const value = new Intl.NumberFormat(locale).format(figure.value);
  return figure.isApproximate ? t('about', { value }) : value;
}
