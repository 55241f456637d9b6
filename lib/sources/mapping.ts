import type { Source as SourceRow } from '@/prisma/generated/client';
import { localTextOrNull } from '@/lib/db/local-text';
import type { Source } from '@/rules/schemas';

// The words of the record have a hyphen, which the names of an enumeration cannot have.
const labelOfRow = { SEED: 'SEED', FOUND_A: 'FOUND-A', FOUND_B: 'FOUND-B', FOUND_C: 'FOUND-C', KNOWN: 'KNOWN' } as const;
const labelOfSource = { SEED: 'SEED', 'FOUND-A': 'FOUND_A', 'FOUND-B': 'FOUND_B', 'FOUND-C': 'FOUND_C', KNOWN: 'KNOWN' } as const;

/** A document from its row. */
export function sourceOf(row: SourceRow): Source {
  return {
    id: row.id,
    title: { zh: row.titleZh, en: row.titleEn },
    publisher: localTextOrNull(row.publisherZh, row.publisherEn),
    author: row.author,
    publishedOn: row.publishedOn,
    address: row.address,
    label: labelOfRow[row.label],
    remark: localTextOrNull(row.remarkZh, row.remarkEn),
  };
}

/** The row of a document at its position in the list. */
export function sourceRow(source: Source, position: number): SourceRow {
  return {
    id: source.id,
    titleZh: source.title.zh,
    titleEn: source.title.en,
    publisherZh: source.publisher?.zh ?? null,
    publisherEn: source.publisher?.en ?? null,
    author: source.author,
    publishedOn: source.publishedOn,
    address: source.address,
    label: labelOfSource[source.label],
    remarkZh: source.remark?.zh ?? null,
    remarkEn: source.remark?.en ?? null,
    position,
  };
}
