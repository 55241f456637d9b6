import { FAMILY_PLANNING_PATH, guardianPath } from '../../facts/fact-path';
import type { FamilyPlanning } from '../../facts/family';
import { DEPENDS, FAILS, MEETS, type Possible } from '../possible';
import type { Check, Circumstances, RequirementKind } from '../requirement-kind';

/** Where something must be told; see `parameters.ts`. */
export interface ShownParameters {
  of: 'guardian' | 'familyPlanning';
  field: string;
}

/** Something to show, whatever it is: an education, tax paid, papers. `null`, an empty list, no and 0 are nothing. */
export const shown: RequirementKind<ShownParameters> = {
  kind: 'shown',
  paper: null,
  likelihoodOfFailure: () => 0.5,
  openPoints: () => [],
  reads: (parameters, guardian) => (parameters.of === 'guardian' && guardian === undefined ? [] : [pathOf(parameters, guardian)]),
  fields: ({ of, field }) => [`${of}.${field}`],
  check: checkOf,
  clause: (parameters) => ({ code: 'shown', values: parameters }),
};

function pathOf({ of, field }: ShownParameters, guardian: Circumstances['guardian']) {
  return of === 'guardian' && guardian !== undefined ? guardianPath(guardian, field) : FAMILY_PLANNING_PATH;
}

function checkOf(parameters: ShownParameters): Check {
  return {
    possible: (circumstances) => shownIn(told(parameters, circumstances)),
    missing: ({ guardian }) => [pathOf(parameters, guardian)],
    reason: () => ({ cause: 'nothingToShow', values: { field: parameters.field } }),
    figures: () => ({}),
    lastDayToBegin: null,
    remedy: () => null,
  };
}

function told({ of, field }: ShownParameters, { facts, guardian }: Circumstances): unknown {
  if (of === 'guardian') return guardian === undefined ? null : guardian[field as 'education'];
  const { familyPlanning } = facts.family;
  return typeof familyPlanning === 'object' && familyPlanning !== null ? familyPlanning[field as keyof FamilyPlanning] : familyPlanning;
}

function shownIn(value: unknown): Possible {
  if (value === undefined || value === 'unknown') return DEPENDS;
  const isNothing = value === null || value === false || value === 0 || value === '' || (Array.isArray(value) && value.length === 0);
  return isNothing ? FAILS : MEETS;
}
