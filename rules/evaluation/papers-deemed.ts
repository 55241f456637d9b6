import { kindNamed } from '../requirements';
import type { Condition } from '../requirements/requirement-kind';

/** Papers that a requirement takes as given because of others: pairs of the one and what stands for it. */
export function papersDeemed({ kind, parameters }: Condition): [paper: string, by: string][] {
  return kindNamed(kind).deems?.(parameters) ?? [];
}
