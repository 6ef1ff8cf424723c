import fc from "fast-check";
import { expect, it } from "vitest";
import { pow } from "./pow.ts";

// C99, Annex F.9.4.4.
it.each([
  [1, Number.POSITIVE_INFINITY, 1],
  [1, Number.NEGATIVE_INFINITY, 1],
  [1, Number.NaN, 1],
  [-1, Number.POSITIVE_INFINITY, 1],
  [-1, Number.NEGATIVE_INFINITY, 1],
  [Number.NaN, 0, 1],
  [Number.NaN, -0, 1],
  [-0, -1, Number.NEGATIVE_INFINITY],
  [-0, -2, Number.POSITIVE_INFINITY],
  [-0, 3, -0],
  [-8, 1 / 3, Number.NaN],
  [0.5, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  [Number.NEGATIVE_INFINITY, 3, Number.NEGATIVE_INFINITY],
  [-1, Number.NaN, Number.NaN],
])("pow(%d, %d) is %d, as in C", (a, b, expected) => {
  expect(Object.is(pow(a, b), expected)).toBe(true);
});

it("multiplies out for small whole exponents", () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (a) => {
      expect(Math.abs(pow(a, 3) - a * a * a)).toBeLessThanOrEqual(1e-15 * Math.abs(a * a * a) + 1e-300);
    }),
  );
});
