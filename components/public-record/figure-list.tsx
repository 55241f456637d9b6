import { useLocale, useTranslations } from 'next-intl';
import type { Source } from '@/rules/schemas';
import { Citations, commonSources, restsOn, SectionSources } from './citations';
import { useLocalText } from './local-text';
import type { Figure } from './place-record';

/** Figures of a place, as the record gives them, with their year; a line each, so that large type still finds room. */
export function FigureList({ figures, sources }: { figures: readonly Figure[]; sources: readonly Source[] }) {
  const common = commonSources(figures);
  return (
    <div className="grid gap-4">
      <SectionSources ids={common} sources={sources} />
      <dl className="border-t border-line">
        {figures.map((figure, index) => (
          <FigureLine
            key={figure.id}
            figure={figure}
            // A warning that belongs to several figures in a row stands once, under the last of them.
            warning={figures[index + 1]?.warning?.zh === figure.warning?.zh ? null : figure.warning}
            sources={sources}
            isMarkedByCommon={restsOn(figure, common)}
          />
        ))}
      </dl>
    </div>
  );
}

interface FigureLineProps {
  figure: Figure;
  warning: Figure['warning'];
  sources: readonly Source[];
  isMarkedByCommon: boolean;
}

function FigureLine({ figure, warning, sources, isMarkedByCommon }: FigureLineProps) {
  const inLanguage = useLocalText();
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 border-b border-line py-2.5">
      <dt className="min-w-[8em] grow basis-[60%]">
        {inLanguage(figure.item)} <span className="figures whitespace-nowrap text-small text-ink-2">{figure.year}</span>{' '}
        {isMarkedByCommon ? null : <Citations ids={figure.sources} sources={sources} />}
      </dt>
      <dd className="figures ml-auto text-right font-bold">
        <FigureValue figure={figure} />
      </dd>
      {warning === null ? null : <dd className="basis-full text-small text-ink-2">{inLanguage(warning)}</dd>}
    </div>
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
