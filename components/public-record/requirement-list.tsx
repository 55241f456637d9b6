import { useTranslations } from 'next-intl';
import { AskedSentence } from '@/components/requirements/asked-sentence';
import { OpenPointList } from '@/components/requirements/open-point-list';
import { dateText } from '@/components/ui/civil-date/civil-date';
import { ExplainedTerm } from '@/components/ui/explained-term/explained-term';
import { openPointsOf, type PlaceCode, type Requirement } from '@/rules';
import type { Jurisdiction, Source } from '@/rules/schemas';
import { AnnouncementLine } from './announcement-line';
import { Citations } from './citations';
import { useLocalText } from './local-text';
import type { AskedRequirement } from './place-record';
import { RemarkLists } from './remark-lists';

interface RequirementListProps {
  requirements: readonly AskedRequirement[];
  sources: readonly Source[];
  /** Every place, to name those that a requirement speaks of. */
  places: readonly Jurisdiction[];
  /** The place asked about. */
  here: PlaceCode;
}

/** Requirements as numbered lines of a ledger, each with what it rests on folded beneath it. */
export function RequirementList({ requirements, ...rest }: RequirementListProps) {
  return (
    <ol className="border-t border-line">
      {requirements.map((requirement, index) => (
        <li
          key={requirement.requirement.id}
          id={requirement.requirement.id}
          className="grid max-w-none scroll-mt-4 grid-cols-[1.6em_1fr] border-b border-line pt-3 pb-1"
        >
          <span aria-hidden="true" className="figures text-ink-2">
            {index + 1}
          </span>
          <RequirementEntry asked={requirement} {...rest} />
        </li>
      ))}
    </ol>
  );
}

function RequirementEntry({ asked, sources, places, here }: Omit<RequirementListProps, 'requirements'> & { asked: AskedRequirement }) {
  const t = useTranslations('public-record.asked');
  const inLanguage = useLocalText();
  const { requirement, version, isRetroactive } = asked;
  const openPoints = openPointsOf(requirement).length + requirement.remarks.filter(({ sort }) => sort === 'notStated').length;
  return (
    <div className="grid gap-1">
      <h4 className="font-bold leading-snug">{inLanguage(requirement.title)}</h4>
      <AskedSentence requirement={requirement} places={places} here={here} />
      {requirement.relaxation === null ? null : <p className="text-unclear">{t('relaxed')}</p>}
      {isRetroactive ? <LateNotice on={(requirement.announcement ?? version.announcement).on} /> : null}
      <ExplainedTerm summary={openPoints === 0 ? t('detailsOnly') : t('details', { count: openPoints })}>
        <div className="grid gap-4 pb-2">
          <Basis requirement={requirement} announcement={requirement.announcement ?? version.announcement} sources={sources} />
          <OpenPointList requirement={requirement} places={places} here={here} />
          <RemarkLists remarks={requirement.remarks} hasOpenPoints={openPointsOf(requirement).length > 0} />
        </div>
      </ExplainedTerm>
    </div>
  );
}

function Basis({
  requirement,
  announcement,
  sources,
}: {
  requirement: Requirement;
  announcement: AskedRequirement['version']['announcement'];
  sources: readonly Source[];
}) {
  const t = useTranslations('public-record.asked');
  const confidence = useTranslations('public-record.confidence');
  return (
    <div>
      <p className="text-ink-2">{t('basis')}</p>
      <p>
        <AnnouncementLine announcement={announcement} />
      </p>
      <p>{confidence(requirement.confidence)}</p>
      <p>
        <Citations ids={requirement.sources} sources={sources} />
      </p>
      {requirement.documentName === null ? null : (
        <p>
          {t('documentName')} <span lang="zh-Hans-CN">{requirement.documentName}</span>
        </p>
      )}
      <p className="text-ink-2">
        {t('identifier')} {requirement.id}
      </p>
    </div>
  );
}

/** The mark of a requirement announced after it could still be met. */
function LateNotice({ on }: { on: string | null }) {
  const t = useTranslations('public-record.asked');
  const dates = useTranslations('common.date');
  return (
    <div className="border-l-4 border-persimmon pl-3">
      <p className="font-bold text-persimmon-ink">{t('late')}</p>
      {on === null ? null : <p>{t('lateText', { day: dateText(dates, on) })}</p>}
    </div>
  );
}
