import { useTranslations } from 'next-intl';
import { CivilDate } from '@/components/ui/civil-date/civil-date';
import { Timeline } from '@/components/ui/timeline/timeline';
import type { RuleSetVersion } from '@/rules';
import { AnnouncementLine } from './announcement-line';
import { useLocalText } from './local-text';
import type { PlaceRecord } from './place-record';
import { RemarkList } from './remark-lists';
import type { RuleChange } from './rule-moments';

/** What was asked from day to day: each version with its announcement, and what it changed against the day before. */
export function VersionHistory({ record }: { record: PlaceRecord }) {
  return (
    <Timeline
      entries={record.moments.map((moment) => ({
        id: `rules-${moment.on}`,
        date: <CivilDate date={moment.on} />,
        children: (
          <div className="grid gap-4">
            {moment.versions.map((version) => (
              <VersionLine key={version.hash} version={version} record={record} />
            ))}
            <Changes changes={moment.changes} />
          </div>
        ),
      }))}
    />
  );
}

function VersionLine({ version, record }: { version: RuleSetVersion; record: PlaceRecord }) {
  const t = useTranslations('public-record.history');
  const inLanguage = useLocalText();
  const jurisdiction = record.places.find(({ code }) => code === version.jurisdiction);
  // What the city's text says of other districts is told on the city's own page.
  const remarks = version.jurisdiction === record.city.code && record.place !== record.city.code ? [] : version.remarks;
  return (
    <div className="grid gap-1">
      <p>
        {t('ofPlace', {
          place: jurisdiction === undefined ? version.jurisdiction : inLanguage(jurisdiction.name),
          version: version.version,
        })}
      </p>
      <p className="text-small text-ink-2">
        <AnnouncementLine announcement={version.announcement} />
      </p>
      {remarks.length === 0 ? null : (
        <div className="text-small">
          <RemarkList remarks={remarks} />
        </div>
      )}
      <p className="text-small">
        <a href={`/api/v1/rule-sets/${version.hash}`} className="inline-flex min-h-11 items-center">
          {t('fingerprint')}
        </a>
      </p>
    </div>
  );
}

const sorts = ['added', 'replaced', 'reworded', 'removed'] as const;

function Changes({ changes }: { changes: readonly RuleChange[] }) {
  const t = useTranslations('public-record.history');
  if (changes.length === 0) return <p>{t('unchanged')}</p>;
  return (
    <dl className="grid gap-3">
      {sorts
        .map((sort) => ({ sort, ofSort: changes.filter((change) => change.sort === sort) }))
        .filter(({ ofSort }) => ofSort.length > 0)
        .map(({ sort, ofSort }) => (
          <div key={sort} className="grid gap-x-4 tablet:grid-cols-[6em_1fr]">
            <dt className="text-ink-2">{t(sort)}</dt>
            <dd className="grid gap-2">
              {ofSort.map((change) => (
                <ChangedRequirement key={change.requirement.id} change={change} />
              ))}
            </dd>
          </div>
        ))}
    </dl>
  );
}

function ChangedRequirement({ change }: { change: RuleChange }) {
  const t = useTranslations('public-record.history');
  const inLanguage = useLocalText();
  return (
    <div>
      <p className={change.sort === 'removed' ? 'line-through' : ''}>{inLanguage(change.requirement.title)}</p>
      {change.before.map((before) => (
        <p key={before.id} className="text-small text-ink-2">
          {t('before', { title: inLanguage(before.title) })}
        </p>
      ))}
      {change.isLate ? <p className="text-small font-bold text-persimmon-ink">{t('late')}</p> : null}
    </div>
  );
}
