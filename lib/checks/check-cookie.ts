import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Check, Draft } from '@/rules';
import { familySchema } from '@/rules/schemas';

/** What the cookie carries from page to page of a check without JavaScript. */
export interface CarriedCheck {
  /** Null while only the choice of district is being mended. */
  check: Check | null;
  draft: Draft | null;
}

/** Name of the cookie. It has no expiry: it ends with the browser, and the server keeps nothing. */
export const CHECK_COOKIE = 'check';

/** Browsers refuse cookies over 4,096 bytes, name and attributes included. */
const MOST_BYTES = 3800;

/** More than any honest check unfolds to; a bound against a bomb that somebody with the key's ciphertext cannot make anyway. */
const MOST_UNFOLDED_BYTES = 200_000;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PURPOSE = Buffer.from('check-cookie/1');

/**
 * Seals a check for the cookie: deflated, AES-256-GCM under the server's secret, base64url. Null where it does not fit,
 * which only a draft of senseless length can cause.
 */
export function sealCheck(carried: CarriedCheck, secret: string): string | null {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(PURPOSE);
  const sealed = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(carried))), cipher.final()]);
  const text = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  return text.length <= MOST_BYTES ? text : null;
}

/** Opens a cookie that this server sealed; anything else, an altered or an older form included, is null. */
export function openCheck(text: string, secret: string): CarriedCheck | null {
  try {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, NONCE_BYTES)).setAAD(PURPOSE);
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const folded = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    const carried: unknown = JSON.parse(inflateRawSync(folded, { maxOutputLength: MOST_UNFOLDED_BYTES }).toString());
    const parsed = carriedSchema.safeParse(carried);
    return parsed.success ? parsed.data : null;
  } catch {
    // A cookie of another secret, cut off, or made up: there is no check in it, and the page says so.
    return null;
  }
}

/** AES-256 takes 32 bytes; the environment is checked to hold at least as many. */
function keyOf(secret: string): Buffer {
  return Buffer.from(secret, 'base64').subarray(0, 32);
}

const formValues = z.record(z.string(), z.array(z.string()));

const carriedSchema = z.object({
  check: z
    .object({
      jurisdiction: z.string(),
      entryYear: z.int(),
      stage: z.enum(['primary', 'juniorMiddle', 'transfer']),
      asOf: z.string(),
      family: familySchema,
      asked: z.array(z.string()),
      monthsOffered: z.object({ from: z.string(), to: z.string() }).optional(),
      isExample: z.boolean().optional(),
    })
    .nullable(),
  draft: z.object({ step: z.string(), values: formValues, issues: z.array(z.object({ field: z.string(), code: z.string() })) }).nullable(),
});
