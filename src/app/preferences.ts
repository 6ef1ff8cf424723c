/**
 * What a reader chose for this device. Storage may be missing, full, blocked or hold anything at all; the page works
 * without it. The choices are stored as a link would say them, so that one reader checks both.
 */
import { type Choices, NO_ADDRESS, NO_CHOICES, readAddressNow, writeAddressNow } from "./address/address.ts";
import { keep, kept } from "./storage.ts";

const LETTERS = "backstep.letters";
const CHOICES = "backstep.settings";
/** What stood there that this version can't read in full: a newer one's, or damaged. Kept, since it is not ours. */
const UNREAD = "backstep.settings.unread";

/** Whether single-character keys are on; on by default. */
export function storedLetters(): boolean {
  return kept("local", LETTERS) !== "off";
}

export function storeLetters(letters: boolean): void {
  keep("local", LETTERS, letters ? "on" : "off");
}

/** What was stored, as far as it can be read; null where nothing was chosen. */
export function storedChoices(): Choices {
  const text = kept("local", CHOICES) ?? "";
  const address = readAddressNow(text) ?? NO_CHOICES;
  const { theme, palette, digits, numbers, notation, type, words, table } = address;
  const choices = { theme, palette, digits, numbers, notation, type, words, table };
  if (text !== "" && text !== written(choices)) keep("local", UNREAD, text);
  return choices;
}

export function storeChoices(choices: Choices): void {
  keep("local", CHOICES, written(choices));
}

function written(choices: Choices): string {
  return writeAddressNow({ ...NO_ADDRESS, ...choices });
}

/** Whether what is stored now will be there at the next visit. */
export function deviceKeeps(): boolean {
  return keep("local", CHOICES, kept("local", CHOICES) ?? "");
}
