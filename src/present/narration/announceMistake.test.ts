import { describe, expect, it } from "vitest";
import { differentiate } from "../../engine/differentiate.ts";
import { announceMistake } from "./announceMistake.ts";

describe("the mistakes of a text in one sentence", () => {
  it("says the line and the message of the first, and counts the others", () => {
    const { diagnostics } = differentiate("x = 2\nf = x y\ng = 3 +");
    const first = diagnostics.find(({ line }) => line === 2);
    expect(announceMistake(diagnostics)).toBe(`Mistake in line 2: ${first?.message} And 1 more.`);
    expect(announceMistake(differentiate("f = 3 +").diagnostics)).toMatch(/^Mistake in line 1: .*[.?]$/);
  });

  it("says nothing of a text that is right, with notices or without", () => {
    const { diagnostics } = differentiate("x1 = 2\nf = x1 * x12");
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(announceMistake(diagnostics)).toBeNull();
    expect(announceMistake([])).toBeNull();
  });
});
