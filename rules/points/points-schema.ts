import { z } from 'zod';

/** The schema of a points table. */
export const pointsTableSchema = z.strictObject({ items: z.array(z.looseObject({})) });
