/** Picks one of several; given a random source it makes a completion repeatable. */
export type Choose = <Option>(options: readonly Option[]) => Option;

/** Choices that follow from a seed alone; neighbouring seeds choose independently (mulberry32). */
export function chooser(seed: number): Choose {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (options) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return options[Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * options.length)] as (typeof options)[number];
  };
}
