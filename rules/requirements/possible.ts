/**
 * Under one reading of a requirement, over everything that the unanswered facts may still turn out to be: a set of
 * results as bits. Both of the first two bits set means that some answers would meet it and others fail it. It must be
 * exact: a bit that no answer can reach makes a firm finding look open.
 */
export type Possible = 1 | 2 | 3;

/** The requirement is met, whatever the unanswered facts are. */
export const MEETS: Possible = 1;
/** The requirement fails, whatever the unanswered facts are. */
export const FAILS: Possible = 2;
/** It depends on facts not answered. */
export const DEPENDS: Possible = 3;

/** Both must hold; the two are decided by different facts. */
export function both(first: Possible, second: Possible): Possible {
  if (first === FAILS || second === FAILS) return FAILS;
  return first === MEETS && second === MEETS ? MEETS : DEPENDS;
}

/** One of the two is enough; the two are decided by different facts. */
export function either(first: Possible, second: Possible): Possible {
  if (first === MEETS || second === MEETS) return MEETS;
  return first === FAILS && second === FAILS ? FAILS : DEPENDS;
}

/** Either of two worlds may be the true one. */
export function eitherWorld(first: Possible, second: Possible): Possible {
  return (first | second) as Possible;
}

/** At least so many of several hold, each decided by different facts. */
export function atLeast(least: number, several: readonly Possible[]): Possible {
  let sure = 0;
  let perhaps = 0;
  for (const one of several) {
    if (one === MEETS) sure += 1;
    if (one !== FAILS) perhaps += 1;
  }
  return sure >= least ? MEETS : perhaps < least ? FAILS : DEPENDS;
}
