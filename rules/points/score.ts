import type { Score, Finding } from '../evaluation/evaluation';
import type { Circumstances } from '../requirements/requirement-kind';
import type { PointsTable } from './points-table';

/** The points of a family under a table. */
export function scoreOf(_table: PointsTable, _circumstances: Circumstances, _findings: readonly Finding[]): Score | null {
  return null;
}
