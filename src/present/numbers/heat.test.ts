import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText } from "./cellText.ts";
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

describe("a cell", () => {
  it("shows three digits, fewer where fewer are wanted", () => {
    expect(cellText(-0.0718824, 4)).toBe("−0.0719");
    expect(cellText(-0.0718824, 2)).toBe("−0.072");
    expect(cellText(2, 17)).toBe("2");
  });
});
