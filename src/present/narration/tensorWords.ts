/** A value in a sentence, an array with its shape. Out: `−4`; `[1, 2], shape (2)`; `an array of shape (8, 8)`. */

import { shapeText, type Tensor } from "../../engine/tensor/tensor.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";

export function tensorWords(tensor: Tensor, style: Style): string {
  const text = formatTensor(tensor, style);
  const saysShape = tensor.shape.length > 0 && !isLarge(tensor);
  return saysShape ? `${text}, shape ${shapeText(tensor.shape)}` : text;
}
