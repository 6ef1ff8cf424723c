/**
 * A tensor as the page writes it in sentences. In: a tensor and significant digits (2 … 17).
 * Out: `−4`, `[1, 2]`, `[[1, 2], [3, 4]]`; above 16 entries only what it is, `an array of shape (8, 8)`.
 */
import { shapeText, type Tensor } from "../../engine/tensor/tensor.ts";
import { formatNumber } from "./formatNumber.ts";
import { tensorText } from "./tensorText.ts";

/** More entries than this are not read out. */
const MOST_ENTRIES = 16;

/** Whether sentences give a tensor's shape in place of its entries. */
export function isLarge({ data }: Tensor): boolean {
  return data.length > MOST_ENTRIES;
}

export function formatTensor(tensor: Tensor, digits: number): string {
  if (isLarge(tensor)) return `an array of shape ${shapeText(tensor.shape)}`;
  return tensorText(tensor, (x) => formatNumber(x, digits), ", ");
}
