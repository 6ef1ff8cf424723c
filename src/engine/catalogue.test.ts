/**
 * The catalogue of mistakes: for each the sentence, the place and what each button makes of the text. A row is what
 * is said about its text with that severity, and nothing else is.
 */
import { describe, expect, it } from "vitest";
import { answerProblems } from "../test/answerProblems.ts";
import { rowsOf, sourceOf } from "../test/catalogue.ts";
import { brackets } from "../test/mistakes/brackets.ts";
import { characters } from "../test/mistakes/characters.ts";
import { definitions } from "../test/mistakes/definitions.ts";
import { foreign } from "../test/mistakes/foreign.ts";
import { lists } from "../test/mistakes/lists.ts";
import { members } from "../test/mistakes/members.ts";
import { names } from "../test/mistakes/names.ts";
import { notices } from "../test/mistakes/notices.ts";
import { numbers } from "../test/mistakes/numbers.ts";
import { pasted } from "../test/mistakes/pasted.ts";
import { shapes } from "../test/mistakes/shapes.ts";
import { signs } from "../test/mistakes/signs.ts";

describe.each([
  { theme: "signs between values", rows: signs },
  { theme: "brackets", rows: brackets },
  { theme: "lists and indices", rows: lists },
  { theme: "numbers", rows: numbers },
  { theme: "signs from elsewhere", rows: foreign },
  { theme: "points after names", rows: members },
  { theme: "pasted lines", rows: pasted },
  { theme: "characters nobody sees", rows: characters },
  { theme: "definitions", rows: definitions },
  { theme: "names and calls", rows: names },
  { theme: "shapes", rows: shapes },
  { theme: "notices", rows: notices },
])("the catalogue of $theme", ({ rows }) => {
  it.each(rows)("$typed", (row) => {
    expect(rowsOf(sourceOf(row), row.severity ?? "error")).toEqual([row]);
    expect(answerProblems(sourceOf(row))).toEqual([]);
  });

  it("speaks in one or two short sentences, and no row is there twice", () => {
    for (const { says } of rows) {
      expect(says).toMatch(/[.?]$|= …$/);
      expect(says.length).toBeLessThan(150);
    }
    expect(new Set(rows.map(sourceOf)).size).toBe(rows.length);
  });
});

describe("several mistakes", () => {
  it("are each told, in reading order, when they stand in different lines", () => {
    const source = "a = 3,5\nb = 2 *\nc = (a + b\nd = a b\ne1 = d == c";
    expect(rowsOf(source, "error").map(({ says }) => says.split(/[.:]/)[0])).toEqual([
      "3,5",
      "* needs a value on its right",
      "This ( is never closed",
      "Between a and b a sign is missing",
      "One = defines a name; there are no comparisons",
    ]);
  });

  it("of names, calls and shapes are told at once", () => {
    const source = "a = 1\na = 2\nf = sine(a) + max(1, 2, 3) + exp\nx = [1, 2] + [1, 2, 3]";
    expect(rowsOf(source, "error").map(({ says }) => says.split(/[.:,]/)[0])).toEqual([
      "a is defined twice",
      "There is no function called sine",
      "max takes 2 arguments",
      "exp is a function",
      "+",
    ]);
  });
});
