import type { Jurisdiction as JurisdictionRow } from '@/prisma/generated/client';
import { localTextOrNull } from '@/lib/db/local-text';
import type { Jurisdiction } from '@/rules/schemas';

/** A place from its row. */
export function jurisdictionOf(row: JurisdictionRow): Jurisdiction {
  return {
    code: row.code,
    parent: row.parentCode,
    level: row.level,
    name: { zh: row.nameZh, en: row.nameEn },
    pinyin: row.pinyin,
    remark: localTextOrNull(row.remarkZh, row.remarkEn),
  };
}

/** The row of a place at its position in the list. */
export function jurisdictionRow(jurisdiction: Jurisdiction, position: number): JurisdictionRow {
  return {
    code: jurisdiction.code,
    parentCode: jurisdiction.parent,
    level: jurisdiction.level,
    nameZh: jurisdiction.name.zh,
    nameEn: jurisdiction.name.en,
    pinyin: jurisdiction.pinyin,
    remarkZh: jurisdiction.remark?.zh ?? null,
    remarkEn: jurisdiction.remark?.en ?? null,
    position,
  };
}
