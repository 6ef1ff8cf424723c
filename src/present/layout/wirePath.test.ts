import { expect, test } from "vitest";
import { wirePath } from "./wirePath.ts";

test("a chain of curves is one path, numbers to a tenth", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 1.26, y: 0 },
    { x: 2, y: 3.04 },
    { x: 3, y: -0.01 },
    { x: 4, y: 0 },
    { x: 5, y: 0 },
    { x: 6, y: 100.55 },
  ];
  expect(wirePath(points)).toBe("M0 0 C1.3 0 2 3 3 0 C4 0 5 0 6 100.6");
});

test("no points are an empty path", () => {
  expect(wirePath([])).toBe("");
});
