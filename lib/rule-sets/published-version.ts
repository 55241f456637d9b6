import { database } from '@/lib/db/database';
import type { RuleSetVersion } from '@/rules';
import { CorruptRecordError } from './corrupt-record-error';
import { findRuleSetByHash } from './queries';
import { ruleTables } from './rule-tables';
import { RecordUnavailableError } from './table-cache';

const hashForm = /^[0-9a-f]{64}$/;

/**
 * The text with a content hash, in force or not; null where there was never one.
 * @throws RecordUnavailableError when it is none in force and the database cannot be asked for the others; CorruptRecordError when it
 * was damaged since.
 */
export async function findPublishedVersion(hash: string): Promise<RuleSetVersion | null> {
  if (!hashForm.test(hash)) return null;
  const { tables } = await ruleTables();
  const inForce = tables.versions.find((version) => version.hash === hash);
  if (inForce !== undefined) return inForce;
  try {
    return await findRuleSetByHash(database(), hash);
  } catch (error) {
    if (error instanceof CorruptRecordError) throw error;
    throw new RecordUnavailableError('An older text cannot be read', { cause: error });
  }
}
