/** Products of vectors and matrices, shaped as in NumPy and PyTorch: a vector is a row on the left, a column on the right. */
import type { Shape, Tensor } from "../tensor/tensor.ts";
import { shapeText, sizeOf } from "../tensor/tensor.ts";
import { arrayFunction } from "./arrayFunction.ts";
import { factorTex, transposedTex } from "./latex.ts";
import { operandAt } from "./operandAt.ts";
import { RANK, type ShapeProblem, type Structural } from "./operation.ts";

/** (rows × inner) · (inner × columns): the extents of a product, vectors read as a row and a column. */
type Extents = { readonly rows: number; readonly inner: number; readonly columns: number };

function extentsOf(a: Shape, b: Shape): Extents {
  return {
    rows: a.length === 2 ? operandAt(a, 0) : 1,
    inner: operandAt(b, 0),
    columns: b.length === 2 ? operandAt(b, 1) : 1,
  };
}

/** A matrix in the entries of a tensor: from one row and from one column to the next it is so many entries. */
type Factor = { readonly data: Tensor["data"]; readonly rowStep: number; readonly columnStep: number };

function factor({ data }: Tensor, columns: number): Factor {
  return { data, rowStep: columns, columnStep: 1 };
}

function transposed({ data, rowStep, columnStep }: Factor): Factor {
  return { data, rowStep: columnStep, columnStep: rowStep };
}

/** Entries of a (rows × inner) times (inner × columns), row by row; each is summed up in the order of k. */
function multiply({ rows, inner, columns }: Extents, left: Factor, right: Factor): Float64Array {
  // One kind of array, or every access would have to ask which it is.
  const a = asFloats(left.data);
  const b = asFloats(right.data);
  const data = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      // −0 is the number that changes no sum: from 0 on, a sum of −0 alone would lose its sign.
      let sum = -0;
      let atLeft = row * left.rowStep;
      let atRight = column * right.columnStep;
      for (let k = 0; k < inner; k += 1) {
        sum += (a[atLeft] ?? Number.NaN) * (b[atRight] ?? Number.NaN);
        atLeft += left.columnStep;
        atRight += right.rowStep;
      }
      data[row * columns + column] = sum;
    }
  }
  return data;
}

/** In a pass they are floats already. */
function asFloats(data: Tensor["data"]): Float64Array {
  return data instanceof Float64Array ? data : new Float64Array(data);
}

function productShape([a = [], b = []]: readonly Shape[]): Shape | ShapeProblem {
  if (a.length === 0 || b.length === 0) {
    return {
      problem: `needs vectors or matrices, not ${shapeText(a)} and ${shapeText(b)}; a number is multiplied with *`,
    };
  }
  if (a.at(-1) !== b[0]) return { problem: `inner sizes differ, ${shapeText(a)} and ${shapeText(b)}` };
  return [...a.slice(0, -1), ...b.slice(1)];
}

function product(operands: readonly Tensor[]): Tensor {
  const a = operandAt(operands, 0);
  const b = operandAt(operands, 1);
  const extents = extentsOf(a.shape, b.shape);
  const data = multiply(extents, factor(a, extents.inner), factor(b, extents.columns));
  return { shape: [...a.shape.slice(0, -1), ...b.shape.slice(1)], data };
}

/** Without their signs no infinities cancel: what is not a number still is 0 × ∞. */
function noProduct(operands: readonly Tensor[]): string {
  const sizes = operands.map(({ shape, data }) => ({ shape, data: data.map(Math.abs) }));
  return product(sizes).data.some(Number.isNaN) ? "0 × ∞" : "∞ − ∞";
}

/** G Bᵀ for the left operand, Aᵀ G for the right one. */
function productVjp(position: number, upstream: Tensor, operands: readonly Tensor[]): Tensor {
  const a = operandAt(operands, 0);
  const b = operandAt(operands, 1);
  const { rows, inner, columns } = extentsOf(a.shape, b.shape);
  const arriving = factor(upstream, columns);
  const data =
    position === 0
      ? multiply({ rows, inner: columns, columns: inner }, arriving, transposed(factor(b, columns)))
      : multiply({ rows: inner, inner: rows, columns }, transposed(factor(a, inner)), arriving);
  return { shape: operandAt(operands, position).shape, data };
}

