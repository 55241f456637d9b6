import { statusOf, type Facts, type GuardianFacts } from '../facts/facts';
import { both, either, eitherWorld, FAILS, MEETS, type Possible } from '../requirements/possible';
import { guardianNotNamed, isOtherGuardian, isParent, mayAct, type FindingSubject } from './subjects';

/** How a rule binds parents, with nothing left open. */
export interface ParentsReading {
  /** Every parent for himself, or at least one of them. */
  quantifier: 'each' | 'some';
  oneParent: 'enough' | 'notEnough';
  otherGuardian: 'standsIn' | 'doesNotStandIn';
  /** Whether one person must meet every part, or each part may be met by another. */
  samePerson: boolean;
}

/** Judges one person by facts of his own; the status of whoever is given is known. */
export type JudgeOne = (guardian: GuardianFacts) => Possible;

/** What a person may turn out to contribute: a result if he acts (null: he does not), and whether he may not act. */
interface Person {
  id: string;
  own: Possible | null;
  mayNotAct: boolean;
}

/**
 * What is possible for one subject of a rule for parents under one reading, over every status that has not been told.
 * People are judged by facts of their own, so each may be looked at alone: which of them act need not be tried out.
 */
export function possibleForParents(
  reading: ParentsReading,
  subject: FindingSubject,
  facts: Facts,
  own: JudgeOne,
  asksPresence: boolean,
): Possible {
  const told = whereAllIsTold(reading, subject, facts, own);
  if (told !== null) return told;
  return overEveryStatus(reading, subject, facts, own, asksPresence);
}

/** The common case, without a detour: every status is told and a parent acts, who is asked about or enough. */
function whereAllIsTold(
  { quantifier }: ParentsReading,
  { guardian }: FindingSubject,
  { guardians }: Facts,
  own: JudgeOne,
): Possible | null {
  if (quantifier === 'each' && guardian !== undefined) {
    return isParent(guardian) && statusOf(guardian) !== undefined && mayAct(guardian) ? own(guardian) : null;
  }
  let sum: Possible | null = null;
  for (const parent of guardians) {
    if (!isParent(parent)) continue;
    if (statusOf(parent) === undefined || (quantifier === 'each' && !mayAct(parent))) return null;
    if (!mayAct(parent)) continue;
    const result = own(parent);
    sum = sum === null ? result : quantifier === 'each' ? both(sum, result) : either(sum, result);
  }
  return sum;
}

function overEveryStatus(reading: ParentsReading, subject: FindingSubject, facts: Facts, own: JudgeOne, asksPresence: boolean): Possible {
  const ofUnknown = (guardian: GuardianFacts) => (asksPresence ? presentOrAbsent(guardian, own) : own(guardian));
  const parents = facts.guardians.filter(isParent).map((guardian) => personOf(guardian, own, ofUnknown));
  const someoneActs = whereSomeoneActs(reading, subject, parents);
  if (!parents.every(({ mayNotAct }) => mayNotAct)) return someoneActs ?? FAILS;
  const others = facts.guardians.filter(isOtherGuardian).map((guardian) => personOf(guardian, own, ofUnknown));
  return join(someoneActs, whereNobodyActs(reading, subject, others, own)) ?? FAILS;
}

function personOf(guardian: GuardianFacts, own: JudgeOne, ofUnknown: JudgeOne): Person {
  const { id } = guardian;
  const status = statusOf(guardian);
  if (status !== undefined) return { id, own: mayAct(guardian) ? own(guardian) : null, mayNotAct: !mayAct(guardian) };
  return { id, own: ofUnknown(guardian), mayNotAct: true };
}

function presentOrAbsent(guardian: GuardianFacts, own: JudgeOne): Possible {
  return eitherWorld(own({ ...guardian, status: 'present' }), own({ ...guardian, status: 'absent' }));
}

function whereSomeoneActs({ quantifier, oneParent }: ParentsReading, subject: FindingSubject, parents: readonly Person[]): Possible | null {
  if (quantifier === 'some') return ofWhoeverActs(parents, 'some');
  if (subject.guardian === undefined) return oneParent === 'enough' ? ofWhoeverActs(parents, 'each') : ofBothParents(parents);
  const himself = parents.find(({ id }) => id === subject.id);
  const rest = ofWhoeverActs(
    parents.filter((parent) => parent !== himself),
    'each',
  );
  // A parent who has died or takes no part: either the other one is enough, or nobody can make up for it.
  const forMissing = himself?.mayNotAct === false || rest === null ? null : oneParent === 'enough' ? rest : FAILS;
  return join(himself?.own ?? null, forMissing);
}

/** One finding for both parents, where one is not enough: a parent who does not act fails it. */
function ofBothParents(parents: readonly Person[]): Possible | null {
  const somebodyMayBeMissing = parents.some(
    (missing) => missing.mayNotAct && parents.some((other) => other !== missing && other.own !== null),
  );
  const both = parents.every(({ own }) => own !== null)
    ? ofWhoeverActs(
        parents.map((parent) => ({ ...parent, mayNotAct: false })),
        'each',
      )
    : null;
  return join(both, somebodyMayBeMissing ? FAILS : null);
}

function whereNobodyActs(
  { quantifier, otherGuardian }: ParentsReading,
  subject: FindingSubject,
  others: readonly Person[],
  own: JudgeOne,
): Possible | null {
  if (otherGuardian === 'doesNotStandIn') return FAILS;
  // Somebody must be the child's legal guardian; who it is need not be told where nobody could meet it.
  const notNamed = others.every(({ mayNotAct }) => mayNotAct) ? presentOrAbsent(guardianNotNamed('present'), own) : null;
  const himself = others.find(({ id }) => id === subject.id);
  if (himself === undefined) return join(ofWhoeverActs(others, quantifier), notNamed);
  const rest = himself.mayNotAct
    ? ofWhoeverActs(
        others.filter((other) => other !== himself),
        quantifier,
      )
    : null;
  return join(join(himself.own, rest), notNamed);
}

/** Over every group of these people, one at least, that may be the ones who act; null where none of them can. */
function ofWhoeverActs(people: readonly Person[], quantifier: 'each' | 'some'): Possible | null {
  const decisive = quantifier === 'each' ? FAILS : MEETS;
  const opposite = quantifier === 'each' ? MEETS : FAILS;
  // One is enough to decide; the opposite needs everybody who acts.
  const canDecide = people.some((person) => may(person, decisive));
  const canAgree = people.some((person) => may(person, opposite)) && people.every((person) => person.mayNotAct || may(person, opposite));
  if (!canDecide) return canAgree ? opposite : null;
  return canAgree ? eitherWorld(decisive, opposite) : decisive;
}

function may({ own }: Person, result: Possible): boolean {
  return own !== null && (own & result) !== 0;
}

function join(one: Possible | null, other: Possible | null): Possible | null {
  if (one === null || other === null) return one ?? other;
  return eitherWorld(one, other);
}
