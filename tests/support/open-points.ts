import { NOT_STATED, type RuleSetVersion } from '@/rules';

/** Parameters that a source may leave open, wherever they stand. */
const OPENABLE = [
  'arrears',
  'placeScope',
  'scope',
  'counting',
  'lastMonthCounts',
  'cutoffDayCounts',
  'renewalKeepsDate',
  'inNameOfCarer',
  'dayCounts',
];

/** More open points than any table has would only make the full product of readings too long to try. */
const MOST_OPEN = 4;

/** A version with every point about the people, and open points of its conditions, left open. */
export function withEverythingOpen(version: RuleSetVersion): RuleSetVersion {
  return {
    ...version,
    requirements: version.requirements.map((requirement) => {
      const { subject } = requirement;
      const people = subject.who === 'parents' ? { quantifier: NOT_STATED, oneParent: NOT_STATED, otherGuardian: NOT_STATED } : {};
      const left = { count: subject.who === 'parents' ? MOST_OPEN - 1 : MOST_OPEN };
      const parameters = opened(requirement.parameters, left) as object;
      return { ...requirement, parameters, subject: { ...subject, ...people } as typeof subject };
    }),
  };
}

function opened(value: unknown, left: { count: number }): unknown {
  if (Array.isArray(value)) return value.map((one) => opened(one, left));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      if (!OPENABLE.includes(key) || inner === NOT_STATED || left.count === 0) return [key, opened(inner, left)];
      left.count -= 1;
      return [key, NOT_STATED];
    }),
  );
}
