import fc from "fast-check";
import { expect, it } from "vitest";
import { erf } from "./erf.ts";

// CPython 3.11, math.erf; 16 digits agree with mpmath at 30 digits.
it.each([
  [1e-300, 1.1283791670955126e-300],
  [1e-8, 1.1283791670955126e-8],
  [0.01, 0.011283415555849616],
  [0.1, 0.1124629160182849],
  [0.5, 0.5204998778130465],
  [1, 0.8427007929497149],
  [1.5, 0.9661051464753108],
  [2, 0.9953222650189527],
  [2.5, 0.999593047982555],
  [2.9, 0.9999589021219005],
  [2.999, 0.9999777698314002],
  [3, 0.9999779095030014],
  [3.001, 0.9999780483390822],
  [3.5, 0.9999992569016276],
  [4, 0.9999999845827421],
  [5, 0.9999999999984626],
  [5.9, 0.9999999999999999],
  [6.1, 1],
  [Number.POSITIVE_INFINITY, 1],
])("erf(%d) is %d to 1e-15 of its value", (x, expected) => {
  expect(Math.abs(erf(x) - expected)).toBeLessThanOrEqual(1e-15 * expected);
});

it("is odd, keeps the sign of zero, and passes NaN on", () => {
  fc.assert(fc.property(fc.double({ noNaN: true }), (x) => Object.is(erf(-x), -erf(x))));
  expect(Object.is(erf(-0), -0)).toBe(true);
  expect(erf(Number.NaN)).toBeNaN();
});
