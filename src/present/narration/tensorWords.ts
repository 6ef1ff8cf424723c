/** A value in a sentence, an array with its shape. Out: `−4`; `[1, 2], shape (2)`; `an array of shape (8, 8)`. */
import { shapeText, type Tensor } from "../../engine/tensor/tensor.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";

/** `digits`: significant digits, 2 … 17. */
export function tensorWords(tensor: Tensor, digits: number): string {
  const text = formatTensor(tensor, digits);
  const saysShape = tensor.shape.length > 0 && !isLarge(tensor);
  return saysShape ? `${text}, shape ${shapeText(tensor.shape)}` : text;
}
