import { describe, expect, it } from "vitest";
import { applyTheme } from "./theme.ts";

function fakeRoot() {
  const attributes = new Map<string, string>();
  return {
    attributes,
    style: { colorScheme: "" },
    setAttribute: (name: string, value: string) => void attributes.set(name, value),
    removeAttribute: (name: string) => void attributes.delete(name),
  };
}

describe("applyTheme", () => {
  it.each(["light", "dark"] as const)(
    "names %s on the root, for the style sheet and the browser",
    (theme) => {
      const root = fakeRoot();
      applyTheme(theme, root);
      expect([...root.attributes]).toEqual([["data-theme", theme]]);
      expect(root.style.colorScheme).toBe(theme);
    },
  );

  it("takes the name away for auto, so that the style sheet follows the system", () => {
    const root = fakeRoot();
    applyTheme("dark", root);
    applyTheme("auto", root);
    expect(root.attributes.size).toBe(0);
    expect(root.style.colorScheme).toBe("light dark");
  });
});
