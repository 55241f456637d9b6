import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BackLink } from '@/components/ui/back-link/back-link';
import { ButtonLink } from '@/components/ui/button/button-link';
import { dateText } from '@/components/ui/civil-date/civil-date';
import { Notice } from '@/components/ui/notice/notice';
import { Link } from '@/lib/i18n/navigation';
import type { Stage } from '@/rules';
import { ConsequenceList } from './consequence-list';
import { FigureList } from './figure-list';
import { useLocalText } from './local-text';
import { placePath } from './place-address';
import type { PlaceRecord } from './place-record';
import { PointsList } from './points-list';
import { RemarkList } from './remark-lists';
import { RequirementList } from './requirement-list';
import { SeasonCalendar } from './season-calendar';
import { SourceList } from './source-list';
import { VersionHistory } from './version-history';

interface DistrictRecordProps {
  record: PlaceRecord;
  /** The other stages of the same place and year that have a page. */
  otherStages: readonly Stage[];
}

/** The public page of a place, year and stage. */
export function DistrictRecord({ record, otherStages }: DistrictRecordProps) {
  const t = useTranslations('public-record');
  return (
    <article className="grid gap-12">
      <RecordHead record={record} otherStages={otherStages} />
      <Section id="asked" title={t('asked.title')}>
        <AskedHere record={record} />
      </Section>
      {record.points === null ? null : (
        <Section id="points" title={t('points.title')} lead={t('points.lead')}>
          <PointsList points={record.points} sources={record.sources} />
        </Section>
      )}
      {record.afterFailing.length === 0 ? null : (
        <Section id="after-failing" title={t('after.failing')} lead={t('after.failingLead')}>
          <ConsequenceList consequences={record.afterFailing} sources={record.sources} />
        </Section>
      )}
      <Section id="history" title={t('history.title')} lead={t('history.lead')}>
        <VersionHistory record={record} />
      </Section>
      {record.calendar.length === 0 ? null : (
        <Section id="calendar" title={t('calendar.title', { year: String(record.entryYear) })}>
          <SeasonCalendar record={record} />
        </Section>
      )}
      {record.figures.length === 0 ? null : (
        <Section id="figures" title={t('figures.title')}>
          <FigureList figures={record.figures} sources={record.sources} />
        </Section>
      )}
      {record.afterGradeNine.length === 0 ? null : (
        <Section id="after-grade-nine" title={t('after.gradeNine')}>
          <ConsequenceList consequences={record.afterGradeNine} sources={record.sources} />
        </Section>
      )}
      {record.remarks.length === 0 ? null : (
        <Section id="remarks" title={t('remarks.title')}>
          <RemarkList remarks={record.remarks} />
        </Section>
      )}
      <Section id="sources" title={t('sources.title')}>
        <SourceList sources={record.sources} />
      </Section>
    </article>
  );
}

function Section({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="scroll-mt-4">
        {title}
      </h2>
      {lead === undefined ? null : <p className="text-ink-2">{lead}</p>}
      {children}
    </section>
  );
}

function RecordHead({ record, otherStages }: { record: PlaceRecord; otherStages: readonly Stage[] }) {
  const t = useTranslations('public-record.page');
  const stages = useTranslations('common.stage');
  const dates = useTranslations('common.date');
  const inLanguage = useLocalText();
  const { place, entryYear, stage, jurisdiction } = record;
  return (
    <header className="flow">
      <BackLink href="/districts">{t('back')}</BackLink>
      <h1>
        {t.rich('heading', {
          year: String(entryYear),
          place: inLanguage(jurisdiction.name),
          stage: stages(stage),
          // A name is not broken in two while there is room for it on the next line.
          part: (words) => <span className="inline-block">{words}</span>,
        })}
      </h1>
      <RelatedPlaces record={record} />
      {jurisdiction.remark === null ? null : <p className="text-small text-ink-2">{inLanguage(jurisdiction.remark)}</p>}
      {record.isPartial ? (
        <Notice tone="open" title={t('partialTitle')}>
          <p>{t('partial')}</p>
        </Notice>
      ) : null}
      <Notice>
        <p>{t('past', { day: dateText(dates, record.asOf) })}</p>
        {record.season?.remark ? <p className="text-small text-ink-2">{inLanguage(record.season.remark)}</p> : null}
      </Notice>
      <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-1 pt-2">
        <ButtonLink href="/check" isWideOnPhone>
          {t('check')}
        </ButtonLink>
        {otherStages.map((other) => (
          <ButtonLink key={other} look="link" href={placePath({ place, entryYear, stage: other })}>
            {t('otherStage', { stage: stages(other) })}
          </ButtonLink>
        ))}
        {record.otherYears.map((season) => (
          <ButtonLink key={`${season.entryYear} ${season.stage}`} look="link" href={placePath(season)}>
            {t('otherYear', { year: String(season.entryYear), stage: stages(season.stage) })}
          </ButtonLink>
        ))}
      </div>
    </header>
  );
}

/** The place above a sub-district, and the places below that were told something else. */
function RelatedPlaces({ record }: { record: PlaceRecord }) {
  const t = useTranslations('public-record.page');
  const inLanguage = useLocalText();
  const { jurisdiction, below, places, entryYear, stage } = record;
  const name = inLanguage(jurisdiction.name);
  const above = jurisdiction.level === 'subDistrict' ? places.find(({ code }) => code === jurisdiction.parent) : undefined;
  const district = jurisdiction.level === 'district' ? below : [];
  return (
    <>
      {above === undefined ? null : (
        <p>
          {t.rich('under', {
            place: name,
            parent: inLanguage(above.name),
            link: (words) => <Link href={placePath({ place: above.code, entryYear, stage })}>{words}</Link>,
          })}
        </p>
      )}
      {district.map(({ code, name: below }) => (
        <p key={code}>
          {t('below', { place: name })}{' '}
          <Link href={placePath({ place: code, entryYear, stage })} prefetch={false}>
            {inLanguage(below)}
          </Link>
        </p>
      ))}
    </>
  );
}

function AskedHere({ record }: { record: PlaceRecord }) {
  const t = useTranslations('public-record.asked');
  const inLanguage = useLocalText();
  const place = inLanguage(record.jurisdiction.name);
  const isCity = record.place === record.city.code;
  return (
    <div className="grid gap-8">
      {isCity ? null : <AskedOfPlace record={record} place={place} />}
      <div className="grid gap-3">
        <h3>{t('ofCity')}</h3>
        {record.ofCity.length === 0 ? <p>{t('nothingOfCity')}</p> : null}
        <RequirementList requirements={record.ofCity} sources={record.sources} places={record.places} here={record.place} />
      </div>
    </div>
  );
}

function AskedOfPlace({ record, place }: { record: PlaceRecord; place: string }) {
  const t = useTranslations('public-record.asked');
  if (!record.isOnRecord) {
    return (
      <Notice tone="open" title={t('notOnRecord', { place })}>
        <p>{t('notOnRecordText')}</p>
      </Notice>
    );
  }
  return (
    <div className="grid gap-3">
      <h3>{t('ofPlace', { place })}</h3>
      {record.ofPlace.length === 0 ? (
        <p>{t('nothingMore', { place })}</p>
      ) : (
        <RequirementList requirements={record.ofPlace} sources={record.sources} places={record.places} here={record.place} />
      )}
    </div>
  );
}
