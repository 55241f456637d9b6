import './globals.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageColumn } from '@/components/layout/page-column';
import { buttonClass } from '@/components/ui/button/button-look';
import { GateMark } from '@/components/ui/mark/gate-mark';
import { routing, type Locale } from '@/lib/i18n/routing';

// An address that nobody answers to. One page in both languages: it is made once, at the build, and so needs no script to
// be read; a page that answers "not found" while it is drawn is sent empty and filled in by a script.

const languageTags: Record<Locale, string> = { zh: 'zh-Hans-CN', en: 'en' };

export async function generateMetadata(): Promise<Metadata> {
  const titles = await Promise.all(
    routing.locales.map(async (locale) => (await getTranslations({ locale, namespace: 'errors.notFound' }))('title')),
  );
  return { title: titles.join(' · '), icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } } };
}

export default function GlobalNotFoundPage() {
  return (
    <html lang={languageTags[routing.defaultLocale]}>
      <body>
        <main className="pt-8 pb-16">
          <PageColumn>
            <div className="border-b border-ink">
              <GateMark openness={0} className="size-16" />
            </div>
            <div className="flow-wide pt-8">
              {routing.locales.map((locale) => (
                <NotFoundIn key={locale} locale={locale} isFirst={locale === routing.defaultLocale} />
              ))}
            </div>
          </PageColumn>
        </main>
      </body>
    </html>
  );
}

async function NotFoundIn({ locale, isFirst }: { locale: Locale; isFirst: boolean }) {
  const t = await getTranslations({ locale, namespace: 'errors.notFound' });
  const Heading = isFirst ? 'h1' : 'h2';
  return (
    <section lang={languageTags[locale]} className="grid gap-4">
      <Heading>{t('title')}</Heading>
      <p>{t('text')}</p>
      <div className="flex flex-wrap gap-4">
        <a href={`/${locale}`} className={buttonClass(isFirst ? 'primary' : 'quiet', false)}>
          {t('home')}
        </a>
        <a href={`/${locale}/districts`} className={buttonClass('quiet', false)}>
          {t('districts')}
        </a>
      </div>
    </section>
  );
}
