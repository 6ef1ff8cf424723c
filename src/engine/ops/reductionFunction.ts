/**
 * A record for an operation that makes one number of many, over all entries or along an axis: `sum(X, 0)`.
 * In: what it does to one lane of entries. Out: the whole record.
 */
import type { Shape, Tensor } from "../tensor/tensor.ts";
import { arrayFunction } from "./arrayFunction.ts";
import { entryAt } from "./entryAt.ts";
import { axisOf, axisProblem, laneEntries, lanesOf, shapeWithout } from "./lanes.ts";
import { callTex, factorTex, transposedTex } from "./latex.ts";
import { operandAt } from "./operandAt.ts";
import type { ContributionTex, Structural, TensorSample } from "./operation.ts";

type ReductionFunction = Pick<Structural, "name" | "summary" | "source" | "tell"> &
  Partial<Pick<Structural, "aliases" | "glyph" | "expansion" | "apart" | "torch" | "noValue">> & {
    /** The LaTeX command before the brackets. */
    readonly command: string;
    /** One lane's number. */
    readonly reduce: (entries: readonly number[]) => number;
    /** What each entry of a lane gets of the upstream at its number. */
    readonly pull: (
      upstream: number,
      entries: readonly number[],
      y: number,
      hasAxis: boolean,
    ) => readonly number[];
    /** A number the upstream is multiplied by, as LaTeX, from how many entries a lane has. */
    readonly scaleTex?: (count: number) => string;
    /** What else stands beside it, as LaTeX, from x and y (copied along the axis, where there is one). */
    readonly localTex?: (x: string, y: string, shape: Shape) => string;
    /** Named where a lane is at a kink. */
    readonly kink?: {
      readonly at: (entries: readonly number[], y: number) => boolean;
      readonly convention: string;
    };
    readonly tensorSamples?: readonly TensorSample[];
  };

const SAMPLES: readonly TensorSample[] = [
  { operands: [[1, -2, 6]], fixed: [] },
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
  {
    operands: [
      [
        [1, 2, -0.5],
        [3, 5, 0.25],
      ],
    ],
    fixed: [-2],
  },
  { operands: [[0.5, 2, -3, 4]], fixed: [0] },
];

export function reductionFunction(given: ReductionFunction): Structural {
  const { command, reduce, pull, kink, tensorSamples = SAMPLES, glyph = given.name } = given;
  const forward = (operands: readonly Tensor[], [axis]: readonly number[]): Tensor => {
    const x = operandAt(operands, 0);
    const data = lanesOf(x.shape, axis).map((lane) => reduce(laneEntries(x, lane)));
    return { shape: shapeWithout(x.shape, axis), data };
  };
  return arrayFunction({
    ...given,
    operands: [{ name: "x" }, { name: "axis", fixed: true }],
    glyph,
    gate: (_, [axis]) => (axis === undefined ? glyph : `${glyph}_{${axis}}`),
    tex: (operands, [axis]) => callTex(axis === undefined ? command : `${command}_{${axis}}`, operands),
    torch: given.torch ?? (([x], fixed) => `torch.${given.name}(${[x, ...fixed].join(", ")})`),
    shape: (shapes, [axis]) => {
      const shape = operandAt(shapes, 0);
      return axisProblem(shape, axis) ?? shapeWithout(shape, axis);
    },
    forward,
    vjp: (_, upstream, operands, output, [axis]) => {
      const x = operandAt(operands, 0);
      const data = new Float64Array(x.data.length);
      for (const [place, lane] of lanesOf(x.shape, axis).entries()) {
        const y = entryAt(output, place);
        const pulled = pull(entryAt(upstream, place), laneEntries(x, lane), y, axis !== undefined);
        for (const [index, entry] of lane.entries()) data[entry] = pulled[index] ?? Number.NaN;
      }
      return { shape: x.shape, data };
    },
    contributionTex: (_, tex, [axis]) => spreadProduct(tex, axis, given),
    ...(kink === undefined
      ? {}
      : {
          convention: (operands, [axis]) => {
            const x = operandAt(operands, 0);
            const lanes = lanesOf(x.shape, axis).map((lane) => laneEntries(x, lane));
            return lanes.some((entries) => kink.at(entries, reduce(entries))) ? kink.convention : null;
          },
        }),
    tensorSamples,
  });
}

/** The upstream copied back along the axis, times the scale and the local factor. */
function spreadProduct(
  { upstream, operands: [x = ""], output, shapes: [shape = []] }: ContributionTex,
  axis: number | undefined,
  { scaleTex, localTex }: Pick<ReductionFunction, "scaleTex" | "localTex">,
): string {
  const scale = scaleTex?.(lanesOf(shape, axis)[0]?.length ?? 1) ?? "";
  if (axis === undefined || shape.length < 2) {
    const local = localTex?.(x, output, shape) ?? (shape.length === 0 ? "" : "\\mathbf{1}");
    const factor = [scale, local].filter((part) => part !== "").join("\\,");
    return factor === "" ? upstream : `${factorTex(upstream)} \\cdot ${factor}`;
  }
  const down = axisOf(shape, axis) === 0;
  const spread = (tex: string) =>
    down ? `\\mathbf{1}\\,${transposedTex(tex)}` : `${factorTex(tex)}\\,\\mathbf{1}^{\\top}`;
  const copies = scale === "" ? spread(upstream) : `${scale} \\cdot ${spread(upstream)}`;
  if (localTex === undefined) return copies;
  return `\\left(${copies}\\right) \\odot ${localTex(x, `\\left(${spread(output)}\\right)`, shape)}`;
}
