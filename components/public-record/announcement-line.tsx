import { useTranslations } from 'next-intl';
import { dateText } from '@/components/ui/civil-date/civil-date';
import type { Announcement } from '@/rules';
import { useLocalText } from './local-text';

/** When, by whom and in what form something was made known; what is not on record is said to be so. */
export function AnnouncementLine({ announcement }: { announcement: Announcement }) {
  const t = useTranslations('public-record.announced');
  const forms = useTranslations('common.form');
  const dates = useTranslations('common.date');
  const inLanguage = useLocalText();
  const { on, between, by, form } = announcement;
  const day = on === null ? t('dayNotStated') : dateText(dates, on);
  const when =
    between === null
      ? day
      : t('between', { earliest: dateText(dates, between.earliest), latest: dateText(dates, between.latest), day });
  return t('line', { day: when, by: by === null ? t('byNotStated') : inLanguage(by), form: forms(form) });
}
