/**
 * Ties, zeros and the edges of float64 on whole arrays, as PyTorch's backward formulas (derivatives.yaml,
 * FunctionsManual.cpp, Loss.cpp) give them. Ordinary values are held against recorded rows in differentiate.test.ts.
 */
import { describe, expect, it } from "vitest";
import { tensorOf } from "../../test/tensorOf.ts";
import type { Nested } from "../tensor/nested.ts";
import { scalar } from "../tensor/tensor.ts";
import type { Structural } from "./operation.ts";
import { operationFor } from "./registry.ts";

const INF = Number.POSITIVE_INFINITY;
const NAN = Number.NaN;

function structural(name: string, count: number): Structural {
  const operation = operationFor(name, count);
  if (operation?.kind !== "structural") throw new Error(`${name} is not structural`);
  return operation;
}

/** Value, and the gradient to the first operand with an upstream of 1 at every entry. */
function at(name: string, given: readonly Nested[], fixed: readonly number[] = []) {
  const record = structural(name, given.length);
  const operands = given.map(tensorOf);
  const output = record.forward(operands, fixed);
  const upstream =
    output.shape.length === 0 ? scalar(1) : { ...output, data: Array.from(output.data, () => 1) };
  const gradients = operands.map((_, position) => [
    ...record.vjp(position, upstream, operands, output, fixed).data,
  ]);
  return {
    value: [...output.data],
    gradients,
    convention: record.convention?.(operands, fixed, null) ?? null,
  };
}

describe("the largest and the smallest entry", () => {
  it("share the gradient where they tie, and the convention is named", () => {
    const tie = at("max", [[1, 3, 3, 2]]);
    expect(tie.gradients).toEqual([[0, 0.5, 0.5, 0]]);
    expect(tie.convention).toBe("Entries that tie in max share the gradient equally, as in PyTorch.");
    expect(
      at(
        "min",
        [
          [
            [1, 5],
            [1, 2],
          ],
        ],
        [0],
      ).gradients,
    ).toEqual([[0.5, 0, 0.5, 1]]);
    expect(at("max", [[1, 3, 2]]).convention).toBeNull();
  });

  it("of entries with a NaN are NaN: over all, the NaN gets the gradient; along an axis it makes all NaN", () => {
    expect(at("max", [[1, NAN, 2]])).toMatchObject({ value: [NAN], gradients: [[0, 1, 0]] });
    expect(at("max", [[1, NAN, 2]], [0])).toMatchObject({ value: [NAN], gradients: [[NAN, NAN, NAN]] });
  });
});

describe("a matrix product", () => {
  it("of nothing but −0 keeps the sign, as the sum of its products does", () => {
    const product = at("matmul", [
      [0, -0],
      [-1, 2],
    ]);
    expect(product.value).toEqual([-0]);
  });
});

describe("a product", () => {
  it("with one zero moves only the zero, with two nothing", () => {
    expect(at("prod", [[0, 2, 3]]).gradients).toEqual([[6, 0, 0]]);
    expect(at("prod", [[0, 0, 3]]).gradients).toEqual([[0, 0, 0]]);
  });
});

describe("a length", () => {
  it("of nothing but zeros has gradient 0, and the convention is named", () => {
    expect(at("norm", [[0, 0]])).toEqual({
      value: [0],
      gradients: [[0, 0]],
      convention: "norm′(0) = 0, as in PyTorch.",
    });
  });
});

describe("a variance", () => {
  it("is divided by n − 1, and is not a number for a single entry", () => {
    expect(at("var", [[1, 2, 6]]).value).toEqual([7]);
    expect(at("var", [[3]])).toMatchObject({ value: [NAN], gradients: [[NAN]] });
  });
});

describe("exponentials of large numbers", () => {
  it("do not overflow in softmax, log_softmax, logsumexp and cross_entropy", () => {
    expect(at("softmax", [[1000, 0]]).value).toEqual([1, 0]);
    expect(at("log_softmax", [[1000, 0]]).value).toEqual([0, -1000]);
    expect(at("logsumexp", [[1000, 1000]]).value).toEqual([1000 + Math.LN2]);
    expect(at("cross_entropy", [[1000, 0]], [1])).toMatchObject({ value: [1000], gradients: [[1, -1]] });
  });

  it("are what limits say where entries are infinite", () => {
    expect(at("logsumexp", [[-INF, 0]])).toMatchObject({ value: [0], gradients: [[0, 1]] });
    expect(at("logsumexp", [[-INF, -INF]])).toMatchObject({ value: [-INF], gradients: [[NAN, NAN]] });
    expect(at("logsumexp", [[INF, 0]]).value).toEqual([INF]);
    expect(at("softmax", [[-INF, 0]]).value).toEqual([0, 1]);
    expect(at("softmax", [[INF, 0]]).value).toEqual([NAN, NAN]);
  });
});

describe("binary cross-entropy", () => {
  it("holds logarithms at −100, and p(1 − p) at 1e−12", () => {
    const sure = at("bce", [
      [0, 1],
      [1, 1],
    ]);
    expect(sure.value).toEqual([50]);
    expect(sure.gradients).toEqual([
      [-5e11, 0],
      [INF, -INF],
    ]);
    expect(sure.convention).toBe("bce holds a logarithm at −100 and p(1 − p) at 1e−12, as PyTorch does.");
    expect(at("bce", [[1.5], [1]]).value[0]).toBeNaN();
  });

  it("from logits stays exact far out", () => {
    const far = at("bce_with_logits", [
      [0.5, -1000],
      [1, 1],
    ]);
    expect(far.value[0]).toBeCloseTo(500.23703849209, 11);
    expect(far.gradients[1]).toEqual([-0.25, 500]);
  });
});

describe("losses at their kinks", () => {
  it("pass no gradient: mae where y = t, a hinge where t · y = 1, a margin just kept", () => {
    expect(
      at("mae", [
        [1, 2],
        [1, 5],
      ]),
    ).toMatchObject({
      gradients: [
        [0, -0.5],
        [-0, 0.5],
      ],
      convention: "Where y = t, mae passes no gradient, as in PyTorch.",
    });
    expect(
      at("hinge", [
        [1, 0.5],
        [1, 1],
      ]),
    ).toMatchObject({
      value: [0.25],
      gradients: [
        [0, -0.5],
        [0, -0.25],
      ],
    });
    expect(at("multi_margin_loss", [[1, 0]], [0])).toMatchObject({ value: [0], gradients: [[-0, 0]] });
    expect(at("multi_margin_loss", [[1, 0]], [0]).convention).toMatch(/border of the margin/);
  });

  it("show a NaN instead of hiding it", () => {
    for (const name of ["mse", "mae", "bce", "bce_with_logits", "hinge"]) {
      expect(
        at(name, [
          [NAN, 0.5],
          [1, 1],
        ]).value[0],
      ).toBeNaN();
    }
  });
});