const matmul = arrayFunction({
  name: "matmul",
  elsewhere: ["mm", "mv", "bmm"],
  opensByEntry: true,
  operands: [{ name: "A" }, { name: "B" }],
  syntax: { form: "infix", tokens: ["@"], rank: RANK.product, associates: "left" },
  glyph: "@",
  tex: ([a = "", b = ""]) => `${a}\\,${b}`,
  texRank: RANK.product,
  operandRank: [RANK.product, RANK.power],
  summary: "The matrix product of A and B: each row of A times each column of B.",
  source: "NumPy: matmul; PyTorch derivatives.yaml: mm, mv, dot",
  torch: ([a, b]) => `${a} @ ${b}`,
  tell: ({ operand, gate }, position) =>
    `Each entry of ${operand} multiplied entries of the ${position === 0 ? "right" : "left"} operand into entries of ${gate}, so its gradient is the sum of those upstreams times what it multiplied.`,
  shape: productShape,
  forward: product,
  noValue: noProduct,
  vjp: productVjp,
  contributionTex: (position, { upstream, operands: [a = "", b = ""], shapes }) => {
    const numbers = shapes.every((shape) => shape.length === 1);
    if (numbers) return `${factorTex(upstream)} \\cdot ${position === 0 ? b : a}`;
    return position === 0
      ? `${factorTex(upstream)}\\,${transposedTex(b)}`
      : `${transposedTex(a)}\\,${factorTex(upstream)}`;
  },
  tensorSamples: [
    {
      operands: [
        [
          [1, -2, 0.5],
          [0.3, 1, -1],
        ],
        [1, 0.5, -1],
      ],
      fixed: [],
    },
    {
      operands: [
        [2, -1],
        [
          [1, -2, 0.5],
          [0.3, 1, -1],
        ],
      ],
      fixed: [],
    },
    {
      operands: [
        [2, -1, 3],
        [0.5, 4, -2],
      ],
      fixed: [],
    },
    {
      operands: [
        [
          [1, -2, 0.5],
          [0.3, 1, -1],
        ],
        [
          [2, 1],
          [-1, 0.25],
          [0.5, 3],
        ],
      ],
      fixed: [],
    },
    { operands: [[[2], [-3]], [[1, 4, -0.5]]], fixed: [] },
  ],
});

const dot = arrayFunction({
  name: "dot",
  operands: [{ name: "a" }, { name: "b" }],
  glyph: "dot",
  tex: ([a = "", b = ""]) => `${transposedTex(a)}\\,${b}`,
  texRank: RANK.product,
  operandRank: [RANK.atom, RANK.power],
  summary: "The dot product of two vectors of one length.",
  source: "PyTorch derivatives.yaml: dot",
  tell: ({ operand }, position) =>
    `A dot product swaps: the gradient of ${operand} is the ${position === 0 ? "right" : "left"} vector times the one number that arrives.`,
  expansion: ["sum(a * b)"],
  shape: ([a = [], b = []]) => {
    if (a.length !== 1 || b.length !== 1) {
      return { problem: `needs two vectors, not ${shapeText(a)} and ${shapeText(b)}` };
    }
    return a[0] === b[0] ? [] : { problem: `lengths differ, ${shapeText(a)} and ${shapeText(b)}` };
  },
  forward: product,
  noValue: noProduct,
  vjp: productVjp,
  contributionTex: (position, { upstream, operands }) =>
    `${factorTex(upstream)} \\cdot ${operandAt(operands, 1 - position)}`,
  tensorSamples: [
    {
      operands: [
        [2, -1, 3],
        [0.5, 4, -2],
      ],
      fixed: [],
    },
    { operands: [[1.5], [-2]], fixed: [] },
  ],
});

const outer = arrayFunction({
  name: "outer",
  operands: [{ name: "a" }, { name: "b" }],
  glyph: "outer",
  tex: ([a = "", b = ""]) => `${a}\\,${transposedTex(b)}`,
  texRank: RANK.product,
  operandRank: [RANK.product, RANK.atom],
  summary: "The matrix of every entry of a times every entry of b.",
  source: "NumPy: outer; PyTorch: torch.outer",
  tell: ({ operand, gate }, position) =>
    `Each entry of ${operand} made one ${position === 0 ? "row" : "column"} of ${gate}, so its gradient is that ${position === 0 ? "row" : "column"}'s upstreams times the other vector, added up.`,
  expansion: ["[a].T * b"],
  shape: ([a = [], b = []]) =>
    a.length === 1 && b.length === 1
      ? [...a, ...b]
      : { problem: `needs two vectors, not ${shapeText(a)} and ${shapeText(b)}` },
  forward: (operands) => product(asColumnAndRow(operands)),
  noValue: () => "0 × ∞",
  vjp: (position, upstream, operands) => {
    const { data } = productVjp(position, upstream, asColumnAndRow(operands));
    return { shape: operandAt(operands, position).shape, data };
  },
  contributionTex: (position, { upstream, operands: [a = "", b = ""] }) =>
    position === 0 ? `${factorTex(upstream)}\\,${b}` : `${transposedTex(upstream)}\\,${a}`,
  tensorSamples: [
    {
      operands: [
        [2, -1],
        [0.5, 4, -2],
      ],
      fixed: [],
    },
    { operands: [[3], [-0.25, 1]], fixed: [] },
  ],
});

function asColumnAndRow(operands: readonly Tensor[]): readonly Tensor[] {
  const a = operandAt(operands, 0);
  const b = operandAt(operands, 1);
  return [
    { shape: [sizeOf(a.shape), 1], data: a.data },
    { shape: [1, sizeOf(b.shape)], data: b.data },
  ];
}

export const linearAlgebra: readonly Structural[] = [matmul, dot, outer];
