import { z } from 'zod';
import { DAY, fieldTestsSchema } from '../records/field-test-schema';

/** `tests`: what is asked of the days of the registration. */
export const registrationParameters = z.strictObject({ tests: fieldTestsSchema({ from: DAY, until: DAY }) });
