import { GUARDIANS_PATH, guardianPath, type FactPath } from '../facts/fact-path';
import { statusOf, type Facts, type GuardianFacts } from '../facts/facts';
import { remedyInTurn } from '../requirements/all/all';
import { both, DEPENDS, eitherWorld, FAILS, MEETS, type Possible } from '../requirements/possible';
import {
  NONE,
  type Check,
  type Circumstances,
  type Reason,
  type Remedy,
  type Values,
  type Warning,
} from '../requirements/requirement-kind';
import { possibleForParents, type ParentsReading } from './possible-for-parents';
import {
  actingPeople,
  circumstancesOf,
  everyStatus,
  guardianNotNamed,
  isParent,
  mayAct,
  presence,
  parentsOf,
  type FindingSubject,
} from './subjects';

/** A check on one guardian, as a rule binds the parents with it: the same questions, asked for one subject. */
export interface ParentsCheck {
  possible(circumstances: Circumstances, subject: FindingSubject): Possible;
  missing(circumstances: Circumstances, subject: FindingSubject): FactPath[];
  reason(circumstances: Circumstances, subject: FindingSubject): Reason;
  figures(circumstances: Circumstances, subject: FindingSubject): Values;
  warnings(circumstances: Circumstances, subject: FindingSubject): Warning[];
  /** What cures it, by whoever would act; each is a way of its own. */
  remedies(circumstances: Circumstances, subject: FindingSubject): Remedy[];
}

/** Makes it for one reading. `mayBeSome`: in another reading one parent is enough, so that the other one's facts matter too. */
export function parentsCheck(reading: ParentsReading, check: Check, mayBeSome: boolean): ParentsCheck {
  const shares = !reading.samePerson && check.parts !== undefined ? check.parts : [check];
  const ofPart = (part: Check, circumstances: Circumstances, subject: FindingSubject) => {
    const { guardian } = subject;
    // The common case: a parent who acts is judged by himself.
    if (
      guardian !== undefined &&
      reading.quantifier === 'each' &&
      isParent(guardian) &&
      statusOf(guardian) !== undefined &&
      mayAct(guardian)
    )
      return part.possible(circumstancesOf(circumstances, guardian));
    return possibleForParents(
      reading,
      subject,
      circumstances.facts,
      (one) => part.possible(circumstancesOf(circumstances, one)),
      part.asksPresence === true,
    );
  };
  const possible = (circumstances: Circumstances, subject: FindingSubject): Possible => {
    if (shares.length === 1) return ofPart(check, circumstances, subject);
    // Who acts is the same for every part: where that was not told, each way is tried for all of them together.
    return everyStatus(circumstances.facts)
      .map((facts) => {
        const guardian = facts.guardians.find(({ id }) => id === subject.guardian?.id);
        const about = facts === circumstances.facts ? circumstances : withFacts(circumstances, facts);
        return shares.map((part) => ofPart(part, about, { id: subject.id, guardian })).reduce(both, MEETS);
      })
      .reduce(eitherWorld);
  };
  /** Those whose own facts decide about a subject, and whether he decides alone. */
  const judged = ({ facts }: Circumstances, subject: FindingSubject): readonly GuardianFacts[] => {
    const { guardian } = subject;
    if (guardian !== undefined && !mayBeSome && isParent(guardian) && mayAct(guardian)) return [toldOf(guardian, facts)];
    const people = actingPeople(facts);
    const himself = guardian === undefined || mayBeSome ? undefined : people.find(({ id }) => id === subject.id);
    return himself === undefined ? people : [himself];
  };
  /** The subject where he acts, as was told, and nobody else's facts matter. */
  const decidesAlone = ({ guardian }: FindingSubject): GuardianFacts | undefined =>
    guardian !== undefined && !mayBeSome && isParent(guardian) && statusOf(guardian) !== undefined && mayAct(guardian)
      ? guardian
      : undefined;
  const own = (circumstances: Circumstances, guardian: GuardianFacts | undefined) =>
    check.possible(circumstancesOf(circumstances, guardian));
  const best = (circumstances: Circumstances, people: readonly GuardianFacts[]) =>
    people.find((guardian) => own(circumstances, guardian) === MEETS) ?? people[0];

  return {
    possible,
    missing(before, subject) {
      const circumstances = presence(before);
      const people = judged(circumstances, subject);
      const missing = people.length === 0 ? [GUARDIANS_PATH] : [];
      for (const guardian of people) {
        if (statusOf(toldOf(guardian, before.facts)) === undefined) missing.push(guardianPath(guardian, 'status'));
      }
      for (const guardian of people) {
        const about = circumstancesOf(circumstances, guardian);
        for (const part of shares) if (part.possible(about) === DEPENDS) missing.push(...part.missing(about));
      }
      return missing;
    },
    reason(before, subject) {
      const alone = shares.length === 1 ? decidesAlone(subject) : undefined;
      if (alone !== undefined) return check.reason(circumstancesOf(before, alone));
      const circumstances = presence(before);
      const people = judged(circumstances, subject);
      const himself = people.find(({ id }) => id === subject.id);
      const part = shares.length === 1 ? check : (shares.find((one) => ofPart(one, circumstances, subject) === FAILS) ?? check);
      const failing =
        himself ??
        people.find((guardian) => part.possible(circumstancesOf(circumstances, guardian)) === FAILS) ??
        notNamed(circumstances, part);
      if (failing === undefined) return { cause: 'parentNotActing', values: {} };
      const whose: Values = failing === himself || failing.id === '' ? {} : { guardian: failing.id };
      // A parent who has died or takes no part: what decides is that the other one fails.
      if (subject.guardian !== undefined && himself === undefined && failing.id !== '')
        return { cause: 'otherGuardianFails', values: whose };
      const about = circumstancesOf(circumstances, failing);
      const reason = part.reason(about);
      return { cause: reason.cause, values: failing === himself ? reason.values : { ...reason.values, ...whose } };
    },
    figures(before, subject) {
      const alone = decidesAlone(subject);
      if (alone !== undefined) return check.figures(circumstancesOf(before, alone));
      const circumstances = presence(before);
      const people = judged(circumstances, subject);
      const shown =
        people.find(({ id }) => id === subject.id) ?? (subject.guardian === undefined ? best(circumstances, people) : undefined);
      return shown === undefined ? {} : check.figures(circumstancesOf(circumstances, shown));
    },
    warnings(before, { guardian }) {
      if (check.warnings === undefined || guardian === undefined || !mayAct(guardian)) return NONE;
      if (statusOf(guardian) !== undefined) return check.warnings(circumstancesOf(before, guardian));
      const circumstances = presence(before);
      return check.warnings(circumstancesOf(circumstances, toldOf(guardian, circumstances.facts)));
    },
    remedies(before, subject) {
      const circumstances = presence(before);
      const groups = whoWouldAct(reading, circumstances, subject).map((people) =>
        people.flatMap((guardian) => shares.map((part) => forGuardian(part, guardian))),
      );
      // That somebody acts who has not said so is no cure: what takes no step would promise what only his answer can.
      return groups.flatMap((checks) => remedyInTurn(checks, circumstances) ?? []).filter(({ steps }) => steps.length > 0);
    },
  };
}

