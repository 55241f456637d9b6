import { guardianPath, type FactPath } from '../facts/fact-path';
import type { GuardianFacts } from '../facts/facts';
import { monthsFields } from '../requirements/lasting/lasting';
import type { Condition, FindKind } from '../requirements/requirement-kind';
import type { PointsTable, PointsValue } from './points-table';
import { quantityOf } from './rate';

/** Every fact that a table may read of a family in which these people act. */
export function readsOf({ items }: Pick<PointsTable, 'items'>, acting: readonly GuardianFacts[], find: FindKind): FactPath[] {
  const paths = items.flatMap(({ value, whose }) =>
    partsOf(value).flatMap((part) =>
      (whose === 'family' ? [undefined] : acting).flatMap((guardian) => [
        ...(part.if === undefined ? [] : find(part.if.kind).reads(part.if.parameters, guardian, acting)),
        ...('rate' in part && guardian !== undefined ? [quantityOf(part.measured).path(guardian)] : []),
        ...(guardian === undefined ? [] : [guardianPath(guardian, 'status')]),
      ]),
    ),
  );
  return [...new Set(paths)];
}

/** Fields of records that a table reads, as `home.tenure`: what a form has to ask. */
export function fieldsCounted({ items }: Pick<PointsTable, 'items'>, find: FindKind): string[] {
  const ofCondition = ({ kind, parameters }: Condition) => find(kind).fields(parameters);
  const fields = items.flatMap(({ value }) =>
    partsOf(value).flatMap((part) => [
      ...(part.if === undefined ? [] : ofCondition(part.if)),
      ...('rate' in part ? (part.measured.of === 'amount' ? [`guardian.${part.measured.field}`] : monthsFields(part.measured)) : []),
    ]),
  );
  return [...new Set(fields)];
}

/** A value and every part that it is made of. */
export function partsOf(value: PointsValue): PointsValue[] {
  return 'combine' in value ? [value, ...value.of.flatMap(partsOf)] : [value];
}
