import { describe, expect, it } from "vitest";
import { locate } from "./diagnostic.ts";
import type { InputError } from "./parse/inputError.ts";

const at = (from: number, message = ""): InputError => ({
  severity: "error",
  message,
  from,
  to: from,
  fixes: [],
});

describe("the place of a mistake", () => {
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [6, 3, 3],
    [7, 3, 4],
    [8, 4, 1],
  ])("offset %i is line %i, column %i, in UTF-16 units", (from, line, column) => {
    expect(locate("ab\n\n😀c\n", [at(from)])).toEqual([{ ...at(from), line, column }]);
  });

  it("is in reading order, and those at one place keep theirs", () => {
    const found = locate("abc\ndef", [at(5, "c"), at(0, "a"), at(5, "d"), at(2, "b")]);
    expect(found.map(({ message }) => message)).toEqual(["a", "b", "c", "d"]);
  });
});
