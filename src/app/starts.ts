/**
 * Counts the starts of this tab that came to nothing, in a row: whatever the address holds may be what the page fails
 * at. A start that was only left early, by a reload or another page, is none of them.
 */
import { forget, keep, kept } from "./storage.ts";

const KEY = "backstep.starts";

/** After so many the page begins without what the address holds. */
export const MOST_FAILED = 2;

let threw = false;

/** How many starts before this one failed. */
export function beginStart(): number {
  threw = false;
  const failed = Math.trunc(Number(kept("session", KEY) ?? 0)) || 0;
  keep("session", KEY, String(failed + 1));
  window.addEventListener("error", noteThrow);
  window.addEventListener("pagehide", leave);
  return failed;
}

/** The page stands. */
export function finishStart(): void {
  forget("session", KEY);
  window.removeEventListener("error", noteThrow);
  window.removeEventListener("pagehide", leave);
}

function noteThrow(): void {
  threw = true;
}

function leave(): void {
  if (!threw) finishStart();
}
