import type { Family, Guardian } from '@/rules';
import { addShown, addUnknown, addUnmet, type Answer, type Values } from './answer';
import { isNotMentioned, type Acts, type People } from './people';
import { someDepends, type Layout, type Readings } from './readings';

/** What a district asks of parents, written out for one requirement. */
export interface ParentRule {
  requirement: string;
  layout: Layout;
  /** The fact it reads of each guardian; null where it is one of the whole family. */
  fact: 'permits' | 'insurance' | 'work' | null;
  /** Path of a fact of the whole family. */
  path: string;
  /** Whether one parent may be read to be enough. */
  mayBeOneParent: boolean;
  /** What a guardian's own facts make possible; of one whose status is not known as if he were there. */
  judge(guardian: Guardian, family: Family): Readings;
  /** The same where it is not known whether the guardian lives with the family. */
  judgeUnknownStatus(guardian: Guardian, family: Family): Readings;
  /** What it comes to for a guardian of whom nothing is known but that somebody must be there. */
  judgeUnnamed(family: Family): Readings;
  /** Why a guardian fails it. */
  causeFor(guardian: Guardian, family: Family): string;
  /** What there is and what is asked. */
  valuesFor(guardian: Guardian, family: Family): Values;
}

/** Adds one finding for each parent (or, where no parent acts, for the other guardian too) of a rule on both parents. */
export function addEachParent(answer: Answer, family: Family, people: People, rule: ParentRule): void {
  const { mother, father, motherActs, fatherActs } = people;
  const ofMother = ownOf(rule, mother, motherActs, family);
  const ofFather = ownOf(rule, father, fatherActs, family);
  if (motherActs === 1 && fatherActs === 1 && !rule.mayBeOneParent) {
    addActing(answer, family, people, rule, mother, ofMother);
    addActing(answer, family, people, rule, father, ofFather);
    return;
  }
  const nobody = motherActs !== 1 && fatherActs !== 1 ? whereNobodyActs(rule, people, family) : 0;
  const one = rule.mayBeOneParent ? oneOfBoth(rule.layout, ofMother, motherActs, ofFather, fatherActs) : 0;
  const packedMother = forParent(rule, motherActs, ofMother, fatherActs, ofFather, one) | nobody;
  const packedFather = forParent(rule, fatherActs, ofFather, motherActs, ofMother, one) | nobody;
  if (motherActs === 2) addNotActing(answer, family, people, rule, mother, packedMother);
  else addActing(answer, family, people, rule, mother, packedMother);
  if (fatherActs === 2) addNotActing(answer, family, people, rule, father, packedFather);
  else addActing(answer, family, people, rule, father, packedFather);
  if (motherActs !== 2 || fatherActs !== 2 || people.other === null) return;
  if (people.otherActs === 2) addNotActing(answer, family, people, rule, people.other, nobody);
  else addActing(answer, family, people, rule, people.other, nobody);
}

/** Adds the one finding of a rule on at least one parent. */
export function addSomeParent(answer: Answer, family: Family, people: People, rule: ParentRule): void {
  const { mother, father, motherActs, fatherActs } = people;
  const ofMother = ownOf(rule, mother, motherActs, family);
  const ofFather = ownOf(rule, father, fatherActs, family);
  const nobody = motherActs !== 1 && fatherActs !== 1 ? whereNobodyActs(rule, people, family) : 0;
  const packed = oneOfBoth(rule.layout, ofMother, motherActs, ofFather, fatherActs) | nobody;
  const outcome = rule.layout.outcomes[packed]!;
  const judged = judgedPeople(people);
  if (outcome === 'unknown') {
    addUnknown(answer, rule.requirement, 'family', missingOf(rule, judged, family));
  } else if (outcome === 'unmet') {
    const failing = judged[0];
    if (failing === undefined) addUnmet(answer, rule.requirement, 'family', 'parentNotActing', {});
    else addUnmet(answer, rule.requirement, 'family', rule.causeFor(failing, family), rule.valuesFor(failing, family));
  } else {
    const shown = judged.find((guardian) => (rule.judge(guardian, family) & 3) === 1) ?? judged[0];
    addShown(answer, rule.requirement, 'family', outcome, shown === undefined ? {} : rule.valuesFor(shown, family));
  }
}

