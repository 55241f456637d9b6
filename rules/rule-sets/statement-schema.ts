import { z } from 'zod';

/** A text of a table in both languages. */
export const localText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** The id of a requirement, an item, a source or a remark. */
export const statementId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/);

/** How sure a value is. */
export const confidence = z.enum(['seed', 'official', 'press', 'compiled', 'analogy', 'reportedPractice']);

/** `sources` and `confidence` stand only where the remark rests on something else than what it stands beside. */
export const remark = z.strictObject({
  id: statementId,
  sort: z.enum(['notStated', 'decision', 'note']),
  text: localText,
  sources: z.array(statementId).exactOptional(),
  confidence: confidence.exactOptional(),
});
