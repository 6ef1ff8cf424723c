/** The short texts in a card's picture: the pill of a local derivative, and what a sum reads so far. */

import { type Shape, shapeText } from "../../engine/tensor/tensor.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import type { NodeCard } from "./nodeCard.ts";
import { sumText } from "./receivedSum.ts";
import type { Strand } from "./strand.ts";

/** `(2, 3)`; null for a single number. */
export function shapeNote(shape: Shape): string | null {
  return shape.length === 0 ? null : shapeText(shape);
}

/** `local 1`, `local (2, 3)` entry by entry, `local rule` of a gate that mixes entries, `local ?`. */
export function pillText({ gateValue, step, gate }: Strand, style: Style): string {
  if (gateValue === null) return "local ?";
  if (step === null) return "no gradient";
  if (step.local === null) return "local rule";
  return gate.shape.length === 0
    ? `local ${formatTensor(step.local, style)}`
    : `local ${shapeText(gate.shape)}`;
}

/** What a gate's operand has received; null where it is this one contribution alone, or nothing travels. */
export function operandSumText({ isGate, sums }: NodeCard, { edge }: Strand, style: Style): string | null {
  const sum = isGate ? sums.find(({ node }) => node === edge.from) : undefined;
  return sum === undefined || sum.slots.length < 2 ? null : sumText(sum, style);
}

/** What the node itself has received; null where nothing is added. */
export function ownSumText({ own }: NodeCard, style: Style): string | null {
  return own.slots.length < 2 ? null : sumText(own, style);
}
