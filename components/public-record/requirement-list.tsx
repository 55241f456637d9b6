import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dateText } from '@/components/ui/civil-date/civil-date';
import { ExplainedTerm } from '@/components/ui/explained-term/explained-term';
import type { Requirement } from '@/rules';
import type { Source } from '@/rules/schemas';
import { AnnouncementLine } from './announcement-line';
import { Citations } from './citations';
import { useLocalText } from './local-text';
import type { AskedRequirement } from './place-record';
import { RemarkLists } from './remark-lists';

/** Gives the sentence of what a requirement asks, in everyday words; null where its title says all. */
export type AskedSentence = (requirement: Requirement) => ReactNode;

interface RequirementListProps {
  requirements: readonly AskedRequirement[];
  sources: readonly Source[];
  asked: AskedSentence | undefined;
}

/** Requirements as numbered lines of a ledger, each with what it rests on folded beneath it. */
export function RequirementList({ requirements, sources, asked }: RequirementListProps) {
  return (
    <ol className="border-t border-line">
      {requirements.map((requirement, index) => (
        <li key={requirement.requirement.id} id={requirement.requirement.id} className="grid max-w-none scroll-mt-4 grid-cols-[1.6em_1fr] border-b border-line pt-3 pb-1">
          <span aria-hidden="true" className="figures text-ink-2">
            {index + 1}
          </span>
          <RequirementEntry asked={requirement} sources={sources} sentence={asked?.(requirement.requirement)} />
        </li>
      ))}
    </ol>
  );
}

function RequirementEntry({ asked, sources, sentence }: { asked: AskedRequirement; sources: readonly Source[]; sentence: ReactNode }) {
  const t = useTranslations('public-record.asked');
  const inLanguage = useLocalText();
  const { requirement, version, isRetroactive } = asked;
  const openPoints = requirement.remarks.filter(({ sort }) => sort === 'notStated').length;
  return (
    <div className="grid gap-1">
      <h4 className="font-bold leading-snug">{inLanguage(requirement.title)}</h4>
      {sentence === undefined || sentence === null ? null : <p>{sentence}</p>}
      {requirement.relaxation === null ? null : <p className="text-unclear">{t('relaxed')}</p>}
      {isRetroactive ? <LateNotice on={(requirement.announcement ?? version.announcement).on} /> : null}
      <ExplainedTerm summary={openPoints === 0 ? t('detailsOnly') : t('details', { count: openPoints })}>
        <div className="grid gap-4 pb-2">
          <Basis requirement={requirement} announcement={requirement.announcement ?? version.announcement} sources={sources} />
          <RemarkLists remarks={requirement.remarks} />
        </div>
      </ExplainedTerm>
    </div>
  );
}

function Basis({ requirement, announcement, sources }: { requirement: Requirement; announcement: AskedRequirement['version']['announcement']; sources: readonly Source[] }) {
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
