import { bornOnOrBefore } from './born-on-or-before/born-on-or-before';
import { contributionMonths } from './contribution-months/contribution-months';
import { homeInPlace } from './home-in-place/home-in-place';
import { paperHeld } from './paper-held/paper-held';
import type { RequirementKind } from './requirement-kind';
import { residencePermit } from './residence-permit/residence-permit';
import { workInPlace } from './work-in-place/work-in-place';

// A registry holds kinds of every parameter type; each is only ever given parameters that its own schema has checked.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyKind = RequirementKind<any>;

const KINDS: readonly AnyKind[] = [bornOnOrBefore, contributionMonths, homeInPlace, paperHeld, residencePermit, workInPlace];

/** Every kind of requirement by its name. */
export const requirementKinds: ReadonlyMap<string, AnyKind> = new Map(KINDS.map((kind) => [kind.kind, kind]));
