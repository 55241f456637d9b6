import type { Check } from '@/rules';

/**
 * The check of this tab. It lives in the tab's own session storage, as the encrypted cookie does without JavaScript: it
 * survives a reload, it ends with the tab, and one tap erases it. Where the browser refuses storage the check lives in
 * memory alone.
 */
const KEY = 'check';

let inMemory: Check | null = null;

/** The check kept in this tab, or null. What cannot be read is not guessed at. */
export function keptCheck(): Check | null {
  if (inMemory !== null) return inMemory;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    inMemory = isCheck(kept) ? kept : null;
  } catch {
    inMemory = null;
  }
  return inMemory;
}

/** Keeps the check in this tab. */
export function keepCheck(check: Check): void {
  inMemory = check;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(check));
  } catch {
    // Storage is refused or full: memory holds it until the page is left.
  }
}

/** Removes every trace of the check from this tab. */
export function eraseCheck(): void {
  inMemory = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was stored where storage is refused.
  }
}

function isCheck(kept: unknown): kept is Check {
  return (
    typeof kept === 'object' && kept !== null && 'jurisdiction' in kept && 'family' in kept && 'asked' in kept && Array.isArray(kept.asked)
  );
}
