import type { FactPath } from '../../facts/fact-path';
import { fieldsCounted, readsOf } from '../../points/facts-counted';
import { missingPoints, tallyOf, type CountedTable, type Tally } from '../../points/tally';
import { both, FAILS, MEETS, type Possible } from '../possible';
import {
  plainOpenPoints,
  type Check,
  type Circumstances,
  type Closed,
  type FindKind,
  type RequirementKind,
  type Stated,
  type Values,
} from '../requirement-kind';
import { reaches } from '../span';

/** The points asked for, and the table that they are counted by; see `parameters.ts`. */
export interface PointsReachedParameters {
  table: CountedTable;
  least: number;
  ofGroups: readonly { group: string; least: number }[];
  /** Where values of the table are not on record they are taken at their least and at their most. */
  values: Stated<'least' | 'most' | 'between'>;
}

/** So many points in all, and so many of some groups of items. */
export function pointsReached(find: FindKind): RequirementKind<PointsReachedParameters> {
  return {
    kind: 'points-reached',
    paper: null,
    likelihoodOfFailure: () => 0.6,
    openPoints: (parameters) =>
      plainOpenPoints(parameters, [{ parameter: 'values', code: 'pointsNotOnRecord', readings: ['least', 'most'], isOrdered: true }]),
    reads: ({ table }, _guardian, acting): FactPath[] => readsOf(table, acting, find),
    fields: ({ table }) => fieldsCounted(table, find),
    check: (parameters) => checkOf(parameters, find),
    clause: ({ least, ofGroups }) => ({ code: 'points-reached', values: { least, ofGroups } }),
  };
}

function checkOf({ table, least, ofGroups, values }: Closed<PointsReachedParameters>, find: FindKind): Check {
  const count = tallyOf(table, find, null);
  const tally = (circumstances: Circumstances) => count({ ...circumstances, guardian: undefined }, values);
  const standing = ({ total, groups }: Tally): Possible => {
    let sum = reaches(total, least);
    for (const asked of ofGroups) {
      const found = groups.find(({ group }) => group.id === asked.group);
      if (found !== undefined) sum = both(sum, reaches(found.points, asked.least));
    }
    return sum;
  };
  const figures = (circumstances: Circumstances): Values => ({ points: tally(circumstances).total.least, needed: least });
  return {
    possible: (circumstances) => standing(tally(circumstances)),
    missing: (circumstances) => missingPoints(tally(circumstances)),
    reason(circumstances) {
      const { total, groups } = tally(circumstances);
      if (reaches(total, least) === FAILS) return { cause: 'tooFewPoints', values: { points: total.most, needed: least } };
      for (const asked of ofGroups) {
        const found = groups.find(({ group }) => group.id === asked.group);
        if (found === undefined || reaches(found.points, asked.least) === MEETS) continue;
        return { cause: 'tooFewPointsOfGroup', values: { group: asked.group, points: found.points.most, needed: asked.least } };
      }
      return { cause: 'tooFewPoints', values: { points: total.most, needed: least } };
    },
    figures,
    lastDayToBegin: null,
    remedy: () => null,
  };
}
