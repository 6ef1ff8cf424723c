import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliderRange } from "./sliderRange.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe("the range of a slider", () => {
  it.each([
    [0, 5],
    [1, 5],
    [-4, 5],
    [4.1, 10],
    [5, 10],
    [-8, 10],
    [9, 20],
    [100, 200],
    [0.5, 2],
    [-0.04, 0.2],
    [1e-9, 5e-9],
    [1e300, 2e300],
  ])("of %d reaches to %d on either side, in a hundred steps each", (value, high) => {
    const range = sliderRange(value, null, false);
    expect([range.low, range.high]).toEqual([-high, high]);
    expect(range.step).toBeCloseTo(high / 100, 12);
  });

  it("holds still while a drag stays inside, and grows when it leaves", () => {
    const range = sliderRange(3, null, false);
    for (const value of [3, -5, 5, 0, 1e-9, Number.NaN]) expect(sliderRange(value, range, true)).toBe(range);
    expect(sliderRange(5.05, range, true).high).toBe(10);
    expect(sliderRange(-70, range, true).high).toBe(100);
  });

  it("leaves a value no place at its end once nothing is dragged", () => {
    const range = sliderRange(3, null, false);
    expect(sliderRange(5, range, true)).toBe(range);
    expect(sliderRange(5, range, false).high).toBe(10);
    expect(sliderRange(-5, range, false).high).toBe(10);
    expect(sliderRange(4.95, range, false)).toBe(range);
  });

  it("comes back to a small value once nothing is dragged", () => {
    const wide = sliderRange(30_000, null, false);
    expect(sliderRange(3, wide, true)).toBe(wide);
    expect(sliderRange(3, wide, false).high).toBe(5);
    expect(sliderRange(0, wide, false)).toBe(wide);
    expect(sliderRange(2_000, wide, false)).toBe(wide);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "of %d is one that can be drawn",
    (value) => {
      expect(sliderRange(value, null, false)).toEqual({ low: -10, high: 10, step: 0.1 });
    },
  );

  it("holds every finite number, in steps that are steps", () => {
    fc.assert(
      fc.property(finite, (value) => {
        const { low, high, step } = sliderRange(value, null, false);
        expect(low).toBe(-high);
        expect(Math.abs(value)).toBeLessThanOrEqual(high);
        expect(Number.isFinite(high)).toBe(true);
        expect(step).toBeGreaterThan(0);
      }),
    );
    expect(sliderRange(Number.MAX_VALUE, null, false).high).toBe(Number.MAX_VALUE);
    expect(sliderRange(Number.MIN_VALUE, null, false).step).toBeGreaterThan(0);
  });

  it("is 1, 2 or 5 times a power of ten, without binary dust", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (value) => {
        expect(String(sliderRange(value, null, false).high)).toMatch(/^(0\.0*[125]|[125]0*|[125]e[-+]\d+)$/);
      }),
    );
  });
});
