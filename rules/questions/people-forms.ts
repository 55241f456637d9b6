import { dateSpan } from '../dates/date-span';
import type { Family, Guardian, GuardianStatus } from '../facts/family';
import { withCarer } from './carer';
import { chosen, dateEntered, dateFields, type FormIssue, type QuestionForm } from './form';

const STATUSES: readonly (GuardianStatus | 'unknown')[] = ['present', 'absent', 'noCustody', 'deceased', 'unknown'];
const OTHERS = ['otherLegalGuardian', 'carer', 'none', 'unknown'] as const;

/** The parents: how each of them stands to the child. What was told of them before stays with them. */
export const guardiansForm: QuestionForm = {
  read(values, { family }) {
    const issues: FormIssue[] = [];
    const mother = chosen(values, 'mother', STATUSES, issues);
    const father = chosen(values, 'father', STATUSES, issues);
    if (mother === null || father === null) return { issues };
    const others = (family.guardians ?? []).filter(({ relation }) => relation !== 'mother' && relation !== 'father');
    const parents = [parentOf(family, 'mother', mother), parentOf(family, 'father', father)];
    return { family: { ...family, guardians: [...parents, ...others] } };
  },
  fill({ family }) {
    const statusOf = (relation: string) => (family.guardians ?? []).find((guardian) => guardian.relation === relation)?.status;
    return Object.fromEntries(
      ['mother', 'father'].flatMap((relation) => {
        const status = statusOf(relation);
        return status === undefined ? [] : [[relation, [status]]];
      }),
    );
  },
  isTold: () => true,
};

function parentOf(family: Family, relation: 'mother' | 'father', status: GuardianStatus | 'unknown'): Guardian {
  const known = (family.guardians ?? []).find((guardian) => guardian.relation === relation);
  return { ...(known ?? { id: relation, relation }), status };
}

/** Where no parent acts: whether somebody else is the legal guardian, or only looks after the child. */
export const otherGuardianForm: QuestionForm = {
  read(values, { family }) {
    const issues: FormIssue[] = [];
    const other = chosen(values, 'other', OTHERS, issues);
    if (other === null) return { issues };
    const withoutOther = (family.guardians ?? []).filter(({ relation }) => relation !== 'otherLegalGuardian');
    const answered = { ...family, guardians: withoutOther };
    if (other === 'carer') return { family: withCarer(answered) };
    if (other !== 'otherLegalGuardian') return { family: answered };
    const known = (family.guardians ?? []).find(({ relation }) => relation === 'otherLegalGuardian');
    const guardian: Guardian = known ?? { id: 'guardian', relation: 'otherLegalGuardian', status: 'present' };
    return { family: { ...family, guardians: [...withoutOther, guardian] } };
  },
  fill({ family }) {
    const relations = (family.guardians ?? []).map(({ relation }) => relation);
    const other = (['otherLegalGuardian', 'carer'] as const).find((relation) => relations.includes(relation));
    return other === undefined ? {} : { other: [other] };
  },
  isTold: () => true,
};

/** The child's day of birth. */
export const bornOnForm: QuestionForm = {
  read(values, { family, asOf }) {
    const issues: FormIssue[] = [];
    const bornOn = dateEntered(values, 'bornOn', issues);
    if (bornOn !== 'unknown' && dateSpan(bornOn).earliest > asOf) issues.push({ field: 'bornOn', code: 'afterTheDay' });
    return issues.length > 0 ? { issues } : { family: { ...family, child: { ...family.child, bornOn } } };
  },
  fill({ family }) {
    return dateFields('bornOn', family.child?.bornOn);
  },
  isTold: () => true,
};
