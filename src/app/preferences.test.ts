import { afterEach, describe, expect, it, vi } from "vitest";
import { type Choices, NO_CHOICES } from "./address/address.ts";
import { deviceKeeps, storeChoices, storedChoices, storedLetters, storeLetters } from "./preferences.ts";

const SOME: Choices = {
  theme: "contrast",
  palette: "safe",
  digits: 7,
  numbers: "decimals",
  notation: "delta",
  type: 150,
  words: true,
  table: true,
};

/** A device's storage that holds these texts. */
function storage(held: ReadonlyMap<string, string> = new Map()) {
  const items = new Map(held);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  });
  return items;
}

afterEach(() => vi.unstubAllGlobals());

describe("the settings of a device", () => {
  it("come back as they were stored", () => {
    const items = storage();
    expect(storedChoices()).toEqual(NO_CHOICES);
    storeChoices(SOME);
    storeLetters(false);
    expect(storedChoices()).toEqual(SOME);
    expect(items.has("backstep.settings.unread")).toBe(false);
    expect(storedLetters()).toBe(false);
    expect(deviceKeeps()).toBe(true);
    expect(storedChoices(), "asking changes nothing").toEqual(SOME);
  });

  it.each([
    ["nonsense", "{"],
    ["another program's object", '{"theme":"dark"}'],
    [
      "values that are none",
      "#theme=pink&numbers=roman&notation=newton&digits=many&type=&words=1&palette=__proto__",
    ],
    ["a packed program", "#z=abc&theme=dark"],
    ["a megabyte", "x".repeat(1_000_000)],
  ])("are nobody's where the storage holds %s", (_what, text) => {
    const items = storage(new Map([["backstep.settings", text]]));
    expect(storedChoices()).toEqual(NO_CHOICES);
    storeChoices(SOME);
    expect(items.get("backstep.settings.unread"), "what can't be read is kept aside").toBe(text);
  });

  it("are clamped like a link's", () => {
    storage(new Map([["backstep.settings", "#digits=99&type=1"]]));
    expect(storedChoices()).toEqual({ ...NO_CHOICES, digits: 17, type: 100 });
  });

  it("are done without where storage throws at every touch, and the page can tell", () => {
    vi.stubGlobal("localStorage", undefined);
    expect([storedChoices(), storedLetters()]).toEqual([NO_CHOICES, true]);
    expect(() => storeChoices(SOME)).not.toThrow();
    expect(() => storeLetters(false)).not.toThrow();
    expect(deviceKeeps()).toBe(false);
  });

  it("are done without where the storage is full", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      },
    });
    expect(() => storeChoices(SOME)).not.toThrow();
    expect(deviceKeeps()).toBe(false);
  });
});
