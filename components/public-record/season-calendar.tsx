import { useTranslations } from 'next-intl';
import { CivilDate, dateSpanText, dateText } from '@/components/ui/civil-date/civil-date';
import { Timeline } from '@/components/ui/timeline/timeline';
import { daysBetween } from '@/rules';
import { Citations, commonSources, restsOn, SectionSources } from './citations';
import { useLocalText } from './local-text';
import { WHOLE_COUNTRY, type CalendarEntry, type LateAnnouncement, type PlaceRecord } from './place-record';

const eventId = ({ id }: CalendarEntry) => `event-${id}`;

/** The days of a season, with an arrow from a late announcement back to the cut-off that it named. */
export function SeasonCalendar({ record }: { record: PlaceRecord }) {
  const common = commonSources(record.calendar);
  return (
    <div className="grid gap-6">
      <SectionSources ids={common} sources={record.sources} />
      <Timeline
        entries={record.calendar.map((entry) => ({
          id: eventId(entry),
          date: <EntryDate entry={entry} />,
          weight: entry.sort === 'cutoff' ? 'matters' : 'ordinary',
          children: <EntryText entry={entry} record={record} isMarkedByCommon={restsOn(entry, common)} />,
        }))}
        arrows={record.late.map(({ announced, cutoff }) => ({ from: eventId(announced), to: eventId(cutoff) }))}
      />
    </div>
  );
}

function EntryDate({ entry }: { entry: CalendarEntry }) {
  const t = useTranslations('public-record.calendar');
  const dates = useTranslations('common.date');
  if (entry.on === null) return <CivilDate date={entry.asStated ?? ''} />;
  if (entry.asStated !== null) return t('dayUncertain', { stated: dateText(dates, entry.asStated) });
  if (entry.until !== null) return dateSpanText(dates, entry.on, entry.until);
  return <CivilDate date={entry.on} />;
}

function EntryText({ entry, record, isMarkedByCommon }: { entry: CalendarEntry; record: PlaceRecord; isMarkedByCommon: boolean }) {
  const inLanguage = useLocalText();
  return (
    <div className="grid gap-1">
      <EntryPlace entry={entry} record={record} />
      <p>
        {inLanguage(entry.text)} {isMarkedByCommon ? null : <Citations ids={entry.sources} sources={record.sources} />}
      </p>
      {record.late.map((late) => (
        <LateMark key={late.announced.id} entry={entry} late={late} />
      ))}
    </div>
  );
}

function EntryPlace({ entry, record }: { entry: CalendarEntry; record: PlaceRecord }) {
  const t = useTranslations('public-record.calendar');
  const inLanguage = useLocalText();
  if (entry.place === record.place) return null;
  const place = record.places.find(({ code }) => code === entry.place);
  const name = entry.place === WHOLE_COUNTRY ? t('wholeCountry') : place === undefined ? entry.place : inLanguage(place.name);
  return <p className="text-small text-ink-2">{name}</p>;
}

function LateMark({ entry, late: { announced, cutoff } }: { entry: CalendarEntry; late: LateAnnouncement }) {
  const t = useTranslations('public-record.calendar');
  const dates = useTranslations('common.date');
  if (announced.on === null || cutoff.on === null) return null;
  if (entry === announced) {
    return <p className="font-bold text-persimmon-ink">{t('lateMark', { days: daysBetween(cutoff.on, announced.on) })}</p>;
  }
  if (entry === cutoff) return <p className="text-persimmon-ink">{t('laterAnnounced', { day: dateText(dates, announced.on) })}</p>;
  return null;
}
