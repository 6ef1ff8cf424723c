import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import { katexOptions } from "../formula/katexOptions.ts";
import { DEFAULT_STYLE } from "./style.ts";
import { tensorTex } from "./tensorTex.ts";

const counting = (...shape: number[]): Tensor => {
  return {
    shape,
    data: Array.from({ length: shape.reduce((size, extent) => size * extent, 1) }, (_, n) => n),
  };
};
const matrix = (inside: string) => `\\begin{bmatrix} ${inside} \\end{bmatrix}`;

describe("a tensor in LaTeX", () => {
  it.each([
    [counting(2), matrix("0 \\\\ 1")],
    [counting(2, 3), matrix("0 & 1 & 2 \\\\ 3 & 4 & 5")],
    [counting(6, 1), matrix("0 \\\\ 1 \\\\ 2 \\\\ 3 \\\\ 4 \\\\ 5")],
    [counting(7), `{${matrix("0 \\\\ 1 \\\\ 2 \\\\ 3 \\\\ \\vdots \\\\ 6")}_{\\text{(7)}}}`],
    [counting(2, 5), `{${matrix("0 & 1 & \\cdots & 4 \\\\ 5 & 6 & \\cdots & 9")}_{\\text{(2, 5)}}}`],
  ])("%j", (tensor, tex) => {
    expect(tensorTex(tensor, DEFAULT_STYLE)).toBe(tex);
  });

  it("stands as a row where that is wanted", () => {
    expect(tensorTex(counting(3), DEFAULT_STYLE, "row")).toBe(matrix("0 & 1 & 2"));
  });

  it("renders at any shape, also with a power and an index behind it, with at most 16 cells", () => {
    const extent = fc.integer({ min: 1, max: 64 });
    fc.assert(
      fc.property(fc.oneof(fc.tuple(extent), fc.tuple(extent, extent)), (shape) => {
        const tex = tensorTex(counting(...shape), DEFAULT_STYLE);
        expect(tex.match(/&|\\\\/g)?.length ?? 0).toBeLessThan(16);
        katex.renderToString(`${tex}^{\\top} + ${tex}_{0}`, katexOptions());
      }),
    );
  });
});
