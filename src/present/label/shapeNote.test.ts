import { expect, it } from "vitest";
import { shapeNote } from "./shapeNote.ts";

it("a shape stands beside arrays and not beside single numbers", () => {
  expect(shapeNote([2, 3])).toBe("(2, 3)");
  expect(shapeNote([3])).toBe("(3)");
  expect(shapeNote([])).toBe("");
});
