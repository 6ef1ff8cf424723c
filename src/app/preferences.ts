/**
 * What a reader chose for this device and no link should carry. Storage may be missing, full, blocked or hold
 * anything at all; the page works without it.
 */
const LETTERS = "backstep.letters";

/** Whether single-character keys are on; on by default. */
export function storedLetters(): boolean {
  try {
    return localStorage.getItem(LETTERS) !== "off";
  } catch {
    return true;
  }
}

export function storeLetters(letters: boolean): void {
  try {
    localStorage.setItem(LETTERS, letters ? "on" : "off");
  } catch {
    // Kept for this visit only.
  }
}
