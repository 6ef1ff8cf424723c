import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heat } from "./heat.ts";

describe("the tint of an array", () => {
  it.each([
    [
      [1, -2, 0.5],
      [0.5, -1, 0.25],
    ],
    [
      [0, -0],
      [0, 0],
    ],
    [
      [Infinity, 4, -Infinity, Number.NaN, -2],
      [1, 1, -1, 0, -0.5],
    ],
    [[], []],
    [[Number.MIN_VALUE], [1]],
  ])("of %j is %j", (values, tints) => {
    expect(heat(values)).toEqual(tints);
  });

  it("never leaves −1 … 1, keeps signs and order, and does not depend on the unit", () => {
    const finite = fc.double({ noNaN: true, min: -1e100, max: 1e100 });
    fc.assert(
      fc.property(fc.array(finite), (values) => {
        const tints = heat(values);
        for (const [index, tint] of tints.entries()) {
          expect(Math.abs(tint)).toBeLessThanOrEqual(1);
          expect(tint * (values[index] ?? 0)).toBeGreaterThanOrEqual(0);
        }
        expect(heat(values.map((x) => x * 1024))).toEqual(tints);
      }),
    );
  });
});
