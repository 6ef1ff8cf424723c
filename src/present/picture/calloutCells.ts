/** The measures of the callout at the active edge: three cells with a sign between them, px at zoom 1. */

import { shapeText, type Tensor } from "../../engine/tensor/tensor.ts";
import { textWidth } from "../label/textWidth.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { SIZES } from "./sizes.ts";

export const CALLOUT = { height: 50, cellHeight: 42, padding: 4, sign: 20 } as const;

/** A number; of a vector or matrix its shape, since its numbers stand in the grids. */
export function calloutText(tensor: Tensor, style: Style): string {
  return tensor.shape.length === 0 ? formatTensor(tensor, style) : `shape ${shapeText(tensor.shape)}`;
}

/** Width of a character of a caption, which is set smaller than a number. */
const CAPTION_CHARACTER = 7;

export function calloutCells<Cell extends { readonly text: string; readonly caption: string }>(
  contents: readonly Cell[],
): {
  readonly cells: readonly (Cell & { readonly x: number; readonly width: number })[];
  readonly width: number;
} {
  let x: number = CALLOUT.padding;
  const cells = contents.map((content) => {
    const number = textWidth(content.text, SIZES.text.number);
    const width = Math.ceil(Math.max(number, content.caption.length * CAPTION_CHARACTER)) + 14;
    const cell = { ...content, x, width };
    x += width + CALLOUT.sign;
    return cell;
  });
  return { cells, width: x - CALLOUT.sign + CALLOUT.padding };
}
