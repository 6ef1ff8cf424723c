/**
 * What the browser keeps for the page. It may keep nothing: storage may be missing, full or blocked, where even asking
 * for it throws. `session` is the tab's own and outlives a reload and a crash; `local` is the device's.
 */
export type Keeper = "session" | "local";

/** What is kept under the key; null for nothing, and where nothing can be kept. */
export function kept(where: Keeper, key: string): string | null {
  try {
    return areaOf(where).getItem(key);
  } catch {
    return null;
  }
}

/** Whether it is kept now. */
export function keep(where: Keeper, key: string, value: string): boolean {
  try {
    areaOf(where).setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function forget(where: Keeper, key: string): void {
  try {
    areaOf(where).removeItem(key);
  } catch {
    // There was nothing to forget.
  }
}

function areaOf(where: Keeper): Storage {
  return where === "session" ? sessionStorage : localStorage;
}
