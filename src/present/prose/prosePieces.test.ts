import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainProse, prosePieces } from "./prosePieces.ts";

describe("a sentence with marks", () => {
  it("is cut into text, names and marks", () => {
    expect(prosePieces("Now [q] gets [−4](∂q), and {s} waits.")).toEqual([
      { kind: "text", text: "Now " },
      { kind: "mark", text: "q", target: "q", isName: true },
      { kind: "text", text: " gets " },
      { kind: "mark", text: "−4", target: "∂q", isName: false },
      { kind: "text", text: ", and " },
      { kind: "name", text: "s" },
      { kind: "text", text: " waits." },
    ]);
  });

  it("may begin and end with a mark, and put a marked number in brackets", () => {
    expect(prosePieces("[a] × ([−2](b))").map(({ text }) => text)).toEqual(["a", " × (", "−2", ")"]);
  });

  it("takes brackets behind a space for text", () => {
    expect(plainProse("[q] (the sum)")).toBe("q (the sum)");
  });

  it("reads without its marks as it reads with them", () => {
    expect(plainProse("[w1] and [the first wire](∂f/∂x:0): {s}·(1 − {s})")).toBe(
      "w1 and the first wire: s·(1 − s)",
    );
  });

  it("loses nothing of a text without marks, whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bare = text.replace(/[[\]{}]/g, "");
        expect(plainProse(bare)).toBe(bare);
      }),
    );
  });
});
