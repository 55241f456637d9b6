import { DEPENDS, FAILS, MEETS, type Possible } from './possible';

/** A number as far as it is known: some number from `least` to `most`, both included; `most` may be infinite. */
export interface Span {
  least: number;
  most: number;
}

/** Nothing, and that is known. */
export const NOTHING: Span = { least: 0, most: 0 };

/** Whatever either of two may be. */
export function eitherSpan(one: Span, other: Span): Span {
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}

/** Both ends changed by a function that never falls. */
export function mapSpan({ least, most }: Span, change: (end: number) => number): Span {
  return { least: change(least), most: change(most) };
}

/** Whether a number reaches another, as far as it is known. */
export function reaches({ least, most }: Span, needed: number): Possible {
  return least >= needed ? MEETS : most < needed ? FAILS : DEPENDS;
}

/** Without what binary fractions add: 0.1 ten times is 1. */
export function exactly(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}
