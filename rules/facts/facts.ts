import type { Family, Guardian, GuardianStatus } from './family';

/**
 * The vocabulary that requirements read: what the family told, with everybody who must be there. What was told is read
 * where it stands (see `told.ts`); nothing is copied, because a bulk run reads millions of families.
 */
export interface Facts {
  family: Family;
  /** Everybody listed, and a mother or father not mentioned at all. */
  guardians: readonly GuardianFacts[];
  /** Each parent as whom a finding is about; worked out once, see `findingSubjects`. */
  subjects?: readonly FindingSubject[] | undefined;
}

/** Whom one finding is about: a guardian by id, the child, or the family. */
export interface FindingSubject {
  id: string;
  guardian: GuardianFacts | undefined;
}

/**
 * A guardian. A parent whom the answers do not mention is carried as implied, with nothing told: what is missing of
 * such a parent leads to the question of who there is.
 */
export interface GuardianFacts extends Guardian {
  isImplied?: boolean;
}

/** The status as far as it was told. */
export function statusOf({ status }: GuardianFacts): GuardianStatus | undefined {
  return status === 'unknown' ? undefined : status;
}
