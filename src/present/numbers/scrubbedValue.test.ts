import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scrubbedValue } from "./scrubbedValue.ts";

describe("a number that is dragged", () => {
  it.each([
    [0.1, 1, 0.2, 0.3],
    [0.3, -3, 0.1, 0],
    [0.3, -2, 0.1, 0.1],
    [1.1, -1, 1, 0.1],
    [-2, 4.4, 0.05, -1.8],
    [0, -3, 0.02, -0.06],
    [1_000_000.3, -1_000_000, 1, 0.3],
    [2e-9, 3, 1e-9, 5e-9],
    [123456, 1, 2000, 125456],
    [1e20, 2, 1e18, 1.02e20],
    [-3, 3, 1, 0],
  ])("from %d by %d steps of %d is %d", (start, distance, step, value) => {
    expect(scrubbedValue(start, distance, step)).toBe(value);
  });

  it("but not far enough for a step stays as it was, to the last digit", () => {
    for (const value of [0.1 + 0.2, 1 / 3, -0, 6.881373587019543]) {
      expect(scrubbedValue(value, 0.4, 0.01)).toBe(value);
    }
  });

  it("goes there and back, for numbers of a few digits", () => {
    const decimal = fc.integer({ min: -999_999, max: 999_999 }).map((digits) => digits / 1000);
    fc.assert(
      fc.property(
        decimal,
        fc.integer({ min: -500, max: 500 }),
        fc.constantFrom(0.01, 0.02, 0.05, 0.1, 1),
        (start, steps, step) => {
          const there = scrubbedValue(start, steps, step);
          expect(Math.abs(there - (start + steps * step))).toBeLessThan(1e-9);
          expect(scrubbedValue(there, -steps, step)).toBe(start);
        },
      ),
    );
  });
});
