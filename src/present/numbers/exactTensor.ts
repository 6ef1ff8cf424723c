/** A tensor in full, for hover and details: every entry as the shortest text that reads back as the same float64. */
import type { Tensor } from "../../engine/tensor/tensor.ts";
import { exactNumber } from "./exactNumber.ts";
import { tensorText } from "./tensorText.ts";

export function exactTensor(tensor: Tensor): string {
  return tensorText(tensor, exactNumber, ", ");
}
