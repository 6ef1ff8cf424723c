/** The measures of a card's picture, px of a drawing that the page scales, and how large its numbers are. */

import type { Shape } from "../../engine/tensor/tensor.ts";
import type { Run } from "../label/run.ts";
import { runsWidth } from "../label/runsWidth.ts";
import { textWidth } from "../label/textWidth.ts";
import type { Style } from "../numbers/style.ts";
import { gridSize } from "../picture/gridSize.ts";
import { numberSlot, SIZES } from "../picture/sizes.ts";

export const CARD = {
  text: { glyph: 30, name: 22, number: 20, sum: 17, caption: 16 },
  /** Radius of the gate the card is about, and of a consumer's. */
  gate: 38,
  consumer: 24,
  /** Height of a line with a number, with a sum, with a caption. */
  number: 26,
  sum: 24,
  caption: 21,
  pill: 30,
  /** Between a wire and what stands beside it; between rows. */
  gap: 5,
  rowGap: 16,
  /** Straight wire beside a pill or a number. */
  wire: 14,
  margin: 6,
} as const;

export type Size = { readonly width: number; readonly height: number };

/** Room for a value or a gradient of this shape. */
export function numberSize(shape: Shape, style: Style): Size {
  if (shape.length > 0) return gridSize(shape, style);
  const width = (numberSlot(style) * CARD.text.number) / SIZES.text.number;
  return { width: Math.ceil(width), height: CARD.number };
}

/** Of the longest caption that stands under a number. */
export const CAPTION_WIDTH = Math.ceil(textWidth("contribution", CARD.text.caption));

/** Of a name with its shape under it. */
export function nameWidth(label: readonly Run[], shape: string | null): number {
  const note = shape === null ? 0 : textWidth(shape, CARD.text.caption);
  return Math.ceil(Math.max(runsWidth(label, CARD.text.name), note));
}

export function sumWidth(text: string): number {
  return Math.ceil(textWidth(text, CARD.text.sum));
}

export function pillWidth(text: string): number {
  return Math.ceil(textWidth(text, CARD.text.caption + 1)) + 20;
}
