import { expect, test } from "vitest";
import { isFlick } from "./isFlick.ts";

test("a quick move sideways is a flick, either way", () => {
  expect(isFlick({ x: -120, y: 10, time: 150 })).toBe(true);
  expect(isFlick({ x: 60, y: -20, time: 400 })).toBe(true);
});

test("a tap, a scroll, a slanting move and a slow one are none", () => {
  expect(isFlick({ x: 6, y: 0, time: 80 })).toBe(false);
  expect(isFlick({ x: 5, y: 200, time: 150 })).toBe(false);
  expect(isFlick({ x: 90, y: 60, time: 150 })).toBe(false);
  expect(isFlick({ x: 200, y: 0, time: 2_000 })).toBe(false);
});
