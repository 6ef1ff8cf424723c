/** Operations that only move entries about: transpose, stack, concat, reshape. Backward, the gradient moves back. */
import { columnsOf, rowsOf } from "../tensor/broadcast.ts";
import { type Shape, sameShape, shapeText, sizeOf, type Tensor } from "../tensor/tensor.ts";
import { arrayFunction } from "./arrayFunction.ts";
import { entryAt } from "./entryAt.ts";
import { factorTex, transposedTex } from "./latex.ts";
import { operandAt } from "./operandAt.ts";
import { RANK, type ShapeProblem, type Structural } from "./operation.ts";

function transposed(x: Tensor): Tensor {
  if (x.shape.length < 2) return x;
  const rows = rowsOf(x.shape);
  const columns = columnsOf(x.shape);
  const data = new Float64Array(x.data.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      data[column * rows + row] = entryAt(x, row * columns + column);
  }
  return { shape: [columns, rows], data };
}

const transpose = arrayFunction({
  name: "transpose",
  operands: [{ name: "A" }],
  syntax: { form: "postfix", tokens: [".T"] },
  glyph: "T",
  tex: ([a = ""]) => transposedTex(a),
  operandRank: [RANK.atom],
  summary: "Rows become columns; a vector or a number stays as it is.",
  source: "NumPy: ndarray.T; PyTorch derivatives.yaml: t",
  torch: ([a]) => `(${a}).T`,
  tell: ({ operand }) =>
    `A transpose passes the gradient on unchanged, turned back into the shape of ${operand}.`,
  shape: (shapes) => operandAt(shapes, 0).toReversed(),
  forward: (operands) => transposed(operandAt(operands, 0)),
  vjp: (_, upstream) => transposed(upstream),
  contributionTex: (_, { upstream, shapes: [shape = []] }) =>
    shape.length < 2 ? upstream : transposedTex(upstream),
  tensorSamples: [
    {
      operands: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      fixed: [],
    },
    { operands: [[1, 2, 3]], fixed: [] },
    { operands: [2], fixed: [] },
  ],
});

/** The part of the upstream that came from one operand, when their data stand one after the other. */
function partFor(position: number, upstream: Tensor, operands: readonly Tensor[]): Tensor {
  const before = operands.slice(0, position).reduce((sum, { data }) => sum + data.length, 0);
  const { shape } = operandAt(operands, position);
  return { shape, data: upstream.data.slice(before, before + sizeOf(shape)) };
}

function joinedData(operands: readonly Tensor[]): readonly number[] {
  return operands.flatMap(({ data }) => [...data]);
}

function stackedShape(shapes: readonly Shape[]): Shape | ShapeProblem {
  const first = operandAt(shapes, 0);
  if (first.length > 1) return { problem: `its items must be numbers or vectors, not ${shapeText(first)}` };
  const other = shapes.find((shape) => !sameShape(shape, first));
  if (other !== undefined)
    return { problem: `its items must have one shape, not ${shapeText(first)} and ${shapeText(other)}` };
  return [shapes.length, ...first];
}

const stack = arrayFunction({
  name: "stack",
  brackets: "around",
  operands: [{ name: "x", variadic: true }],
  glyph: "[ ]",
  gate: (constants) =>
    constants.every((constant) => constant === null)
      ? "[ ]"
      : `[${constants.map((constant) => constant ?? "·").join(",")}]`,
  tex: (items) => `\\left[${items.join(", ")}\\right]`,
  texRank: RANK.atom,
  summary: "A vector of numbers, or a matrix whose rows are vectors of one length.",
  source: "PyTorch: torch.stack",
  torch: (items) => `torch.stack([${items.join(", ")}])`,
  tell: ({ operand }) => `A list passes to ${operand} the gradient of its own place, unchanged.`,
  shape: stackedShape,
  forward: (operands) => ({
    shape: [operands.length, ...operandAt(operands, 0).shape],
    data: joinedData(operands),
  }),
  vjp: partFor,
  contributionTex: (position, { upstream }) => `\\mathbf{e}_{${position}}^{\\top}\\,${factorTex(upstream)}`,
  tensorSamples: [
    { operands: [2, -1, 0.5], fixed: [] },
    { operands: [3], fixed: [] },
    {
      operands: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      fixed: [],
    },
  ],
});

