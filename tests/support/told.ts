/** Whether a record was told of, with fields; not a word alone, and not that there is none. */
export function isTold<Value extends object>(told: Value | string | null | undefined): told is Value {
  return typeof told === 'object' && told !== null;
}

/** A list as told; empty where it was not. */
export function listOf<Value>(told: Value[] | null | 'unknown' | undefined): Value[] {
  return Array.isArray(told) ? told : [];
}
