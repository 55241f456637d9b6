import { useTranslations } from 'next-intl';
import { CivilDate } from '@/components/ui/civil-date/civil-date';
import { Timeline } from '@/components/ui/timeline/timeline';
import type { RuleSetVersion } from '@/rules';
import type { Jurisdiction } from '@/rules/schemas';
import { AnnouncementLine } from './announcement-line';
import { useLocalText } from './local-text';
import { RemarkList } from './remark-lists';
import type { RuleChange, RuleMoment } from './rule-moments';

/** What was asked from day to day: each version with its announcement, and what it changed against the day before. */
export function VersionHistory({ moments, jurisdictions, lateIds }: { moments: readonly RuleMoment[]; jurisdictions: readonly Jurisdiction[]; lateIds: ReadonlySet<string> }) {
  return (
    <Timeline
      entries={moments.map((moment) => ({
        id: `rules-${moment.on}`,
        date: <CivilDate date={moment.on} />,
        children: (
          <div className="grid gap-4">
            {moment.versions.map((version) => (
              <VersionLine key={version.hash} version={version} jurisdiction={jurisdictions.find(({ code }) => code === version.jurisdiction)} />
            ))}
            <Changes changes={moment.changes} lateIds={lateIds} />
          </div>
        ),
      }))}
    />
  );
}

function VersionLine({ version, jurisdiction }: { version: RuleSetVersion; jurisdiction: Jurisdiction | undefined }) {
  const t = useTranslations('public-record.history');
  const inLanguage = useLocalText();
  return (
    <div className="grid gap-1">
      <p>{t('ofPlace', { place: jurisdiction === undefined ? version.jurisdiction : inLanguage(jurisdiction.name), version: version.version })}</p>
      <p className="text-small text-ink-2">
        <AnnouncementLine announcement={version.announcement} />
      </p>
      {version.remarks.length === 0 ? null : (
        <div className="text-small">
          <RemarkList remarks={version.remarks} />
        </div>
      )}
      <p className="text-small">
        <a href={`/api/v1/rule-sets/${version.hash}`}>{t('fingerprint')}</a>
      </p>
    </div>
  );
}

function Changes({ changes, lateIds }: { changes: readonly RuleChange[]; lateIds: ReadonlySet<string> }) {
  const t = useTranslations('public-record.history');
  if (changes.length === 0) return <p>{t('unchanged')}</p>;
  return (
    <ul className="grid gap-2">
      {changes.map((change) => (
        <li key={change.requirement.id} className="grid grid-cols-[4.5em_1fr] gap-x-3">
          <span className="text-ink-2">{t(change.sort)}</span>
          <ChangedRequirement change={change} isLate={lateIds.has(change.requirement.id)} />
        </li>
      ))}
    </ul>
  );
}

function ChangedRequirement({ change, isLate }: { change: RuleChange; isLate: boolean }) {
  const t = useTranslations('public-record.history');
  const inLanguage = useLocalText();
  return (
    <div>
      <p className={change.sort === 'removed' ? 'line-through' : 'font-bold'}>{inLanguage(change.requirement.title)}</p>
      {change.sort === 'replaced'
        ? change.before.map((before) => (
            <p key={before.id} className="text-small text-ink-2">
              {t('before', { title: inLanguage(before.title) })}
            </p>
          ))
        : null}
      {isLate ? <p className="text-small font-bold text-persimmon-ink">{t('late')}</p> : null}
    </div>
  );
}
