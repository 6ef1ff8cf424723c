import { expect, test } from "vitest";
import { SOURCE_LIMIT } from "../../engine/parse/limits.ts";
import { programNames } from "./programNames.ts";

const names = (source: string, caret = -1) => programNames(source, caret).map(({ name }) => name);

test("each name counts once, in order of appearance, and operations' names don't", () => {
  expect(names("w1 = 2, x = 3\nf = sin(w1) * x + w1")).toEqual(["w1", "x", "f"]);
});

test("the name at the caret is not yet one, unless it stands elsewhere too", () => {
  expect(names("w1 = 2\nf = w", 11)).toEqual(["w1", "f"]);
  expect(names("w = 2\nf = w", 11)).toEqual(["w", "f"]);
});

test("a function is known with its parameters, in a wrong program too", () => {
  expect(programNames("s(x, y) = x * (y\ng = s(", -1).find(({ name }) => name === "s")?.parameters).toEqual([
    "x",
    "y",
  ]);
});

test("a call is no definition", () => {
  const source = "g = s(x) + 1; s(x) + 2; s(2) = 3; s() = 1";
  expect(programNames(source, -1).every(({ parameters }) => parameters === null)).toBe(true);
});

test("names that are words of JavaScript are only names", () => {
  expect(names("__proto__ = 1\nconstructor = 2")).toEqual(["__proto__", "constructor"]);
});

test("a text too long to be a program has no names", () => {
  expect(names(`a = 1 ${" ".repeat(SOURCE_LIMIT)}`)).toEqual([]);
});
