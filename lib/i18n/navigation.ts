import { createNavigation } from 'next-intl/navigation';
import { routing } from './routing';

/** Links and redirects that keep the language of the page; take paths without the language segment. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing);
