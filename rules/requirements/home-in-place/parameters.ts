import { z } from 'zod';
import { placeCodeText } from '../parameter-texts';

/** `place`: where the home must be. */
export const homeInPlaceParameters = z.strictObject({ place: placeCodeText });

/** What a district sets for a home in a place. */
export type HomeInPlaceParameters = z.infer<typeof homeInPlaceParameters>;
