/**
 * What a reader chose for this device. Storage may be missing, full, blocked or hold anything at all; the page works
 * without it. The choices are stored as a link would say them, so that one reader checks both.
 */
import { type Choices, readAddressNow, writeAddressNow } from "./address/address.ts";

const LETTERS = "backstep.letters";
const CHOICES = "backstep.settings";

const NO_CHOICES: Choices = {
  theme: null,
  palette: null,
  digits: null,
  numbers: null,
  notation: null,
  type: null,
  words: null,
  table: null,
};

/** Whether single-character keys are on; on by default. */
export function storedLetters(): boolean {
  return stored(LETTERS) !== "off";
}

export function storeLetters(letters: boolean): void {
  store(LETTERS, letters ? "on" : "off");
}

/** What was stored, as far as it can be read; null where nothing was chosen. */
export function storedChoices(): Choices {
  const address = readAddressNow(stored(CHOICES) ?? "") ?? NO_CHOICES;
  const { theme, palette, digits, numbers, notation, type, words, table } = address;
  return { theme, palette, digits, numbers, notation, type, words, table };
}

export function storeChoices(choices: Choices): void {
  const nothing = {
    src: null,
    lesson: null,
    exercise: null,
    seed: null,
    step: 0,
    size: null,
    view: "main",
    predict: "off",
    damaged: null,
  } as const;
  store(CHOICES, writeAddressNow({ ...nothing, hide: [], open: [], unknown: [], ...choices }));
}

/** Whether what is stored now will be there at the next visit. */
export function deviceKeeps(): boolean {
  return store(CHOICES, stored(CHOICES) ?? "");
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    // Kept for this visit only.
    return false;
  }
}
