'use client';

import { usePathname } from 'next/navigation';
import { LanguageSwitch } from '@/components/ui/language-switch/language-switch';

/** A language: its segment in the address, how software names it, and its own name for itself. */
export interface NamedLanguage {
  segment: string;
  lang: string;
  label: string;
}

/** The same page in the other languages; the addresses are in the page as it is sent, so no script is needed to follow them. */
export function LanguageSwitchHere({ languages }: { languages: readonly NamedLanguage[] }) {
  const [, here = '', ...rest] = usePathname().split('/');
  const others = languages
    .filter(({ segment }) => segment !== here)
    .map(({ segment, lang, label }) => ({ lang, label, href: `/${[segment, ...rest].join('/')}` }));
  return <LanguageSwitch languages={others} />;
}
