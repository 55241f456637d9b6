import { setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';

/** Every address nobody answers to: the page that says so, in the language of the address. */
export default async function UnknownPage({ params }: PageProps<'/[locale]/[...rest]'>) {
  const { locale } = await params;
  setRequestLocale(locale as 'zh' | 'en');
  notFound();
}
