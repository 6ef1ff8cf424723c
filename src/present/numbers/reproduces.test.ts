import { describe, expect, it } from "vitest";
import { scalar } from "../../engine/tensor/tensor.ts";
import { productReproduces } from "./productReproduces.ts";
import { reproduces, sumReproduces } from "./reproduces.ts";

describe("reproduces", () => {
  it("holds where the shown factors give the shown product", () => {
    expect(reproduces(-4, 1, -4, 4)).toBe(true);
    expect(reproduces(0.1, 3, 0.1 * 3, 4)).toBe(true);
    expect(reproduces(0, -4, -0, 4)).toBe(true);
    expect(reproduces(0, Infinity, Number.NaN, 4)).toBe(true);
  });

  it("fails where rounding the factors changes the product", () => {
    // 1.4142² = 1.99996… is shown as 2 (4 digits), but 1.414² = 1.999.
    expect(reproduces(Math.SQRT2, Math.SQRT2, 2, 4)).toBe(false);
    expect(reproduces(Math.SQRT2, Math.SQRT2, Math.SQRT2 * Math.SQRT2, 17)).toBe(true);
  });

  it("fails where rounding the terms changes the sum", () => {
    expect(sumReproduces([2, 3], 5, 4)).toBe(true);
    expect(sumReproduces([0.33334, 0.33334, 0.33334], 1.00002, 4)).toBe(false);
  });

  it("asks that nothing was rounded where copies were added up", () => {
    const step = { kind: "edge", edge: 0, arrived: 1, expected: 1, total: scalar(0) } as const;
    const local = { shape: [2], data: [2, 3] };
    const upstream = { shape: [2], data: [1, 1] };
    expect(productReproduces({ ...step, upstream, local, contribution: scalar(5) }, 4)).toBe(true);
    expect(productReproduces({ ...step, upstream, local, contribution: scalar(5.00001) }, 4)).toBe(false);
  });
});
