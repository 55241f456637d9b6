import type { CalendarDate } from '../dates/calendar-date';
import { statusOf, type Facts, type FindingSubject, type GuardianFacts } from '../facts/facts';
import type { PlaceCode } from '../places/place';
import type { Circumstances, People } from '../requirements/requirement-kind';
import type { Subject } from '../rule-sets/rule-set';

export type { FindingSubject };

/** The people of a family under a rule for parents, where every status is known. */
export interface Parents {
  /** Parents who can be judged by their own facts; one who lives elsewhere is still a parent. */
  acting: GuardianFacts[];
  /** Parents who have died or take no part. */
  notActing: GuardianFacts[];
  /** Other legal guardians, who matter only where no parent acts. */
  standIns: GuardianFacts[];
}

const ONE_FOR: Readonly<Record<'child' | 'family', readonly FindingSubject[]>> = {
  child: [{ id: 'child', guardian: undefined }],
  family: [{ id: 'family', guardian: undefined }],
};

/** The findings that a requirement gives for a family. A carer who is not the legal guardian is never judged. */
export function findingSubjects(subject: Subject, facts: Facts): readonly FindingSubject[] {
  if (subject.who !== 'parents') return ONE_FOR[subject.who];
  if (subject.findings === 'one' || subject.quantifier === 'some') return ONE_FOR.family;
  return (facts.subjects ??= eachParent(facts));
}

/** Each parent as a subject; where none acts, other legal guardians beside them. */
export function eachParent({ guardians }: Facts): readonly FindingSubject[] {
  const nobodyActs = !guardians.some((guardian) => isParent(guardian) && mayAct(guardian));
  const judged: FindingSubject[] = [];
  for (const guardian of guardians) if (isParent(guardian)) judged.push({ id: guardian.id, guardian });
  if (nobodyActs) for (const guardian of guardians) if (isOtherGuardian(guardian)) judged.push({ id: guardian.id, guardian });
  return judged;
}

/** The family's people; whoever's status has not been told counts as acting. */
export function parentsOf({ guardians }: Facts): Parents {
  const parents = guardians.filter(isParent);
  return {
    acting: parents.filter(mayAct),
    notActing: parents.filter((parent) => !mayAct(parent)),
    standIns: guardians.filter((guardian) => isOtherGuardian(guardian) && mayAct(guardian)),
  };
}

/** Those whose own facts decide: parents who may act, or where none does, whoever may stand in for them. */
export function actingPeople(facts: Facts): readonly GuardianFacts[] {
  const { acting, standIns } = parentsOf(facts);
  return acting.length > 0 ? acting : standIns;
}

/** A legal guardian of whom nothing has been told: who must exist where nobody who was named acts. */
export function guardianNotNamed(status: 'present' | 'absent'): GuardianFacts {
  return { id: '', relation: 'otherLegalGuardian', status, isImplied: true };
}

/** The family with everybody present whose status has not been told. */
export function ifPresent(facts: Facts): Facts {
  if (isEveryStatusTold(facts)) return facts;
  return {
    family: facts.family,
    subjects: undefined,
    guardians: facts.guardians.map((guardian) => ({ ...guardian, status: statusOf(guardian) ?? 'present' })),
  };
}

function isEveryStatusTold({ guardians }: Facts): boolean {
  for (const guardian of guardians) if (statusOf(guardian) === undefined) return false;
  return true;
}

/** More people whose status was not told than any family has; beyond it their statuses are not tried together. */
const MOST_OPEN = 5;

/** The family in every way in which those may act whose status has not been told; who has died and who takes no part are alike. */
export function everyStatus(facts: Facts): Facts[] {
  const open = facts.guardians.filter((guardian) => statusOf(guardian) === undefined && guardian.relation !== 'carer');
  if (open.length > MOST_OPEN) return [facts];
  return open.reduce<Facts[]>(
    (worlds, { id }) =>
      worlds.flatMap((world) =>
        (['present', 'absent', 'deceased'] as const).map((status) => ({
          family: world.family,
          guardians: world.guardians.map((guardian) => (guardian.id === id ? { ...guardian, status } : guardian)),
        })),
      ),
    [facts],
  );
}

/** The same circumstances for one person; asked for again they are the same object, with what it remembers. */
export function circumstancesOf(circumstances: Circumstances, guardian: GuardianFacts | undefined): Circumstances {
  const { facts, asOf, place, entryYear, people } = circumstances;
  if (circumstances.guardian === guardian) return circumstances;
  if (people === undefined || people.facts !== facts || people.asOf !== asOf)
    return { facts, guardian, asOf, place, entryYear, people: undefined, memory: undefined };
  for (const one of people.about) if (one.guardian === guardian) return one;
  const about = { facts, guardian, asOf, place, entryYear, people, memory: [] };
  people.about.push(about);
  return about;
}

/** Everybody present whose status has not been told: what reasons, figures and remedies speak of. */
export function presence(circumstances: Circumstances): Circumstances {
  const { facts, asOf, place, entryYear, people } = circumstances;
  if (isEveryStatusTold(facts)) return circumstances;
  if (people === undefined || people.facts !== facts || people.asOf !== asOf) return { ...circumstances, facts: ifPresent(facts) };
  return (people.present ??= beginEvaluation(ifPresent(facts), asOf, place, entryYear));
}

/** Circumstances of a family that remember what was worked out of them; for one evaluation. */
export function beginEvaluation(facts: Facts, asOf: CalendarDate, place: PlaceCode, entryYear: number): Circumstances {
  const people: People = { facts, asOf, about: [], present: undefined };
  return { facts, guardian: undefined, asOf, place, entryYear, people, memory: [] };
}

/** Mother or father. */
export function isParent({ relation }: GuardianFacts): boolean {
  return relation === 'mother' || relation === 'father';
}

/** A legal guardian who is no parent. */
export function isOtherGuardian({ relation }: GuardianFacts): boolean {
  return relation === 'otherLegalGuardian';
}

/** False for whoever has died or takes no part; true also where the status has not been told. */
export function mayAct({ status }: GuardianFacts): boolean {
  return status !== 'deceased' && status !== 'noCustody';
}
