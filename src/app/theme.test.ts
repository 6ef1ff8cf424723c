import { describe, expect, it } from "vitest";
import { applyTheme, type Look } from "./theme.ts";

function fakeRoot() {
  const attributes = new Map<string, string>();
  return {
    attributes,
    style: { colorScheme: "" },
    setAttribute: (name: string, value: string) => void attributes.set(name, value),
    removeAttribute: (name: string) => void attributes.delete(name),
  };
}

const plain: Look = { theme: "auto", palette: "standard", presenting: false, systemContrast: false };

function named(look: Partial<Look>, root = fakeRoot()): Readonly<Record<string, string>> {
  applyTheme({ ...plain, ...look }, root);
  return { ...Object.fromEntries(root.attributes), scheme: root.style.colorScheme };
}

describe("applyTheme", () => {
  it.each(["light", "dark"] as const)(
    "names %s on the root, for the style sheet and the browser",
    (theme) => {
      expect(named({ theme })).toEqual({ "data-theme": theme, scheme: theme });
    },
  );

  it("takes every name away again, so that the style sheet follows the system", () => {
    const root = fakeRoot();
    applyTheme({ theme: "dark", palette: "safe", presenting: true, systemContrast: true }, root);
    expect(named({}, root)).toEqual({ scheme: "light dark" });
  });

  it("makes high contrast of black on white, whatever the system says", () => {
    const contrast = { "data-theme": "light", "data-contrast": "more", scheme: "light" };
    expect(named({ theme: "contrast" })).toEqual(contrast);
  });

  it("gives every presentation more contrast, in its own colours", () => {
    expect(named({ theme: "dark", presenting: true })).toEqual({
      ...{ "data-theme": "dark", "data-contrast": "more", scheme: "dark" },
    });
  });

  it("hears the system's wish for more contrast in auto, and only there", () => {
    expect(named({ systemContrast: true })).toEqual({ "data-contrast": "more", scheme: "light dark" });
    expect(named({ theme: "light", systemContrast: true })).not.toHaveProperty("data-contrast");
  });

  it("adds the safe palette to any theme", () => {
    for (const theme of ["light", "dark", "contrast", "auto"] as const)
      expect(named({ theme, palette: "safe" })).toHaveProperty("data-palette", "safe");
  });
});
