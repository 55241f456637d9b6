import type { Circumstances } from './requirement-kind';

/**
 * What was worked out of one person's facts on one day: the circumstances that it belongs to, then by turns what worked it out
 * and what came of it. A finding looks at the same facts several times (under each reading, for its reason, for its figures);
 * what was found once is kept until the evaluation ends.
 */
export type Memory = unknown[];

/**
 * Works something out of circumstances, or remembers it. A memory that came along when circumstances were copied and changed is
 * not theirs and is left alone; circumstances without one remember nothing.
 */
export function remembered<Value>(circumstances: Circumstances, key: object, workOut: (circumstances: Circumstances) => Value): Value {
  const { memory } = circumstances;
  if (memory === undefined || (memory.length > 0 && memory[0] !== circumstances)) return workOut(circumstances);
  for (let at = 1; at < memory.length; at += 2) if (memory[at] === key) return memory[at + 1] as Value;
  const value = workOut(circumstances);
  if (memory.length === 0) memory.push(circumstances);
  memory.push(key, value);
  return value;
}
