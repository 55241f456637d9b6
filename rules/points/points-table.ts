/** A points table of a rule set. */
export interface PointsTable {
  items: readonly object[];
}
