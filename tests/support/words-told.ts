import type { GuardianStatus } from '@/rules/facts/family';
import type { Vocabulary } from './vocabulary';

/** Sorts of permits, as the contract names them. */
export const PERMIT_KINDS = ['temporaryResidencePermit', 'residenceRegistrationCard', 'residencePermit', 'workResidencePermit'] as const;
/** Ways to work. */
export const WORK_FORMS = ['employee', 'selfEmployed', 'legalRepresentative', 'shareholder', 'flexible'] as const;
/** Ways to live in a home. */
export const TENURES = ['owned', 'rented', 'employerProvided', 'relatives', 'other'] as const;

/** Whether somebody takes part, by what is usual. */
export const STATUSES: readonly GuardianStatus[] = ['present', 'present', 'absent', 'deceased', 'noCustody'];
/** Every sort of insurance that a table asks for. */
export const EVERY_INSURANCE = ['pension', 'medical', 'unemployment', 'workInjury', 'maternity'];

/** The words that rules name for a field, with others that they do not name. */
export function wordsOf(vocabulary: Vocabulary, field: string, others: readonly string[]): string[] {
  const named = vocabulary.tests(field).flatMap(({ is = [], isNot = [] }) => [...is, ...isNot]);
  return [...new Set([...named, ...others])];
}
