import { useTranslations } from 'next-intl';
import { openPointsOf, type PlaceCode, type Requirement } from '@/rules';
import { useWording, type NamedPlace } from './use-wording';

interface OpenPointListProps {
  requirement: Requirement;
  places: readonly NamedPlace[];
  /** The place asked about. */
  here?: PlaceCode | undefined;
}

/** What the source of a requirement leaves open and a verdict may hang on, as a list under a line of its own; nothing where all is stated. */
export function OpenPointList({ requirement, places, here }: OpenPointListProps) {
  const t = useTranslations('requirements');
  const { parameters } = useWording(places, here);
  const codes = openPointsOf(requirement);
  if (codes.length === 0) return null;
  return (
    <div>
      <p className="text-ink-2">{t('openPointsTitle')}</p>
      <ul className="list-disc pl-5">
        {codes.map((code) => (
          <li key={code}>{t(`openPoints.${code}.what`, parameters(requirement))}</li>
        ))}
      </ul>
    </div>
  );
}