function concatenatedShape(shapes: readonly Shape[]): Shape | ShapeProblem {
  const first = operandAt(shapes, 0);
  if (first.length === 0) return { problem: `joins vectors or matrices, not ${shapeText(first)}` };
  const other = shapes.find(
    (shape) => shape.length !== first.length || (first.length === 2 && shape[1] !== first[1]),
  );
  if (other?.length === 0) {
    return {
      problem: "joins along the first axis only, as in concat(a, b)",
    };
  }
  if (other !== undefined) {
    const wanted = first.length === 2 ? "matrices of as many columns" : "only vectors with vectors";
    return { problem: `joins ${wanted}, not ${shapeText(first)} and ${shapeText(other)}` };
  }
  return [rowCounts(shapes).reduce((sum, rows) => sum + rows, 0), ...first.slice(1)];
}

function rowCounts(shapes: readonly Shape[]): readonly number[] {
  return shapes.map((shape) => shape[0] ?? 1);
}

const concat = arrayFunction({
  name: "concat",
  elsewhere: ["concatenate"],
  aliases: ["cat"],
  operands: [{ name: "x", variadic: true }],
  summary: "Vectors joined end to end, or matrices one below the other.",
  source: "PyTorch: torch.concat along dimension 0",
  torch: (items) => `torch.concat([${items.join(", ")}])`,
  tell: ({ operand }) => `A join passes to ${operand} its own part of the gradient, unchanged.`,
  shape: concatenatedShape,
  forward: (operands) => {
    const shapes = operands.map(({ shape }) => shape);
    const rows = rowCounts(shapes).reduce((sum, count) => sum + count, 0);
    return { shape: [rows, ...operandAt(shapes, 0).slice(1)], data: joinedData(operands) };
  },
  vjp: partFor,
  contributionTex: (position, { upstream, shapes }) => {
    const counts = rowCounts(shapes);
    const start = counts.slice(0, position).reduce((sum, count) => sum + count, 0);
    return `\\mathbf{I}_{${start}:${start + (counts[position] ?? 1)}}^{\\top}\\,${factorTex(upstream)}`;
  },
  tensorSamples: [
    { operands: [[1, 2, 3], [4], [5, 6]], fixed: [] },
    {
      operands: [
        [
          [1, 2],
          [3, 4],
        ],
        [[5, 6]],
      ],
      fixed: [],
    },
  ],
});

const reshape = arrayFunction({
  name: "reshape",
  elsewhere: ["view"],
  operands: [{ name: "x" }, { name: "rows", fixed: true }, { name: "columns", fixed: true }],
  gate: (_, fixed) => (fixed.length === 0 ? "reshape" : `reshape(${fixed.join(",")})`),
  summary: "The entries of x, row by row, in another shape of as many entries.",
  source: "PyTorch: torch.reshape",
  torch: ([x], fixed) => `torch.reshape(${x}, (${fixed.join(", ")},))`,
  tell: ({ operand }) => `A reshape passes the gradient on unchanged, back in the shape of ${operand}.`,
  shape: (shapes, fixed) => {
    const shape = operandAt(shapes, 0);
    if (fixed.length === 0) return { problem: "needs the new extents, as in reshape(x, 2, 3)" };
    if (fixed.every((extent) => Number.isInteger(extent) && extent > 0) && sizeOf(fixed) === sizeOf(shape))
      return fixed;
    if (fixed.includes(-1))
      return { problem: "takes the extents themselves, as in reshape(x, 2, 3); -1 is not worked out" };
    return { problem: `${shapeText(shape)} does not have as many entries as ${shapeText(fixed)}` };
  },
  forward: (operands, fixed) => ({ shape: fixed, data: operandAt(operands, 0).data }),
  vjp: (_, upstream, operands) => ({ shape: operandAt(operands, 0).shape, data: upstream.data }),
  contributionTex: (_, { upstream, shapes: [shape = []] }) => {
    const extents = shape.length === 0 ? "" : `, ${shape.join(", ")}`;
    return `\\operatorname{reshape}\\left(${upstream}${extents}\\right)`;
  },
  tensorSamples: [
    { operands: [[1, 2, 3, 4, 5, 6]], fixed: [2, 3] },
    {
      operands: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      fixed: [3, 2],
    },
    {
      operands: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      fixed: [6],
    },
    { operands: [2], fixed: [1, 1] },
  ],
});

export const arrangement: readonly Structural[] = [transpose, stack, concat, reshape];
