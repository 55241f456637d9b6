import { useTranslations } from 'next-intl';
import { dateText } from '@/components/ui/civil-date/civil-date';
import { NOT_STATED, type Announcement } from '@/rules';
import { useLocalText } from './local-text';

/** When, by whom and in what form something was made known; what of it is not on record is said to be so. */
export function AnnouncementLine({ announcement }: { announcement: Announcement }) {
  const t = useTranslations('public-record.announced');
  const forms = useTranslations('common.form');
  const inLanguage = useLocalText();
  const day = useDayOf(announcement);
  const { by, form } = announcement;
  const known = [day, by === null ? null : inLanguage(by), form === NOT_STATED ? null : forms(form)].filter((part) => part !== null);
  const open = [
    ...(day === null ? [t('points.day')] : []),
    ...(by === null ? [t('points.by')] : []),
    ...(form === NOT_STATED ? [t('points.form')] : []),
  ];
  if (open.length > 0) known.push(t('notOnRecord', { points: open.join(t('pointSeparator')) }));
  return known.join(t('separator'));
}

/** The day of an announcement in words; a day known only as one of several is told with all of them. */
function useDayOf({ on, between }: Announcement): string | null {
  const t = useTranslations('public-record.announced');
  const dates = useTranslations('common.date');
  if (on === null) return null;
  const day = dateText(dates, on);
  if (between === null) return day;
  return t('between', { earliest: dateText(dates, between.earliest), latest: dateText(dates, between.latest), day });
}
