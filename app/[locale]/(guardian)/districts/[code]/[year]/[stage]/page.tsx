import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AlternateLinks } from '@/components/layout/alternate-links';
import { PageColumn } from '@/components/layout/page-column';
import { DistrictRecord } from '@/components/public-record/district-record';
import { placeOfSegment, placePath, placeSegment } from '@/components/public-record/place-address';
import { placeRecord, placeSeasons } from '@/components/public-record/place-record';
import { routing } from '@/lib/i18n/routing';
import { ruleTables } from '@/lib/rule-sets/rule-tables';
import { STAGES } from '@/rules';

type Props = PageProps<'/[locale]/districts/[code]/[year]/[stage]'>;

/** Seconds after which a page is drawn anew from the record. */
export const revalidate = 60;

/** Addresses beyond the record are unknown ones: a start builds anew when a place, year or stage is added to it. */
export const dynamicParams = false;

export async function generateStaticParams() {
  const { tables } = await ruleTables();
  return placeSeasons(tables).map(({ place, entryYear, stage }) => ({ code: placeSegment(place), year: String(entryYear), stage }));
}

/** The record that an address names; null where it names none. */
async function recordAt({ code, year, stage: stageText }: Awaited<Props['params']>) {
  const stage = STAGES.find((known) => known === stageText);
  if (stage === undefined || !/^\d{4}$/.test(year)) return null;
  const { tables, book } = await ruleTables();
  const record = placeRecord(tables, book, { place: placeOfSegment(code), entryYear: Number(year), stage });
  if (record === null) return null;
  const others = placeSeasons(tables).filter((season) => season.place === record.place && season.entryYear === record.entryYear);
  return { record, otherStages: others.map((season) => season.stage).filter((other) => other !== stage) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = await params;
  const found = await recordAt(address);
  if (found === null || !hasLocale(routing.locales, address.locale)) return {};
  const { locale } = address;
  const t = await getTranslations({ locale, namespace: 'public-record.page' });
  const stages = await getTranslations({ locale, namespace: 'common.stage' });
  const { record } = found;
  const values = { year: String(record.entryYear), place: record.jurisdiction.name[locale], stage: stages(record.stage) };
  return { title: t('title', values), description: t('description', values) };
}

export default async function DistrictPage({ params }: Props) {
  const address = await params;
  if (!hasLocale(routing.locales, address.locale)) notFound();
  setRequestLocale(address.locale);
  const found = await recordAt(address);
  if (found === null) notFound();
  return (
    <PageColumn>
      <AlternateLinks path={placePath(found.record)} />
      <DistrictRecord record={found.record} otherStages={found.otherStages} />
    </PageColumn>
  );
}
