import { useTranslations } from 'next-intl';
import type { Requirement } from '@/rules';
import { useWording, type NamedPlace } from './use-wording';

/** What a requirement asks, as far as its source states it, in one or two plain sentences; text that fits into a paragraph. */
export function AskedSentence({ requirement, places }: { requirement: Requirement; places: readonly NamedPlace[] }) {
  const t = useTranslations('requirements');
  const { parameters } = useWording(places);
  return t(`kinds.${requirement.kind}.asked`, parameters(requirement));
}
