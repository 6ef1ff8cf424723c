import { describe, expect, it } from "vitest";
import { scalar } from "../../engine/tensor/tensor.ts";
import { formatTensor } from "./formatTensor.ts";
import { DEFAULT_STYLE } from "./style.ts";
import { tensorJson } from "./tensorJson.ts";
import { tensorTex } from "./tensorTex.ts";

const MATRIX = { shape: [2, 3], data: [1, -2, 3, 0.5, -0, Infinity] };

describe("a tensor", () => {
  it("is nested by rank in JSON", () => {
    expect(tensorJson(scalar(-4))).toBe("-4");
    expect(tensorJson({ shape: [2], data: new Float64Array([1, 2]) })).toBe("[1,2]");
    expect(tensorJson(MATRIX)).toBe('[[1,-2,3],[0.5,"-0","inf"]]');
  });

  it("is written with true minus signs in sentences", () => {
    expect(formatTensor(MATRIX, DEFAULT_STYLE)).toBe("[[1, −2, 3], [0.5, −0, ∞]]");
  });

  it("is a column when it is a vector, a grid when it is a matrix", () => {
    expect(tensorTex({ shape: [2], data: [1, -2] }, DEFAULT_STYLE)).toBe(
      "\\begin{bmatrix} 1 \\\\ -2 \\end{bmatrix}",
    );
    expect(tensorTex({ shape: [2, 2], data: [1, 2, 3, 4] }, DEFAULT_STYLE)).toBe(
      "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}",
    );
  });

  it("gives only its shape when it is large", () => {
    const large = { shape: [8, 8], data: new Float64Array(64) };
    expect(tensorTex(large, DEFAULT_STYLE)).toContain("(8, 8)");
    expect(formatTensor(large, DEFAULT_STYLE)).toBe("an array of shape (8, 8)");
  });
});
