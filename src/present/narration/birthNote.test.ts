/** What the page says where ∞ or NaN begins. */
import { expect, it } from "vitest";
import type { Birthplace } from "../../engine/trace/birthplace.ts";
import { birthNote } from "./birthNote.ts";

const births: readonly Birthplace[] = [
  { step: 0, node: 2, edge: null, of: "value", reason: "log of 0" },
  { step: 7, node: 1, edge: 1, of: "local", reason: "the slope of sqrt is infinite there" },
  { step: 8, node: 1, edge: null, of: "total", reason: "∞ − ∞" },
];

it("names the number and the reason of the first birth there, and is silent elsewhere", () => {
  expect(birthNote(births, 2, "value")).toBe("The value stops being a finite number here: log of 0.");
  expect(birthNote(births, 1, "gradient")).toBe(
    "The gradient stops being a finite number here: the slope of sqrt is infinite there.",
  );
  expect(birthNote(births, 2, "gradient")).toBe(null);
  expect(birthNote(births, 1, "value")).toBe(null);
});
