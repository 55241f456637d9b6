/** A source of chance that follows from a seed alone (mulberry32): the same seed gives the same families everywhere. */
export class Chance {
  constructor(private state: number) {}

  /** A number from 0 up to, and never, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True in this share of cases. */
  in(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `first` to `last`, both included. */
  between(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1));
  }

  /** One of several, each as likely. */
  oneOf<Option>(options: readonly Option[]): Option {
    return options[Math.floor(this.next() * options.length)]!;
  }

  /** One of several, as likely as its weight says. */
  weighted<Option>(options: readonly (readonly [number, Option])[]): Option {
    let left = this.next() * options.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, option] of options) {
      left -= weight;
      if (left < 0) return option;
    }
    return options[options.length - 1]![1];
  }
}
