import { describe, expect, it } from "vitest";
import { scalar, type Tensor } from "../../engine/tensor/tensor.ts";
import { productReproduces } from "./productReproduces.ts";
import { sumReproduces } from "./reproduces.ts";
import { DEFAULT_STYLE, significant } from "./style.ts";

function checks(upstream: Tensor, local: Tensor | null, contribution: Tensor, digits = 4): boolean {
  const total = contribution;
  const step = { kind: "edge", edge: 0, arrived: 1, expected: 1, total } as const;
  return productReproduces({ ...step, upstream, local, contribution }, significant(digits));
}

const product = (a: number, b: number, result: number, digits?: number) =>
  checks(scalar(a), scalar(b), scalar(result), digits);
const vector = (...data: number[]): Tensor => ({ shape: [data.length], data });

describe("a shown product", () => {
  it("can be checked where the shown factors give it", () => {
    expect(product(-4, 1, -4)).toBe(true);
    expect(product(0.1, 3, 0.1 * 3)).toBe(true);
    expect(product(0, -4, -0)).toBe(true);
    expect(product(0, Infinity, Number.NaN)).toBe(true);
  });

  it("cannot where rounding the factors changes it", () => {
    // 1.4142² = 1.99996… is shown as 2 (4 digits), but 1.414² = 1.999.
    expect(product(Math.SQRT2, Math.SQRT2, 2)).toBe(false);
    expect(product(Math.SQRT2, Math.SQRT2, Math.SQRT2 * Math.SQRT2, 17)).toBe(true);
    expect(checks(vector(1, Math.SQRT2), vector(3, Math.SQRT2), vector(3, 2))).toBe(false);
  });

  it("is added up over broadcast copies", () => {
    expect(checks(vector(1, 1), vector(2, 3), scalar(5))).toBe(true);
    expect(checks(vector(1, 1), vector(2, 3.0004), scalar(5.0004))).toBe(true);
    expect(checks(vector(1, 1), vector(2.0004, 3.0004), scalar(5.0008))).toBe(false);
  });

  it("asks that nothing was rounded where the gate mixes entries", () => {
    expect(checks(vector(1, 1), null, scalar(5))).toBe(true);
    expect(checks(vector(1, 1.00001), null, scalar(5))).toBe(false);
  });
});

describe("a shown sum", () => {
  it("cannot be checked where rounding the terms changes it", () => {
    expect(sumReproduces([2, 3], 5, DEFAULT_STYLE)).toBe(true);
    expect(sumReproduces([0.33334, 0.33334, 0.33334], 1.00002, DEFAULT_STYLE)).toBe(false);
  });
});
