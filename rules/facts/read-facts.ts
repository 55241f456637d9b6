import type { Family } from './family';
import type { Facts, GuardianFacts } from './facts';

const NOBODY: readonly GuardianFacts[] = [];

/**
 * Answers → facts: who there is. The family must have the shape of the contract (`familySchema`); nothing is guessed,
 * and what was told is not copied.
 */
export function readFacts(family: Family): Facts {
  return { family, guardians: withUnmentionedParents(family.guardians ?? NOBODY), subjects: undefined };
}

/**
 * A parent whom the answers do not mention is not known, and not absent. Only where another legal guardian is named and
 * no parent acts is nobody supposed: the law knows such a guardian for parents who have died or cannot act.
 */
function withUnmentionedParents(guardians: readonly GuardianFacts[]): readonly GuardianFacts[] {
  let parents = 0;
  let someParentActs = false;
  let hasOther = false;
  for (const { relation, status } of guardians) {
    if (relation === 'mother' || relation === 'father') {
      parents += 1;
      someParentActs ||= status !== 'deceased' && status !== 'noCustody';
    }
    hasOther ||= relation === 'otherLegalGuardian';
  }
  if (parents >= 2 || (!someParentActs && hasOther)) return guardians;
  const unmentioned = (['mother', 'father'] as const).filter((relation) => !guardians.some((one) => one.relation === relation));
  return [...guardians, ...unmentioned.map((relation) => impliedParent(relation, guardians))];
}

function impliedParent(relation: 'mother' | 'father', guardians: readonly GuardianFacts[]): GuardianFacts {
  const isTaken = guardians.some((guardian) => guardian.id === relation);
  return { id: isTaken ? `${relation}-not-mentioned` : relation, relation, isImplied: true };
}
