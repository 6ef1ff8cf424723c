/** Plain numbers as a tensor. In: a number, a vector, or a matrix of rows of one length. */
import type { Nested } from "../../engine/tensor/nested.ts";
import { scalar, type Tensor } from "../../engine/tensor/tensor.ts";

export function nestedTensor(nested: Nested): Tensor {
  if (typeof nested === "number") return scalar(nested);
  const parts = nested.map(nestedTensor);
  return { shape: [parts.length, ...(parts[0]?.shape ?? [])], data: parts.flatMap(({ data }) => [...data]) };
}
