import { NOT_STATED, type OpenPoint, type Stated } from '../requirements/requirement-kind';
import type { ParentsReading } from './possible-for-parents';

/** How a table binds parents; what its source leaves open is a value too. */
export interface ParentsAsked {
  quantifier: Stated<'each' | 'some'>;
  oneParent: Stated<'enough' | 'notEnough'>;
  otherGuardian: Stated<'standsIn' | 'doesNotStandIn'>;
  /** Whether one person must meet every part; left out, he must. */
  samePerson?: Stated<boolean> | undefined;
}

const POINTS: readonly { parameter: keyof ParentsAsked; code: string; readings: readonly unknown[] }[] = [
  { parameter: 'oneParent', code: 'oneParent', readings: ['notEnough', 'enough'] },
  { parameter: 'otherGuardian', code: 'otherGuardian', readings: ['doesNotStandIn', 'standsIn'] },
  { parameter: 'quantifier', code: 'eachOrOneParent', readings: ['each', 'some'] },
  { parameter: 'samePerson', code: 'samePerson', readings: [true, false] },
];

/** What is left open about the people; each is ordered, the strictest reading first. */
export function subjectPoints<Asked extends ParentsAsked>(asked: Asked): OpenPoint<Asked>[] {
  return POINTS.filter(({ parameter }) => asked[parameter] === NOT_STATED).map(({ parameter, code, readings }) => ({
    code,
    readings,
    isOrdered: true,
    read: (before, value) => ({ ...before, [parameter]: value }),
  }));
}

/** The reading of a table of which nothing is left open. */
export function parentsReading({ quantifier, oneParent, otherGuardian, samePerson }: ParentsAsked): ParentsReading {
  return { quantifier, oneParent, otherGuardian, samePerson: samePerson !== false } as ParentsReading;
}
