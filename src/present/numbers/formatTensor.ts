/**
 * A tensor as the page writes it in sentences. In: a tensor and how numbers are written.
 * Out: `−4`, `[1, 2]`, `[[1, 2], [3, 4]]`; above 16 entries only what it is, `an array of shape (8, 8)`.
 */

import { shapeText, type Tensor } from "../../engine/tensor/tensor.ts";
import { formatNumber } from "./formatNumber.ts";
import type { Style } from "./style.ts";
import { tensorText } from "./tensorText.ts";

/** More entries than this are not read out. */
const MOST_ENTRIES = 16;

/** Whether sentences give a tensor's shape in place of its entries. */
export function isLarge({ data }: Tensor): boolean {
  return data.length > MOST_ENTRIES;
}

export function formatTensor(tensor: Tensor, style: Style): string {
  if (isLarge(tensor)) return `an array of shape ${shapeText(tensor.shape)}`;
  return tensorText(tensor, (x) => formatNumber(x, style), ", ");
}
