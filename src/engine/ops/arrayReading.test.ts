/** What a student reads at gates on whole arrays: LaTeX of contributions, gates, PyTorch, refusals. */
import { describe, expect, it } from "vitest";
import type { Shape } from "../tensor/tensor.ts";
import type { Structural } from "./operation.ts";
import { operationFor, operations } from "./registry.ts";

function structural(name: string): Structural {
  const operation = operations.find((record) => record.name === name);
  if (operation?.kind !== "structural") throw new Error(`${name} is not structural`);
  return operation;
}

describe("the LaTeX of a contribution", () => {
  it.each<[string, number, readonly Shape[], readonly number[], string]>([
    ["matmul", 0, [[2, 3], [3]], [], "G\\,b^{\\top}"],
    ["matmul", 1, [[2, 3], [3]], [], "a^{\\top}\\,G"],
    ["matmul", 0, [[3], [3]], [], "G \\cdot b"],
    ["dot", 1, [[3], [3]], [], "G \\cdot a"],
    ["outer", 0, [[2], [3]], [], "G\\,b"],
    ["outer", 1, [[2], [3]], [], "G^{\\top}\\,a"],
    ["transpose", 0, [[2, 3]], [], "G^{\\top}"],
    ["sum", 0, [[3]], [], "G \\cdot \\mathbf{1}"],
    ["sum", 0, [[2, 3]], [0], "\\mathbf{1}\\,G^{\\top}"],
    ["sum", 0, [[2, 3]], [1], "G\\,\\mathbf{1}^{\\top}"],
    ["mean", 0, [[4]], [], "G \\cdot \\frac{1}{4}\\,\\mathbf{1}"],
    ["norm", 0, [[3]], [], "G \\cdot \\frac{a}{y}"],
    ["softmax", 0, [[3]], [], "y \\odot \\left(G - \\left\\langle G, y\\right\\rangle\\right)"],
    ["index", 0, [[3]], [1, 2, 0], "G\\,\\mathbf{e}_{1}"],
    ["index", 0, [[4]], [1, 3, 1], "\\mathbf{I}_{1:3}\\,G"],
    ["index", 0, [[2, 3]], [1, 2, 0, 0, 3, 1], "\\mathbf{e}_{1}\\,G^{\\top}"],
    ["index", 0, [[2, 3]], [0, 2, 1, 2, 3, 0], "G\\,\\mathbf{e}_{2}^{\\top}"],
    ["index", 0, [[2, 3]], [1, 2, 0, 2, 3, 0], "\\mathbf{e}_{1}\\,G\\,\\mathbf{e}_{2}^{\\top}"],
    ["stack", 1, [[], []], [], "\\mathbf{e}_{1}^{\\top}\\,G"],
    ["concat", 1, [[2], [3]], [], "\\mathbf{I}_{2:5}^{\\top}\\,G"],
    ["mse", 0, [[3], [3]], [], "G \\cdot \\frac{2}{3} \\left(a - b\\right)"],
    ["mse", 0, [[], []], [], "G \\cdot 2 \\left(a - b\\right)"],
    [
      "cross_entropy",
      0,
      [[3]],
      [2],
      "G \\cdot \\left(\\operatorname{softmax}\\left(a\\right) - \\mathbf{e}_{2}\\right)",
    ],
  ])(
    "of %s to operand %i of shapes %j with %j reads as in a lecture",
    (name, position, shapes, fixed, tex) => {
      const parts = { upstream: "G", operands: ["a", "b"], output: "y", shapes };
      expect(structural(name).contributionTex(position, parts, fixed)).toBe(tex);
    },
  );

  it("puts a fraction in brackets where a sign stands at it", () => {
    const upstream = "\\frac{\\partial f}{\\partial y}";
    const parts = { upstream, operands: ["A"], output: "y", shapes: [[2, 3]] };
    expect(structural("transpose").contributionTex(0, parts, [])).toBe(`\\left(${upstream}\\right)^{\\top}`);
  });
});

