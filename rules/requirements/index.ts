import { all } from './all/all';
import { any } from './any/any';
import { atLeastOf } from './at-least/at-least';
import { bornOnOrBefore } from './born-on-or-before/born-on-or-before';
import { byCase } from './by-case/by-case';
import { childFact } from './child-fact/child-fact';
import { contributionMonths } from './contribution-months/contribution-months';
import { familyPlanning } from './family-planning/family-planning';
import { guardianFact } from './guardian-fact/guardian-fact';
import { home } from './home/home';
import { homeShare } from './home-share/home-share';
import { lasting } from './lasting/lasting';
import { ofParents } from './of-parents/of-parents';
import { paperDeemed } from './paper-deemed/paper-deemed';
import { paperHeld } from './paper-held/paper-held';
import { pointsReached } from './points-reached/points-reached';
import { registration } from './registration/registration';
import type { RequirementKind } from './requirement-kind';
import { residencePermit } from './residence-permit/residence-permit';
import { shown } from './shown/shown';
import { work } from './work/work';

// A registry holds kinds of every parameter type; each is only ever given parameters that its own schema has checked.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyKind = RequirementKind<any>;

/** Kinds that look at facts. */
const LEAVES: readonly AnyKind[] = [
  bornOnOrBefore,
  childFact,
  contributionMonths,
  familyPlanning,
  guardianFact,
  home,
  homeShare,
  lasting,
  paperHeld,
  registration,
  residencePermit,
  shown,
  work,
];

/** Kinds that are made of others. */
const COMPOSED: readonly AnyKind[] = [all, any, atLeastOf, byCase, ofParents, paperDeemed, pointsReached].map((make) => make(kindNamed));

/** Every kind of requirement by its name. */
export const requirementKinds: ReadonlyMap<string, AnyKind> = new Map([...LEAVES, ...COMPOSED].map((kind) => [kind.kind, kind]));

/**
 * The kind of a name.
 * @throws when there is none: the schema of tables lets no such name through.
 */
export function kindNamed(name: string): AnyKind {
  const kind = requirementKinds.get(name);
  if (kind === undefined) throw new Error(`unknown kind ${name}`);
  return kind;
}
