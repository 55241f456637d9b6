import { addYears } from '../../dates/calendar-date';
import { spanText } from '../../dates/date-span';
import { BORN_ON_PATH } from '../../facts/fact-path';
import { DEPENDS, FAILS, MEETS, type RequirementKind } from '../requirement-kind';
import type { BornOnOrBeforeParameters } from './parameters';

/** The child is old enough: born on the day or before it. */
export const bornOnOrBefore: RequirementKind<BornOnOrBeforeParameters> = {
  kind: 'born-on-or-before',
  openPoints: [],
  likelihoodOfFailure: 0.03,
  paper: null,
  reads: () => [BORN_ON_PATH],

  possible(parameters, { facts }) {
    const bornOn = facts.child.bornOn;
    if (bornOn === undefined || bornOn === null) return DEPENDS;
    if (bornOn.latest <= parameters.day) return MEETS;
    return bornOn.earliest > parameters.day ? FAILS : DEPENDS;
  },

  reason(parameters, { facts }) {
    const { bornOn } = facts.child;
    return { cause: 'tooYoung', values: { bornOn: bornOn ? spanText(bornOn) : '', needed: parameters.day } };
  },

  figures: (parameters) => ({ needed: parameters.day }),
  lastDayToBegin: () => null,
  // Only time helps: `repeated` finds the year.
  remedy: () => null,
  repeated: (parameters, years) => ({ day: addYears(parameters.day, years) }),
};