describe("an index", () => {
  it.each([
    [[0, 1, 0], "x_{0}", "w_{1}\\left[0\\right]", "[0]", "(x)[0]"],
    [[1, 3, 1], "x_{1:3}", "w_{1}\\left[1:3\\right]", "[1:3]", "(x)[1:3]"],
    [[1, Number.MAX_SAFE_INTEGER, 1], "x_{1:}", "w_{1}\\left[1:\\right]", "[1:]", "(x)[1:]"],
    [[0, Number.MAX_SAFE_INTEGER, 1, 2, 3, 0], "x_{:, 2}", "w_{1}\\left[:, 2\\right]", "[:, 2]", "(x)[:, 2]"],
    [[1, 2, 0, 0, 1, 0], "x_{1, 0}", "w_{1}\\left[1, 0\\right]", "[1, 0]", "(x)[1, 0]"],
  ])(
    "with (start, stop, keep) %j shows the places as typed, counted from 0",
    (fixed, tex, after, gate, torch) => {
      const index = structural("index");
      expect(index.tex(["x"], fixed)).toBe(tex);
      expect(index.tex(["w_{1}"], fixed)).toBe(after);
      expect(index.gate?.([null], fixed)).toBe(gate);
      expect(index.torch(["x"], fixed)).toBe(torch);
    },
  );
});

describe("a gate", () => {
  it.each<[string, readonly (string | null)[], readonly number[], string]>([
    ["sum", [null], [0], "Σ_{0}"],
    ["softmax", [null], [1], "softmax_{1}"],
    ["cross_entropy", [null], [2], "cross entropy_{2}"],
    ["stack", [null, "1"], [], "[·,1]"],
    ["reshape", [null], [2, 3], "reshape(2,3)"],
    ["mse", [null, "0"], [], "mse(x,0)"],
  ])("of %s with constants %j and fixed numbers %j says %s", (name, constants, fixed, label) => {
    expect(structural(name).gate?.(constants, fixed)).toBe(label);
  });
});

describe("a refusal", () => {
  it.each<[string, readonly Shape[], readonly number[], string]>([
    [
      "matmul",
      [
        [2, 3],
        [4, 2],
      ],
      [],
      "inner sizes differ, (2, 3) and (4, 2)",
    ],
    ["matmul", [[], [3]], [], "needs vectors or matrices, not () and (3); a number is multiplied with *"],
    ["sum", [[3]], [1], "there is no axis 1 in shape (3)"],
    ["dot", [[3], [2]], [], "lengths differ, (3) and (2)"],
    ["mse", [[3], [2]], [], "y and t must have one shape, not (3) and (2)"],
    ["index", [[3]], [5, 6, 0], "index 5 is out of range, shape (3) has indices 0 to 2 there"],
    ["index", [[3]], [2, 2, 1], "the slice 2:2 of shape (3) is empty"],
    ["cross_entropy", [[3]], [3], "there is no class 3 in shape (3), classes are 0 to 2"],
    ["cross_entropy", [[3]], [], "needs the right class, counted from 0, as in cross_entropy(z, 0)"],
    ["reshape", [[6]], [4, 2], "(6) does not have as many entries as (4, 2)"],
    ["conv1d", [[2], [3]], [], "the kernel is longer than what it slides along, (3) and (2)"],
    ["concat", [[2], [2, 2]], [], "joins only vectors with vectors, not (2) and (2, 2)"],
  ])("of %s on %j with %j says %s", (name, shapes, fixed, problem) => {
    expect(structural(name).shape(shapes, fixed)).toEqual({ problem });
  });
});

describe("the same in PyTorch", () => {
  it.each([
    ["sum", 1, [], "torch.sum(a)"],
    ["sum", 1, [0], "torch.sum(a, 0)"],
    ["max", 1, [], "torch.max(a)"],
    ["max", 1, [1], "torch.amax(a, 1)"],
    ["norm", 1, [1], "torch.linalg.vector_norm(a, dim=1)"],
    ["softmax", 1, [], "torch.softmax(a, -1)"],
    ["matmul", 2, [], "a @ b"],
    ["stack", 2, [], "torch.stack([a, b])"],
    ["reshape", 1, [2, 3], "torch.reshape(a, (2, 3,))"],
    ["cross_entropy", 1, [2], "torch.nn.functional.cross_entropy(a, torch.tensor(2))"],
  ])("of %s with %i operands and fixed numbers %j is one line", (name, count, fixed, torch) => {
    const record = operationFor(name, count) ?? operations.find((other) => other.name === name);
    expect(record?.torch(["a", "b"].slice(0, count), fixed)).toBe(torch);
  });
});
