import { kindNamed } from '.';
import type { Clause, Condition } from './requirement-kind';

/** What a condition asks, for the sentence that a view writes; a requirement, what binds it and another statement of it are conditions too. */
export function clauseOf({ kind, parameters }: Condition): Clause {
  return kindNamed(kind).clause(parameters);
}

/** A clause and everything that it is made of, from the outside in. */
export function clausesIn(clause: Clause): Clause[] {
  return [clause, ...(clause.of ?? []).flatMap(clausesIn)];
}
