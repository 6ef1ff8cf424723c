import fc from "fast-check";
import { expect, test } from "vitest";
import { minimalChange, type TextChange } from "./minimalChange.ts";

const apply = (text: string, { from, to, insert }: TextChange) =>
  text.slice(0, from) + insert + text.slice(to);

/** Texts that often share much: few letters, and characters of two UTF-16 units. */
const text = fc
  .array(fc.constantFrom("a", "b", "1", "\n", "𝑥", "𝑦", "😀"), { maxLength: 12 })
  .map((parts) => parts.join(""));

test("equal texts need no change", () => {
  expect(minimalChange("w1 = -2", "w1 = -2")).toBeNull();
});

test("a slider's new number replaces only the digits that differ", () => {
  expect(minimalChange("w1 = -2\nw2 = 5", "w1 = -2.5\nw2 = 5")).toEqual({ from: 7, to: 7, insert: ".5" });
  expect(minimalChange("w1 = -2\nw2 = 5", "w1 = 3\nw2 = 5")).toEqual({ from: 5, to: 7, insert: "3" });
});

test("the change makes the second text of the first", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = minimalChange(before, after);
      expect(change === null ? before : apply(before, change)).toBe(after);
    }),
  );
});

test("the replaced part and its replacement share no first and no last character", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = minimalChange(before, after);
      if (change === null) return;
      const removed = [...before.slice(change.from, change.to)];
      const inserted = [...change.insert];
      if (removed.length === 0 || inserted.length === 0) return;
      expect(removed[0]).not.toBe(inserted[0]);
      expect(removed.at(-1)).not.toBe(inserted.at(-1));
    }),
  );
});

test("a character of two UTF-16 units is replaced whole", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = minimalChange(before, after);
      if (change === null) return;
      const halfCharacter = /\p{Surrogate}/u;
      expect(change.insert).not.toMatch(halfCharacter);
      expect(before.slice(change.from, change.to)).not.toMatch(halfCharacter);
    }),
  );
});
