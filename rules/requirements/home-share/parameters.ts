import { z } from 'zod';

/** `moreThan`: percent of the home of which one person must own more. */
export const homeShareParameters = z.strictObject({ moreThan: z.number().min(0).max(100) });
