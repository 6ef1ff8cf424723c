import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../store/state.ts";
import { NO_CHOICES } from "./address/address.ts";
import { changedChoices, choicesToWrite, settingsFrom } from "./choices.ts";

const USUAL = {
  theme: "auto",
  palette: "standard",
  digits: 4,
  numbers: "significant",
  notation: "partials",
  type: 100,
  words: false,
  table: false,
} as const;

describe("who has a say in a setting", () => {
  it("is the link, then the device, then what everybody begins with", () => {
    const device = { ...NO_CHOICES, theme: "dark", digits: 6, words: true } as const;
    expect(settingsFrom(NO_CHOICES, NO_CHOICES)).toEqual(USUAL);
    expect(settingsFrom(NO_CHOICES, device)).toEqual({ ...USUAL, theme: "dark", digits: 6, words: true });
    expect(settingsFrom({ ...NO_CHOICES, notation: "bar" }, { ...NO_CHOICES, numbers: "fractions" })).toEqual(
      {
        ...USUAL,
        numbers: "fractions",
        notation: "bar",
      },
    );
    expect(settingsFrom({ ...NO_CHOICES, theme: "auto", words: false }, device)).toEqual({
      ...USUAL,
      digits: 6,
    });
  });
});

describe("a link", () => {
  it("says nothing that anybody would see anyway", () => {
    expect(choicesToWrite(DEFAULT_SETTINGS, NO_CHOICES)).toEqual(NO_CHOICES);
    expect(choicesToWrite(DEFAULT_SETTINGS, { ...NO_CHOICES, theme: "auto", words: false })).toEqual(
      NO_CHOICES,
    );
  });

  it("says what is unusual, also where the device would do it by itself", () => {
    const dark = { ...DEFAULT_SETTINGS, theme: "dark", digits: 6 } as const;
    expect(choicesToWrite(dark, { ...NO_CHOICES, theme: "dark" })).toEqual({
      ...NO_CHOICES,
      theme: "dark",
      digits: 6,
    });
  });

  it("says the usual where the device would do something else, so that a reload shows the same", () => {
    const device = { ...NO_CHOICES, theme: "dark", words: true } as const;
    const written = choicesToWrite(DEFAULT_SETTINGS, device);
    expect(written).toEqual({ ...NO_CHOICES, theme: "auto", words: false });
    expect(settingsFrom(written, device)).toEqual(USUAL);
  });
});

describe("a device", () => {
  it("remembers what its reader changed, and nothing of what a link chose", () => {
    // The link chose dark; the reader then asked for larger type.
    const before = { ...DEFAULT_SETTINGS, theme: "dark" } as const;
    expect(changedChoices({ ...before, type: 150 }, before, { ...NO_CHOICES, digits: 6 })).toEqual({
      ...NO_CHOICES,
      digits: 6,
      type: 150,
    });
  });

  it("keeps the very same choices when something else changed", () => {
    expect(changedChoices({ ...DEFAULT_SETTINGS }, DEFAULT_SETTINGS, NO_CHOICES)).toBe(NO_CHOICES);
  });
});