/** What a person may contribute; nothing where he does not act. */
export function ownOf(rule: ParentRule, guardian: Guardian, acts: Acts, family: Family): Readings {
  if (acts === 1) return rule.judge(guardian, family);
  return acts === 2 ? 0 : rule.judgeUnknownStatus(guardian, family);
}

/**
 * One parent's finding. Where he has died or takes no part (or may have), the strict reading fails him and the lenient
 * one asks the other parent.
 */
export function forParent(rule: ParentRule, acts: Acts, own: Readings, otherActs: Acts, ofOther: Readings, one: Readings): Readings {
  const { strictFail, lenient } = rule.layout;
  const isStandingIn = acts !== 1 && otherActs !== 2;
  if (rule.mayBeOneParent) return (own & ~lenient) | (isStandingIn ? strictFail : 0) | (one & lenient);
  return isStandingIn ? own | strictFail | (ofOther & lenient) : own;
}

/** Where no parent acts: the strict reading fails, the lenient one asks whoever else is the child's guardian. */
export function whereNobodyActs(rule: ParentRule, { other, otherActs }: People, family: Family): Readings {
  let packed = otherActs === 1 ? 0 : rule.judgeUnnamed(family);
  if (other !== null) packed |= ownOf(rule, other, otherActs, family);
  return rule.layout.strictFail | (packed & rule.layout.lenient);
}

/** One of two is enough: meeting it needs one, failing it everybody who acts. */
export function oneOfBoth({ all }: Layout, own: Readings, acts: Acts, ofOther: Readings, otherActs: Acts): Readings {
  const fails = (acts === 1 ? own : all.fail) & (otherActs === 1 ? ofOther : all.fail) & (own | ofOther);
  return ((own | ofOther) & all.meet) | (fails & all.fail);
}

function addActing(answer: Answer, family: Family, people: People, rule: ParentRule, guardian: Guardian, packed: Readings): void {
  const outcome = rule.layout.outcomes[packed]!;
  if (outcome === 'unmet')
    addUnmet(answer, rule.requirement, guardian.id, rule.causeFor(guardian, family), rule.valuesFor(guardian, family));
  else if (outcome !== 'unknown') addShown(answer, rule.requirement, guardian.id, outcome, rule.valuesFor(guardian, family));
  else addUnknown(answer, rule.requirement, guardian.id, missingOf(rule, rule.mayBeOneParent ? judgedPeople(people) : [guardian], family));
}

/** A parent who has died or takes no part: what decides are the facts of whoever acts. */
function addNotActing(answer: Answer, family: Family, people: People, rule: ParentRule, guardian: Guardian, packed: Readings): void {
  const outcome = rule.layout.outcomes[packed]!;
  const judged = judgedPeople(people);
  if (outcome === 'unknown') {
    addUnknown(answer, rule.requirement, guardian.id, missingOf(rule, judged, family));
  } else if (outcome === 'unmet') {
    const failing = judged[0];
    if (failing === undefined) addUnmet(answer, rule.requirement, guardian.id, 'parentNotActing', {});
    else addUnmet(answer, rule.requirement, guardian.id, 'otherGuardianFails', { guardian: failing.id });
  } else {
    addShown(answer, rule.requirement, guardian.id, outcome);
  }
}

/** Whoever acts or may act; where no parent does, the other guardian. */
function judgedPeople({ mother, father, motherActs, fatherActs, other, otherActs }: People): Guardian[] {
  const judged: Guardian[] = [];
  if (motherActs !== 2) judged.push(mother);
  if (fatherActs !== 2) judged.push(father);
  if (judged.length === 0 && other !== null && otherActs !== 2) judged.push(other);
  return judged;
}

function missingOf(rule: ParentRule, judged: readonly Guardian[], family: Family): string[] {
  const missing: string[] = [];
  const add = (path: string) => {
    if (!missing.includes(path)) missing.push(path);
  };
  if (judged.length === 0) add('family.guardians');
  for (const guardian of judged) {
    const { id, status } = guardian;
    if (status === undefined || status === 'unknown') add(isNotMentioned(guardian) ? 'family.guardians' : `family.guardians.${id}.status`);
  }
  for (const guardian of judged) {
    if (!someDepends(rule.judge(guardian, family))) continue;
    if (rule.fact === null) add(rule.path);
    else add(isNotMentioned(guardian) ? 'family.guardians' : `family.guardians.${guardian.id}.${rule.fact}`);
  }
  return missing;
}
