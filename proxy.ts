import createMiddleware from 'next-intl/middleware';
import { routing } from '@/lib/i18n/routing';

/** Leads an address without a language to the one the browser asks for. */
export default createMiddleware({ ...routing, alternateLinks: false });

export const config = {
  // Addresses that name their language are static files; they need no code of ours before they are sent.
  matcher: ['/', '/((?!api(?:/|$)|_next(?:/|$)|zh(?:/|$)|en(?:/|$)|.*\\.).*)'],
};
