/**
 * Picking entries: `x[0]`, `W[0, 1]`, `x[1:3]`, `W[:, 0]`. The fixed numbers are triples (start, stop, keep),
 * one an axis from the first; axes without one are taken whole. With keep 0 the axis goes and only `start`
 * counts; with keep 1 the entries start … stop − 1 stay. As in Python, a negative place counts from the end,
 * and a slice may reach beyond it. Learned from NumPy's basic indexing.
 */
import { columnsOf } from "../tensor/broadcast.ts";
import { type Shape, shapeText, sizeOf } from "../tensor/tensor.ts";
import { arrayFunction } from "./arrayFunction.ts";
import { entryAt } from "./entryAt.ts";
import { factorTex, transposedTex } from "./latex.ts";
import { operandAt } from "./operandAt.ts";
import { RANK, type ShapeProblem, type Structural } from "./operation.ts";

type Selection = {
  readonly start: number;
  readonly stop: number;
  readonly keep: boolean;
  readonly extent: number;
};

/** One an axis, places counted from the front and slices cut to the extent. */
function selectionsOf(shape: Shape, fixed: readonly number[]): readonly Selection[] {
  return shape.map((extent, axis) => {
    const [start = 0, stop = extent, keep = 1] = fixed.slice(3 * axis, 3 * axis + 3);
    const fromFront = (place: number) => (place < 0 ? place + extent : place);
    if (keep === 0) return { start: fromFront(start), stop: fromFront(start) + 1, keep: false, extent };
    const within = (place: number) => Math.min(Math.max(fromFront(place), 0), extent);
    return { start: within(start), stop: within(stop), keep: true, extent };
  });
}

function shapeOf(shape: Shape, fixed: readonly number[]): Shape | ShapeProblem {
  const given = fixed.length / 3;
  if (!Number.isInteger(given) || !fixed.every(Number.isInteger)) {
    return { problem: "needs whole numbers (start, stop, keep) for each axis" };
  }
  if (given > shape.length) {
    return { problem: `shape ${shapeText(shape)} takes at most ${shape.length} indices, found ${given}` };
  }
  const selections = selectionsOf(shape, fixed);
  for (const [axis, { start, stop, keep, extent }] of selections.entries()) {
    if (!keep && (start < 0 || start >= extent)) {
      const last = extent - 1;
      return {
        problem: `index ${fixed[3 * axis]} is out of range, shape ${shapeText(shape)} has indices 0 to ${last} there`,
      };
    }
    if (stop <= start)
      return { problem: `the slice ${sliceText(fixed, axis)} of shape ${shapeText(shape)} is empty` };
  }
  return selections.filter(({ keep }) => keep).map(({ start, stop }) => stop - start);
}

/** Places in the data of the entries that are picked, in the order of the result. */
function pickedEntries(shape: Shape, fixed: readonly number[]): readonly number[] {
  const whole: Selection = { start: 0, stop: 1, keep: false, extent: 1 };
  const selections = selectionsOf(shape, fixed);
  const columns = selections.at(-1) ?? whole;
  const rows = shape.length === 2 ? operandAt(selections, 0) : whole;
  const picked: number[] = [];
  for (let row = rows.start; row < rows.stop; row += 1) {
    for (let column = columns.start; column < columns.stop; column += 1) {
      picked.push(row * columnsOf(shape) + column);
    }
  }
  return picked;
}

/** `1:3`, `1:`, `:` */
function sliceText(fixed: readonly number[], axis: number): string {
  const [start = 0, stop = Number.MAX_SAFE_INTEGER] = fixed.slice(3 * axis, 3 * axis + 2);
  return `${start === 0 ? "" : start}:${stop === Number.MAX_SAFE_INTEGER ? "" : stop}`;
}

/** `0`, `0, 1`, `1:3`, `:, 0` */
function selectorsText(fixed: readonly number[]): string {
  const axes = Array.from({ length: fixed.length / 3 }, (_, axis) => axis);
  return axes
    .map((axis) => (fixed[3 * axis + 2] === 0 ? `${fixed[3 * axis]}` : sliceText(fixed, axis)))
    .join(", ");
}

