/** One who takes part: does a share of the work of a round and says how many pieces it did. */
export interface Contestant {
  name: string;
  /** Pieces of work in a whole round. */
  whole: number;
  /** Does about this many pieces, and gives how many it did. */
  run(pieces: number): number | Promise<number>;
}

/** What a contestant came to. */
export interface Result {
  name: string;
  /** Pieces in a second of the processor in each round; what others do on the machine meanwhile is not counted. */
  rates: number[];
  /** Pieces done in one round, and whether that was less than the whole. */
  pieces: number;
  isSample: boolean;
}

/** Milliseconds that a contestant may take in one round, unless said otherwise; whoever is slower does a share of the work. */
const ROUND_MS = 1_000;

/** Pieces from which a first rate is taken. */
const FIRST_PIECES = 700;

/**
 * Lets all run one after the other in every round, so that whatever else the machine does falls on all of them. A first
 * round warms up and says how much a contestant can do; it does not count.
 */
export async function race(contestants: readonly Contestant[], rounds: number, roundMs = ROUND_MS): Promise<Map<string, Result>> {
  const results: Result[] = [];
  for (const contestant of contestants) results.push(await warmUp(contestant, roundMs));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, contestant] of contestants.entries()) {
      const result = results[at]!;
      result.rates.push(await rateOf(contestant, result.pieces));
    }
  }
  return new Map(results.map((result) => [result.name, result]));
}

async function warmUp(contestant: Contestant, roundMs: number): Promise<Result> {
  let rate = await rateOf(contestant, FIRST_PIECES);
  for (let time = 0; time < 2; time += 1) rate = await rateOf(contestant, piecesAt(rate, contestant, roundMs / 2));
  const pieces = piecesAt(rate, contestant, roundMs);
  return { name: contestant.name, rates: [], pieces, isSample: pieces < contestant.whole };
}

function piecesAt(rate: number, { whole }: Contestant, roundMs: number): number {
  return Math.min(whole, Math.max(FIRST_PIECES, Math.round((rate * roundMs) / 1_000)));
}

async function rateOf(contestant: Contestant, pieces: number): Promise<number> {
  // What one leaves behind is not cleared away in the time of the next.
  globalThis.gc?.();
  const began = process.threadCpuUsage();
  const done = await contestant.run(pieces);
  const { user, system } = process.threadCpuUsage(began);
  return done / ((user + system) / 1_000_000);
}

/** The median; of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) / 2)]!;
}

/** How many times faster one is than another: the median over the rounds, since both ran in each of them. */
export function ratioOf(results: ReadonlyMap<string, Result>, one: string, other: string): number {
  const [first, second] = [results.get(one)!, results.get(other)!];
  return median(first.rates.map((rate, round) => rate / second.rates[round]!));
}
