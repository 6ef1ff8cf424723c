import { expect, test } from "vitest";
import type { InputError } from "../../engine/parse/inputError.ts";
import { fixAt } from "./fixAt.ts";

const source = "x y\na b + c d";
const mistake = (from: number, to: number, ...labels: readonly string[]): InputError => ({
  severity: "error",
  message: "no",
  from,
  to,
  fixes: labels.map((label) => ({ label, from, to, insert: "" })),
});
const label = (diagnostics: readonly InputError[], caret: number) => fixAt(source, diagnostics, caret)?.label;

test("the first fix of the mistake at the caret is taken, its ends included", () => {
  const diagnostics = [mistake(4, 7, "one", "other"), mistake(10, 13, "two")];
  expect(label(diagnostics, 4)).toBe("one");
  expect(label(diagnostics, 7)).toBe("one");
  expect(label(diagnostics, 12)).toBe("two");
});

test("of two mistakes around the caret the narrower is mended", () => {
  expect(label([mistake(4, 13, "wide"), mistake(10, 13, "narrow")], 11)).toBe("narrow");
});

test("elsewhere on the line the line's first mistake is meant, and a mistake without a fix is passed over", () => {
  expect(label([mistake(4, 7), mistake(10, 13, "two")], 5)).toBe("two");
  expect(label([mistake(0, 3, "first line"), mistake(10, 13, "two")], 8)).toBe("two");
});

test("a mistake on another line is not mended unseen", () => {
  expect(fixAt(source, [mistake(4, 7, "one")], 1)).toBeNull();
  expect(fixAt(source, [], 1)).toBeNull();
});
