import { performance } from 'node:perf_hooks';

/** What a step returns when there was nothing to do. */
export function skipped(reason) {
  return { skipped: reason };
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Names the steps of a script with their times; `write` takes one line. */
export function createSteps(write = (line) => console.log(line)) {
  /** Runs one step; its return value is a detail to show, `skipped(reason)`, or nothing. */
  async function run(name, work) {
    const startedAt = performance.now();
    let outcome;
    try {
      outcome = await work();
    } catch (error) {
      write(`✗ ${name} ${seconds(startedAt)}`);
      throw error;
    }
    if (outcome?.skipped !== undefined) write(`– ${name}: ${outcome.skipped}`);
    else write(`✓ ${name} ${seconds(startedAt)}${typeof outcome === 'string' && outcome !== '' ? ` (${outcome})` : ''}`);
    return outcome;
  }
  return { run, say: write };
}