/** Unit vectors and cut identities that put the upstream in its place: `e_0 Gᵀ` for `W[0]`. */
function placedTex(upstream: string, shape: Shape, fixed: readonly number[]): string {
  const selections = selectionsOf(shape, fixed);
  const factors = selections.map(({ start, stop, keep, extent }) => {
    if (!keep) return `\\mathbf{e}_{${start}}`;
    return stop - start === extent ? null : `\\mathbf{I}_{${start}:${stop}}`;
  });
  const [left = null, right = null] = factors;
  if (shape.length < 2) {
    if (left === null) return upstream;
    return selections[0]?.keep === true
      ? `${left}\\,${factorTex(upstream)}`
      : `${factorTex(upstream)}\\,${left}`;
  }
  // What is left of a row is a row again.
  const [rows, columns] = selections;
  const isRow = rows?.keep === false && columns?.keep === true;
  const middle = isRow ? transposedTex(upstream) : factorTex(upstream);
  return [...(left === null ? [] : [left]), middle, ...(right === null ? [] : [`${right}^{\\top}`])].join(
    "\\,",
  );
}

/** `x_{0}`; behind a name that has a subscript already, `x_{1}[0]`. */
function indexedTex(x: string, selectors: string): string {
  return /_(\{[^{}]*\}|\w)\}*$/.test(x) ? `${x}\\left[${selectors}\\right]` : `${x}_{${selectors}}`;
}

const index = arrayFunction({
  name: "index",
  brackets: "behind",
  operands: [{ name: "x" }],
  glyph: "[i]",
  gate: (_, fixed) => (fixed.length === 0 ? "[i]" : `[${selectorsText(fixed)}]`),
  tex: ([x = ""], fixed) => indexedTex(x, fixed.length === 0 ? "i" : selectorsText(fixed)),
  operandRank: [RANK.atom],
  summary: "One entry, a row, a column or a slice of x, counted from 0.",
  source: "NumPy: basic indexing; PyTorch derivatives.yaml: select, slice",
  torch: ([x], fixed) => `(${x})[${selectorsText(fixed) || ":"}]`,
  tell: ({ operand }) =>
    `Picking passes the gradient to the entries of ${operand} that were picked; all others get 0 from here.`,
  shape: (shapes, fixed) => shapeOf(operandAt(shapes, 0), fixed),
  forward: (operands, fixed) => {
    const x = operandAt(operands, 0);
    const shape = selectionsOf(x.shape, fixed).filter(({ keep }) => keep);
    return {
      shape: shape.map(({ start, stop }) => stop - start),
      data: pickedEntries(x.shape, fixed).map((entry) => entryAt(x, entry)),
    };
  },
  vjp: (_, upstream, operands, _output, fixed) => {
    const { shape } = operandAt(operands, 0);
    const data = new Float64Array(sizeOf(shape));
    for (const [place, entry] of pickedEntries(shape, fixed).entries())
      data[entry] = entryAt(upstream, place);
    return { shape, data };
  },
  contributionTex: (_, { upstream, shapes: [shape = []] }, fixed) => placedTex(upstream, shape, fixed),
  tensorSamples: [
    { operands: [[1, 2, 3]], fixed: [1, 2, 0] },
    { operands: [[1, 2, 3]], fixed: [-1, 0, 0] },
    { operands: [[1, 2, 3, 4]], fixed: [1, 3, 1] },
    { operands: [[1, 2, 3, 4]], fixed: [2, Number.MAX_SAFE_INTEGER, 1] },
    {
      operands: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      fixed: [1, 2, 0],
    },
    {
      operands: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      fixed: [0, 1, 0, 2, 3, 0],
    },
    {
      operands: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      fixed: [0, 2, 1, 1, 2, 0],
    },
    {
      operands: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      fixed: [1, 2, 0, 0, 2, 1],
    },
    {
      operands: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      fixed: [0, 2, 1, 1, -1, 1],
    },
  ],
});

export const indexing: readonly Structural[] = [index];