function toldOf(guardian: GuardianFacts, { guardians }: Facts): GuardianFacts {
  for (const one of guardians) if (one.id === guardian.id) return one;
  return guardian;
}

/** The same question about a family that turned out otherwise; nothing worked out before is taken along. */
function withFacts({ asOf, place, entryYear }: Circumstances, facts: Facts): Circumstances {
  return { facts, guardian: undefined, asOf, place, entryYear };
}

/** Whoever the guardian may be fails, where nobody was named who acts. */
function notNamed(circumstances: Circumstances, check: Check): GuardianFacts | undefined {
  if (parentsOf(circumstances.facts).acting.length > 0) return undefined;
  const guardian = guardianNotNamed('present');
  return check.possible(circumstancesOf(circumstances, guardian)) === FAILS ? guardian : undefined;
}

/** A check that speaks of one person, whoever is asked about, as the family then is. */
function forGuardian(check: Check, { id }: GuardianFacts): Check {
  const his = (circumstances: Circumstances) =>
    circumstancesOf(
      circumstances,
      circumstances.facts.guardians.find((guardian) => guardian.id === id),
    );
  return {
    ...check,
    possible: (circumstances) => check.possible(his(circumstances)),
    remedy: (circumstances) => check.remedy(his(circumstances)),
  };
}

/**
 * Groups of people of which one group is enough: the guardian of the finding if he can act, each alone where one of them is
 * enough, and otherwise all together.
 */
function whoWouldAct({ quantifier }: ParentsReading, { facts }: Circumstances, subject: FindingSubject): (readonly GuardianFacts[])[] {
  const able = actingPeople(facts);
  const himself = able.find(({ id }) => id === subject.id);
  if (himself !== undefined) return [[himself]];
  return quantifier === 'some' ? able.map((guardian) => [guardian]) : [able];
}
