import type { z } from 'zod';
import { bornOnOrBeforeParameters } from './born-on-or-before/parameters';
import { contributionMonthsParameters } from './contribution-months/parameters';
import { homeInPlaceParameters } from './home-in-place/parameters';
import { paperHeldParameters } from './paper-held/parameters';
import { residencePermitParameters } from './residence-permit/parameters';
import { workInPlaceParameters } from './work-in-place/parameters';

/** The schema of each kind's parameters, by the kind's name; apart from the kinds, because evaluating needs no zod. */
export const parameterSchemas: Readonly<Record<string, z.ZodType<object>>> = {
  'born-on-or-before': bornOnOrBeforeParameters,
  'contribution-months': contributionMonthsParameters,
  'home-in-place': homeInPlaceParameters,
  'paper-held': paperHeldParameters,
  'residence-permit': residencePermitParameters,
  'work-in-place': workInPlaceParameters,
};
