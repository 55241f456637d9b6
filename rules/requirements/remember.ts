import type { Circumstances } from './requirement-kind';

/**
 * What was worked out of one person's facts on one day, by what worked it out. A finding looks at the same facts several
 * times (under each reading, for its reason, for its figures); what was found once is kept until the evaluation ends.
 */
export interface Memory {
  of: Circumstances;
  keys: object[];
  values: unknown[];
}

/** Gives circumstances a memory of their own; it ends with them. */
export function withMemory(circumstances: Circumstances): Circumstances {
  circumstances.memory = { of: circumstances, keys: [], values: [] };
  return circumstances;
}

/**
 * Works something out of circumstances, or remembers it. A memory that came along when circumstances were copied and changed is
 * not theirs and is left alone.
 */
export function remembered<Value>(circumstances: Circumstances, key: object, workOut: (circumstances: Circumstances) => Value): Value {
  const { memory } = circumstances;
  if (memory?.of !== circumstances) return workOut(circumstances);
  const at = memory.keys.indexOf(key);
  if (at >= 0) return memory.values[at] as Value;
  const value = workOut(circumstances);
  memory.keys.push(key);
  memory.values.push(value);
  return value;
}
