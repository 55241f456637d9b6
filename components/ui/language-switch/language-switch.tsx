/** Another language of the page: its own name for itself, and where the same page stands in it. */
export interface OtherLanguage {
  lang: string;
  label: string;
  href: string;
}

/** Plain links to the same page in the other languages; a whole load, so that `lang` and every text change together. */
export function LanguageSwitch({ languages }: { languages: readonly OtherLanguage[] }) {
  return (
    <ul className="no-print flex gap-4">
      {languages.map(({ lang, label, href }) => (
        <li key={lang}>
          <a
            href={href}
            hrefLang={lang}
            lang={lang}
            className="inline-flex min-h-11 min-w-11 items-end justify-center px-1 pb-1.5 leading-snug text-ink"
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
