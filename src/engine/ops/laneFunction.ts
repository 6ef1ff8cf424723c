/**
 * A record for an operation that turns each lane of entries into as many: along the last axis, or the one
 * given. In: what it does to one lane. Out: the whole record.
 */
import type { Tensor } from "../tensor/tensor.ts";
import { arrayFunction } from "./arrayFunction.ts";
import { axisProblem, laneEntries, lanesOf } from "./lanes.ts";
import { operandAt } from "./operandAt.ts";
import type { Structural, TensorSample } from "./operation.ts";

type LaneFunction = Pick<Structural, "name" | "summary" | "source" | "tell"> &
  Partial<Pick<Structural, "elsewhere" | "operands" | "glyph" | "torch" | "expansion" | "tensorSamples">> & {
    readonly map: (entries: readonly number[]) => readonly number[];
    /** The operand's gradient from the upstream, the output and the operand, a lane each. */
    readonly pull: (
      upstream: readonly number[],
      output: readonly number[],
      entries: readonly number[],
    ) => readonly number[];
    /** The same as LaTeX; `axis` is a subscript for sums along an axis, empty for a vector. */
    readonly pullTex: (upstream: string, output: string, axis: string) => string;
  };

const SAMPLES: readonly TensorSample[] = [
  { operands: [[2, 1, 0]], fixed: [] },
  { operands: [[0.5, -1, 3, 0.25]], fixed: [0] },
  {
    operands: [
      [
        [1, 2, -0.5],
        [3, 5, 0.25],
      ],
    ],
    fixed: [],
  },
  {
    operands: [
      [
        [1, 2, -0.5],
        [3, 5, 0.25],
      ],
    ],
    fixed: [0],
  },
  {
    operands: [
      [
        [1, 2, -0.5],
        [3, 5, 0.25],
      ],
    ],
    fixed: [1],
  },
];

export function laneFunction({ map, pull, pullTex, ...given }: LaneFunction): Structural {
  const glyph = given.glyph ?? given.name;
  return arrayFunction({
    operands: [{ name: "x" }, { name: "axis", fixed: true }],
    torch: ([x], [axis = -1]) => `torch.${given.name}(${x}, ${axis})`,
    tensorSamples: SAMPLES,
    ...given,
    glyph,
    gate: (_, [axis]) => (axis === undefined ? glyph : `${glyph}_{${axis}}`),
    shape: (shapes, [axis]) => {
      const shape = operandAt(shapes, 0);
      return axisProblem(shape, axis) ?? shape;
    },
    forward: (operands, fixed) => {
      const x = operandAt(operands, 0);
      return byLane(x, fixed, (lane) => map(laneEntries(x, lane)));
    },
    vjp: (_, upstream, operands, output, fixed) => {
      const x = operandAt(operands, 0);
      return byLane(x, fixed, (lane) =>
        pull(laneEntries(upstream, lane), laneEntries(output, lane), laneEntries(x, lane)),
      );
    },
    contributionTex: (_, { upstream, output, shapes: [shape = []] }, [axis = shape.length - 1]) =>
      pullTex(upstream, output, shape.length < 2 ? "" : `_{${axis}}`),
  });
}

/** A tensor of the same shape, filled lane by lane. */
function byLane(
  { shape, data }: Tensor,
  [axis = -1]: readonly number[],
  fill: (lane: readonly number[]) => readonly number[],
): Tensor {
  const filled = new Float64Array(data.length);
  for (const lane of lanesOf(shape, axis)) {
    const entries = fill(lane);
    for (const [index, entry] of lane.entries()) filled[entry] = entries[index] ?? Number.NaN;
  }
  return { shape, data: filled };
}
