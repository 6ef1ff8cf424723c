/** A tensor as JSON text, nested by rank: `-4`, `[1,2]`, `[[1,2],[3,"inf"]]`. */
import type { Tensor } from "../../engine/tensor/tensor.ts";
import { jsonNumber } from "./jsonNumber.ts";
import { tensorText } from "./tensorText.ts";

export function tensorJson(tensor: Tensor): string {
  return tensorText(tensor, jsonNumber, ",");
}
