/**
 * A record for a loss that compares two arrays of one shape entry by entry and averages. In: the loss of one
 * entry and its two derivatives. Out: the whole record.
 */
import { sameShape, scalar, shapeText, type Tensor } from "../tensor/tensor.ts";
import { arrayFunction } from "./arrayFunction.ts";
import { entryAt } from "./entryAt.ts";
import { callGate } from "./gateLabel.ts";
import { factorTex } from "./latex.ts";
import { operandAt } from "./operandAt.ts";
import type { Structural, TensorSample } from "./operation.ts";

type OfEntry<Result> = (y: number, t: number) => Result;
/** The derivative as LaTeX, the division by the number of entries included. */
type SlopeTex = (y: string, t: string, count: number) => string;

type AverageLoss = Pick<Structural, "name" | "summary" | "source" | "torch" | "tell"> & {
  readonly expansion: readonly string[];
  readonly apart?: string;
  readonly elsewhere?: readonly string[];
  readonly glyph?: string;
  /** Names of the prediction and the target. */
  readonly operands: readonly [string, string];
  /** The loss of one entry, and its derivatives by the prediction and by the target. */
  readonly value: OfEntry<number>;
  readonly slopes: readonly [OfEntry<number>, OfEntry<number>];
  readonly slopesTex: readonly [SlopeTex, SlopeTex];
  /** Named where an entry is at a kink. */
  readonly kink: { readonly at: OfEntry<boolean>; readonly convention: string } | null;
  readonly samples: readonly TensorSample[];
};

export function averageLoss(loss: AverageLoss): Structural {
  const {
    name,
    elsewhere = [],
    summary,
    source,
    expansion,
    torch,
    tell,
    glyph = name,
    operands,
    kink,
  } = loss;
  return arrayFunction({
    ...{ name, elsewhere, summary, source, expansion, torch, tell, glyph },
    operands: operands.map((operand) => ({ name: operand })),
    ...(loss.apart === undefined ? {} : { apart: loss.apart }),
    gate: callGate(glyph),
    shape: (shapes) => {
      const y = operandAt(shapes, 0);
      const t = operandAt(shapes, 1);
      if (sameShape(y, t)) return [];
      return {
        problem: `${operands.join(" and ")} must have one shape, not ${shapeText(y)} and ${shapeText(t)}`,
      };
    },
    forward: (tensors) => {
      const losses = byEntry(tensors, loss.value);
      let sum = 0;
      for (const each of losses) sum += each;
      return scalar(sum / losses.length);
    },
    vjp: (position, upstream, tensors) => {
      const slopes = byEntry(tensors, operandAt(loss.slopes, position));
      const part = entryAt(upstream, 0) / slopes.length;
      return { shape: operandAt(tensors, position).shape, data: slopes.map((slope) => part * slope) };
    },
    contributionTex: (position, { upstream, operands: [y = "", t = ""], shapes: [shape = []] }) => {
      const count = shape.reduce((size, extent) => size * extent, 1);
      return `${factorTex(upstream)} \\cdot ${operandAt(loss.slopesTex, position)(y, t, count)}`;
    },
    convention: (tensors) =>
      kink !== null && byEntry(tensors, kink.at).includes(true) ? kink.convention : null,
    tensorSamples: loss.samples,
  });
}

function byEntry<Result>(tensors: readonly Tensor[], of: OfEntry<Result>): readonly Result[] {
  const y = operandAt(tensors, 0);
  const t = operandAt(tensors, 1);
  return Array.from(y.data, (entry, place) => of(entry, entryAt(t, place)));
}
