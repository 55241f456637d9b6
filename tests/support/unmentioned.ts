import type { Guardian } from '@/rules/facts/family';

/** Whether a guardian may be one whose own facts decide; whoever looks after the child without being its guardian is not. */
export function mayAct({ relation, status }: Guardian): boolean {
  return relation !== 'carer' && status !== 'deceased' && status !== 'noCustody';
}

/** A mother or father of whom nothing was said is asked for, unless another legal guardian is named and no parent acts. */
export function withUnmentioned(guardians: readonly Guardian[], answers: () => boolean): Guardian[] {
  const parents = guardians.filter(({ relation }) => relation === 'mother' || relation === 'father');
  const hasOther = guardians.some(({ relation }) => relation === 'otherLegalGuardian');
  if (hasOther && parents.every(({ status }) => status === 'deceased' || status === 'noCustody')) return [...guardians];
  const unmentioned = (['mother', 'father'] as const).filter(
    (relation) => parents.length < 2 && !parents.some((parent) => parent.relation === relation),
  );
  return [...guardians, ...unmentioned.filter(() => answers()).map((relation): Guardian => ({ id: relation, relation }))];
}
