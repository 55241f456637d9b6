/** The language of a page as its address and as a reader's software names it. */
const languages = [
  { segment: 'zh', hrefLang: 'zh-Hans' },
  { segment: 'en', hrefLang: 'en' },
];

/** Names the same page in every language for search engines. `path` comes without the language, `''` for the start page. */
export function AlternateLinks({ path }: { path: string }) {
  return (
    <>
      {languages.map(({ segment, hrefLang }) => (
        <link key={segment} rel="alternate" hrefLang={hrefLang} href={`/${segment}${path}`} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={`/zh${path}`} />
    </>
  );
}
