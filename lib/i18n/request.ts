import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { messagesOf } from './messages';
import { routing } from './routing';

/** What next-intl asks for once a request: the language of the address, its messages, and the time zone of the offices. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: await messagesOf(locale), timeZone: 'Asia/Shanghai' };
});
