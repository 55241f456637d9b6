import { defineRouting } from 'next-intl/routing';

/** The languages of the portal and how they show in an address: always as the first segment, Chinese where the browser asks for neither. */
export const routing = defineRouting({
  locales: ['zh', 'en'],
  defaultLocale: 'zh',
  localePrefix: 'always',
  // The address says the language; nothing is kept on the phone.
  localeCookie: false,
});

/** A language the portal is written in. */
export type Locale = (typeof routing.locales)[number];
