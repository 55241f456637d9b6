import type { Family, Guardian, Permit, Work } from '../facts/family';
import {
  chosen,
  dateEntered,
  dateFields,
  placeEntered,
  valueOf,
  type FormContext,
  type FormIssue,
  type FormValues,
  type QuestionForm,
  type ReadForm,
} from './form';
import { dateSpan } from '../dates/date-span';

const HAVE = ['yes', 'none', 'unknown'] as const;

/** The guardian of a question as told so far; an id not in the family gives null. */
export function guardianOf({ family, guardian }: FormContext): Guardian | null {
  return (family.guardians ?? []).find(({ id }) => id === guardian) ?? null;
}

/** The family with one guardian changed; a guardian who is no longer there changes nothing. */
export function withGuardianFacts(family: Family, id: string | null, facts: Partial<Guardian>): ReadForm {
  const guardians = (family.guardians ?? []).map((guardian) => (guardian.id === id ? { ...guardian, ...facts } : guardian));
  return { family: { ...family, guardians } };
}

/** A residence permit, and the one before it where there was one. */
export const permitsForm: QuestionForm = {
  read(values, { family, guardian }) {
    const issues: FormIssue[] = [];
    const have = chosen(values, 'have', HAVE, issues);
    if (have === null) return { issues };
    if (have !== 'yes') return withGuardianFacts(family, guardian, { permits: have === 'none' ? [] : 'unknown' });
    const permit = permitEntered(values, issues);
    return issues.length > 0 ? { issues } : withGuardianFacts(family, guardian, { permits: [permit] });
  },
  fill(context) {
    const permits = guardianOf(context)?.permits;
    if (permits === undefined) return {};
    if (permits === 'unknown') return { have: ['unknown'] };
    const [permit] = permits ?? [];
    if (permit === undefined) return { have: ['none'] };
    const [earlier] = permit.previous ?? [];
    return {
      have: ['yes'],
      place: [permit.place ?? 'unknown'],
      ...dateFields('issuedOn', permit.issuedOn),
      ...dateFields('validUntil', permit.validUntil),
      ...(earlier === undefined
        ? {}
        : { renewed: ['yes'], ...dateFields('earlierIssuedOn', earlier.issuedOn), ...dateFields('earlierUntil', earlier.validUntil) }),
    };
  },
};

function permitEntered(values: FormValues, issues: FormIssue[]): Permit {
  const place = placeEntered(values, 'place', issues);
  const permit = permitOf(values, place, { issuedOn: 'issuedOn', validUntil: 'validUntil' }, issues);
  if (valueOf(values, 'renewed') === '') return permit;
  const earlier = permitOf(values, place, { issuedOn: 'earlierIssuedOn', validUntil: 'earlierUntil' }, issues);
  checkOrder(earlier.issuedOn, permit.issuedOn, 'earlierIssuedOn', issues);
  return { ...permit, previous: [earlier] };
}

function permitOf(values: FormValues, place: string, fields: { issuedOn: string; validUntil: string }, issues: FormIssue[]): Permit {
  const issuedOn = dateEntered(values, fields.issuedOn, issues);
  const validUntil = dateEntered(values, fields.validUntil, issues);
  checkOrder(issuedOn, validUntil, fields.validUntil, issues);
  return { kind: 'temporaryResidencePermit', place, issuedOn, validUntil };
}

function checkOrder(first: Permit['issuedOn'], second: Permit['issuedOn'], field: string, issues: FormIssue[]): void {
  if (issues.length > 0 || typeof first !== 'string' || typeof second !== 'string') return;
  if (first === 'unknown' || second === 'unknown') return;
  if (dateSpan(first).earliest > dateSpan(second).latest) issues.push({ field, code: 'endsBeforeItBegins' });
}

/** Where a guardian works; how is not asked, because no rule on record reads it. */
export const workForm: QuestionForm = {
  read(values, { family, guardian }) {
    const issues: FormIssue[] = [];
    const have = chosen(values, 'have', HAVE, issues);
    if (have === null) return { issues };
    if (have !== 'yes') return withGuardianFacts(family, guardian, { work: have === 'none' ? [] : 'unknown' });
    const place = placeEntered(values, 'place', issues);
    const employerPlace = placeEntered(values, 'employerPlace', issues);
    return issues.length > 0 ? { issues } : withGuardianFacts(family, guardian, { work: [{ place, employerPlace }] });
  },
  fill(context) {
    const work: Work[] | null | 'unknown' | undefined = guardianOf(context)?.work;
    if (work === undefined) return {};
    if (work === 'unknown') return { have: ['unknown'] };
    const [job] = work ?? [];
    if (job === undefined) return { have: ['none'] };
    return { have: ['yes'], place: [job.place ?? 'unknown'], employerPlace: [job.employerPlace ?? 'unknown'] };
  },
};

/** Where the family lives. */
export const homeForm: QuestionForm = {
  read(values, { family }) {
    const issues: FormIssue[] = [];
    const have = chosen(values, 'have', HAVE, issues);
    if (have === null) return { issues };
    if (have !== 'yes') return { family: { ...family, home: have === 'none' ? null : 'unknown' } };
    const place = placeEntered(values, 'place', issues);
    return issues.length > 0 ? { issues } : { family: { ...family, home: { place } } };
  },
  fill({ family }) {
    const { home } = family;
    if (home === undefined) return {};
    if (home === 'unknown') return { have: ['unknown'] };
    return home === null ? { have: ['none'] } : { have: ['yes'], place: [home.place ?? 'unknown'] };
  },
};
